import { createHash } from 'node:crypto';
import type { MemberFacts } from '#app/events/use/member-facts.ts';
import type { ToldPeople, ToldSeries } from '#app/kpis/catalogue.ts';
import type { Door } from '#app/kpis/door.ts';
import { peopleBehind } from '#app/kpis/group-size.ts';
import type { MetricSeries, SeriesPoint } from '#app/values/metric.ts';
import { type Ask, type Facts, useOf } from './metric-count.server.ts';
import { familyOf } from './metric-family.ts';
import { isToldByNumber } from './metric-tell.server.ts';

interface Counted {
  facts: Facts;
  /** As they were counted. */
  counted: ReadonlyMap<Ask, MetricSeries>;
  door: Door;
}

/** A told series with of whom each point tells. */
export function tellOfWhom(ask: Ask, series: MetricSeries, { facts, counted, door }: Counted): ToldSeries {
  if (useOf(ask) || familyOf(ask.metric.id) === 'processes') return { series, whom: series.points.map((point) => throughDoor(ask, point, facts.get(null) ?? [], door)) };
  const exact = counted.get(ask)!.points;
  if (ask.calculation) return { series, whom: ofInputs(ask, series, { facts, counted, door }) };
  return { series, whom: exact.map((point, at) => (point.value !== null && series.points[at]!.value === null ? NOBODY : byNumber(ask, point))) };
}

/** A calculation tells of everybody that its inputs tell of. */
function ofInputs(ask: Ask, told: MetricSeries, read: Counted): ToldPeople[] {
  const inputs = [...ask.calculation!.inputs.values()].map((input) => tellOfWhom(input, read.counted.get(input)!, read).whom);
  return read.counted.get(ask)!.points.map(({ value }, at) => {
    const whom = inputs.map((input) => input[at]!);
    if ((value !== null && told.points[at]!.value === null) || whom.includes(NOBODY)) return NOBODY;
    const people = whom.flatMap((of) => of.people ?? []);
    return { key: whom.map(({ key }) => key).join(' ').trim(), people: people.length > 0 ? Math.min(...people) : null };
  });
}

/** It is not told of the group. */
const NOBODY: ToldPeople = { key: 'nobody', people: null };

const names = new WeakMap<Door, Map<string, ToldPeople>>();

function throughDoor({ group, grain }: Ask, { start, end }: SeriesPoint, members: readonly MemberFacts[], door: Door): ToldPeople {
  let known = names.get(door);
  if (!known) names.set(door, (known = new Map<string, ToldPeople>()));
  const name = `${grain} ${start} ${group.teamId} ${group.role}`;
  let people = known.get(name);
  if (!people) {
    const whom = door.whom({ group, grain, period: { start, end } });
    const ids = whom?.map((at) => members[at]!.id).sort();
    known.set(name, (people = ids ? { key: createHash('sha256').update(ids.join()).digest('base64url').slice(0, 16), people: ids.length } : NOBODY));
  }
  return people;
}

/** Of records, trainings and checklists nobody knows more than how many; how well all records are kept is about no person. */
function byNumber({ metric, group }: Ask, point: SeriesPoint): ToldPeople {
  const isAboutPeople = isToldByNumber({ metric }) && (metric.layer === 'behaviour' || familyOf(metric.id) !== 'records' || group.teamId !== null);
  const people = isAboutPeople ? peopleBehind(point) : null;
  return { key: people === null ? '' : `number ${people}`, people };
}
