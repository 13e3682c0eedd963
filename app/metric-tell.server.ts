import { ASKED_OF_EVERYBODY, type UseMetricId } from '#app/events/metrics.ts';
import { activeIn, seatUse } from '#app/events/seats/seats.ts';
import { countUse } from '#app/events/use/count-use.ts';
import type { Group } from '#app/events/use/group.ts';
import type { MemberFacts } from '#app/events/use/member-facts.ts';
import { type Door, openDoor, untold } from '#app/kpis/door.ts';
import { mayBeShown, peopleBehind } from '#app/kpis/group-size.ts';
import { partitionIn } from '#app/kpis/partition.ts';
import { tellTeams } from '#app/kpis/told-teams.ts';
import { judgedUntil } from '#app/adoption/processes/metrics-processes.ts';
import type { FollowedProcess } from '#app/kpis/catalogue.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricSeries, SeriesPoint } from '#app/values/metric.ts';
import type { Period } from '#app/values/period.ts';
import type { Horizon } from '#app/values/period-state.ts';
import { type Ask, calculate, type Facts, finalUse, type Followed, processPoint, useOf } from './metric-count.server.ts';
import { familyOf } from './metric-family.ts';

/** What the door has to know. */
interface Telling {
  isWholeOnly: boolean;
  teamIds: readonly string[];
}

/** What says nothing more of anybody beside other groups. */
const TOLD_ALONE: ReadonlySet<string> = new Set(['final-use', 'pulses', 'messages', 'own']);

/** The asks that have to be counted beside those that were put, so that each can be told as it would be beside all others. */
export function asksBeside(asks: readonly Ask[], facts: Facts, { teamIds }: Telling): Ask[] {
  const known = new Set(asks.map(keyOf));
  const expanded = new Set<string>();
  return asks.flatMap((asked) => {
    const ask = behind(asked);
    if (!ask.metric.perTeam || TOLD_ALONE.has(familyOf(ask.metric.id))) return [];
    const own = ask === asked ? [] : [ask.group];
    // Beside asks that differ in their group only the same groups are counted.
    const isExpanded = expanded.has(kinOf(ask));
    expanded.add(kinOf(ask));
    const groups = isExpanded ? [] : isToldByNumber(ask) ? [WHOLE, ...teamIds.map((teamId) => ({ teamId, role: null }))] : ASKED_OF_EVERYBODY.has(ask.metric.id) ? cellsIn(ask, facts.get(ask.activityId) ?? []) : [];
    return [...own, ...groups].flatMap((group) => {
      const beside = { ...ask, group };
      if (known.has(keyOf(beside))) return [];
      known.add(keyOf(beside));
      return [beside];
    });
  });
}

/** What is counted from another metric is told from that one as it is told. */
function behind(ask: Ask): Ask {
  return (familyOf(ask.metric.id) === 'seats' || familyOf(ask.metric.id) === 'final-use' ? useOf(ask) : null) ?? ask;
}

const WHOLE: Group = { teamId: null, role: null };

export function isToldByNumber({ metric }: Pick<Ask, 'metric'>): boolean {
  return ['records', 'training', 'checklists'].includes(familyOf(metric.id));
}

function cellsIn({ periods }: Ask, members: readonly MemberFacts[]): Group[] {
  const cells = periods.flatMap((period) => [...partitionIn(members, period).cells.values()].filter(({ teamId }) => teamId !== ''));
  return [WHOLE, ...new Map(cells.map(({ teamId, role }) => [`${teamId} ${role}`, { teamId, role }])).values()];
}

/** Opens the door for what was counted. @returns each answer as it may be told, and the door for what pages count themselves */
export function tellAnswers(counted: ReadonlyMap<Ask, MetricSeries>, facts: Facts, followed: Followed, { isWholeOnly, teamIds }: Telling, horizon: Horizon): { told: (ask: Ask) => MetricSeries; door: Door } {
  const doors = new Map<string | null, Door>();
  const doorOf = (activityId: string | null): Door => {
    let door = doors.get(activityId);
    if (!door) doors.set(activityId, (door = openDoor(facts.get(activityId) ?? [], { isWholeOnly })));
    return door;
  };
  const byKin = new Map<string, Map<string, Map<Day, SeriesPoint>>>();
  for (const [ask, { points }] of counted) {
    const kin = byKin.get(kinOf(ask)) ?? new Map<string, Map<Day, SeriesPoint>>();
    byKin.set(kinOf(ask), kin.set(keyOfGroup(ask.group), new Map(points.map((point) => [point.start, point]))));
  }
  const askOf = new Map([...counted.keys()].map((ask) => [keyOf(ask), ask]));
  const told = (ask: Ask): MetricSeries => {
    if (ask.calculation) return calculate(ask, told);
    const series = counted.get(ask)!;
    if (familyOf(ask.metric.id) === 'final-use') {
      const use = behind(ask);
      // Without a go-live there is nothing to tell.
      return use === ask ? series : tellFinalUse(ask, series, told(askOf.get(keyOf(use))!));
    }
    if (familyOf(ask.metric.id) === 'seats') return tellSeats(series, told(askOf.get(keyOf(behind(ask)))!));
    const { metric, grain, group, activityId, interval } = ask;
    // What was said to a group tells nothing of anybody in it.
    if (!metric.perTeam || familyOf(metric.id) === 'messages') return series;
    // Counted from what the page of the pulse tells; or given by somebody, as a figure of the team.
    if (familyOf(metric.id) === 'pulses' || familyOf(metric.id) === 'own') return isWholeOnly && group.teamId !== null ? { ...series, points: series.points.map(untold) } : series;
    const kin = byKin.get(kinOf(ask));
    const at = (of: Group, start: Day) => kin?.get(keyOfGroup(of))?.get(start);
    if (isToldByNumber(ask)) return { ...series, points: series.points.map((point) => tellByNumber(ask, point, teamIds, isWholeOnly, at)) };
    const door = doorOf(activityId);
    if (familyOf(metric.id) === 'processes') return { ...series, points: series.points.map((point) => tellProcess(door, ask, point, (whom) => processPoint(ask, point, followed, horizon, idsOf(facts, whom)))) };
    return {
      ...series,
      points: series.points.map((point) => {
        const asked = { group, grain, period: { start: point.start, end: point.end } };
        if (!ASKED_OF_EVERYBODY.has(metric.id)) return door.other(asked, metric, (whom) => (whom === null ? point : countAgain(ask, point, facts.get(activityId) ?? [], whom, horizon)));
        return door.share(asked, { key: `${metric.id} ${interval}`, unit: metric.unit }, (of) => {
          const found = at(of, point.start);
          // The whole in its place would be counted once for every team.
          if (!found) throw new Error(`${metric.id} of ${of.teamId} ${of.role} was not counted beside ${group.teamId} ${group.role} from ${point.start}`);
          return found;
        });
      }),
    };
  };
  return { told, door: doorOf(null) };
}

/** As a funnel on its page: of five people at least who began, where those that are left are five too, and never as none or all of them. */
function tellProcess(door: Door, { group, grain, metric }: Ask, point: SeriesPoint, countOf: (whom: readonly number[]) => ReturnType<typeof processPoint>): SeriesPoint {
  const asked = { group, grain, period: { start: point.start, end: point.end } };
  const whom = door.whom(asked);
  if (whom === null) return untold(point);
  const known = new Map<readonly number[], ReturnType<typeof countOf>>();
  const once = (people: readonly number[]) => {
    const counted = known.get(people) ?? countOf(people);
    known.set(people, counted);
    return counted;
  };
  const counted = once(whom);
  // Nothing can be judged yet, or not all of it was read.
  if (counted.denominator === null) return untold(point);
  if (!door.mayTellSome(asked, (members) => once(members).who.size)) return untold(point);
  return door.other(asked, metric, () => counted);
}

/** What the passport says of the process in the first period that was asked: of whom it may be told. */
export function tellFollowed(door: Door, ask: Ask, facts: Facts, followed: Followed, horizon: Horizon): FollowedProcess {
  const process = ask.process!;
  const [period] = ask.periods as [Period];
  const asked = { group: WHOLE, grain: ask.grain, period };
  const whom = door.whom(asked);
  const countOf = (members: readonly number[]) => processPoint(ask, period, followed, horizon, idsOf(facts, members));
  const counted = whom !== null && door.mayTellSome(asked, (members) => countOf(members).who.size) ? countOf(whom) : null;
  const until = judgedUntil(process, horizon);
  const { steps, excluded } = followed.get(process.id)!.process;
  return {
    name: process.name,
    version: process.version,
    steps,
    order: process.order,
    windowDays: process.windowDays,
    excluded,
    dropped: counted === null || whom === null ? null : Math.min(counted.dropped, whom.length - 1),
    medianMs: counted?.medianMs ?? null,
    openFrom: until !== null && until >= period.end ? null : (until ?? period.start),
  };
}

function idsOf(facts: Facts, whom: readonly number[]): ReadonlySet<string> {
  const members = facts.get(null) ?? [];
  return new Set(whom.map((at) => members[at]!.id));
}

/** Counted from the weeks as they are told, so that it says no more than they do. */
function tellFinalUse(ask: Ask, series: MetricSeries, { points: weeks }: MetricSeries): MetricSeries {
  return { ...series, points: series.points.map((point): SeriesPoint => ({ ...point, ...finalUse(ask, weeks, point) })) };
}

/** Seats are used by the people who are told to be active: it says no more than that number does. Who is not counted there has a seat that is not counted here. */
function tellSeats(series: MetricSeries, active: MetricSeries): MetricSeries {
  return {
    ...series,
    points: series.points.map((point, at): SeriesPoint => {
      const told = active.points[at]!;
      const { coverage } = told;
      return { ...point, ...seatUse(activeIn(told), point.denominator, coverage ? coverage.of - coverage.people : 0), ...(coverage ? { coverage } : {}) };
    }),
  };
}

/** What is no sum of its teams, of some of the people only. Growth is about who comes and goes: without them it has no value. */
function countAgain(ask: Ask, point: SeriesPoint, members: readonly MemberFacts[], whom: readonly number[], horizon: Horizon): SeriesPoint {
  if (ask.metric.id === 'user-growth') return untold(point);
  const own = { ...ask, id: ask.metric.id as UseMetricId, periods: [{ start: point.start, end: point.end }] };
  return countUse([own], whom.map((at) => members[at]!), horizon, members).get(own)![0]!;
}

/** Of records, trainings and checklists the people behind a figure are known only by number: their teams are told by that, beside the whole. */
function tellByNumber({ group, metric }: Ask, point: SeriesPoint, teamIds: readonly string[], isWholeOnly: boolean, at: (of: Group, start: SeriesPoint['start']) => SeriesPoint | undefined): SeriesPoint {
  if (group.role !== null || (isWholeOnly && group.teamId !== null)) return untold(point);
  // How well all records are kept is about no person, also where few keep them.
  if (group.teamId === null) return (metric.layer === 'behaviour' || familyOf(metric.id) !== 'records') && !mayBeShown(peopleBehind(point)) ? untold(point) : point;
  const whole = at(WHOLE, point.start) ?? null;
  const place = teamIds.indexOf(group.teamId);
  return tellTeams(teamIds.map((teamId) => at({ teamId, role: null }, point.start)), whole, metric.unit)[place] ?? untold(point);
}

/** With its periods: a page may ask a team for a shorter time than the whole, which then does not stand in for the team beside it. */
function keyOf(ask: Ask): string {
  return `${kinOf(ask)} ${keyOfGroup(ask.group)}`;
}

/** All but the group. */
function kinOf({ metric, grain, activityId, interval, periods, process }: Ask): string {
  return `${metric.id} ${process?.id} ${grain} ${activityId} ${interval} ${periods[0]?.start} ${periods.at(-1)?.end}`;
}

function keyOfGroup({ teamId, role }: Group): string {
  return `${teamId} ${role}`;
}
