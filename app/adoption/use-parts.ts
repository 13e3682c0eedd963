import { type Span, spanOf } from '#app/events/use/day-number.ts';
import { eligibleIn } from '#app/events/use/eligible.ts';
import { membersOf } from '#app/events/use/group.ts';
import { type Stage, stageOf } from '#app/events/use/lifecycle.ts';
import { isEligible, type MemberFacts } from '#app/events/use/member-facts.ts';
import { countFunnel, type UseFunnel } from '#app/events/use/use-funnel.ts';
import type { Asked, Door } from '#app/kpis/door.ts';
import { addDays, type Day } from '#app/values/day.ts';
import type { PointState, SeriesPoint } from '#app/values/metric.ts';
import { type Period, shiftPeriod } from '#app/values/period.ts';
import { type Horizon, periodState } from '#app/values/period-state.ts';

/** Who was active in a week by what they were before. */
export interface LifecyclePoint extends Record<Stage, number> {
  start: Day;
  eligible: number;
  state: PointState;
}

export interface ActivityBreadth {
  activity: string;
  people: number;
  /** Those enrolled. */
  of: number;
}

const MONTH_DAYS = 28;

export function stateOf({ end }: Pick<Period, 'end'>, horizon: Horizon): PointState {
  return periodState(end, horizon);
}

/** Of the week. `members` of the group that is asked for, those who are eligible in it. */
export function lifecycleOf(members: readonly MemberFacts[], week: Period, horizon: Horizon): LifecyclePoint {
  const point: LifecyclePoint = { start: week.start, eligible: members.length, new: 0, returning: 0, resurrecting: 0, dormant: 0, state: periodState(week.end, horizon) };
  const [now, before]: Span[] = [spanOf(week), spanOf({ start: shiftPeriod(week.start, -1, 'week'), end: week.start })];
  for (const member of members) {
    const stage = stageOf(member, now!, before!);
    if (stage) point[stage]++;
  }
  return point;
}

/** The weeks in which the group is told. Who was active adds up to what the rate of active users tells of the same week, and who was before to that of the week before. */
export function tellLifecycle(weeks: readonly LifecyclePoint[], active: readonly SeriesPoint[]): LifecyclePoint[] {
  const told = new Map(active.map(({ start, numerator }) => [start, numerator]));
  let offBefore = 0;
  return weeks.flatMap((week) => {
    const off = (told.get(week.start) ?? NaN) - (week.new + week.returning + week.resurrecting);
    if (Number.isNaN(off)) return [];
    const part = PARTS.reduce((most, one) => (week[one] > week[most] ? one : most));
    const dormant = Math.max(0, week.dormant + offBefore - (part === 'returning' ? off : 0));
    offBefore = off;
    return [{ ...week, [part]: week[part] + off, dormant }];
  });
}

const PARTS = ['resurrecting', 'returning', 'new'] as const;

/** How many came so far, by step; null is not told. */
export type ToldFunnel = { start: Day; enrolled: number } & Record<Exclude<keyof UseFunnel, 'enrolled'>, number | null>;

/** How far the people of a group came, as it may be told; null where no step is. */
export function tellFunnel(door: Door, members: readonly MemberFacts[], asked: Asked): ToldFunnel | null {
  if (!door.mayTell(asked)) return null;
  const funnelOf = perCell((at) => countFunnel(at.map((nth) => members[nth]!), asked.period));
  const step = (name: Exclude<keyof UseFunnel, 'enrolled'>) => door.count(asked, `funnel ${name}`, (at) => funnelOf(at)[name]);
  const enrolled = membersOf(eligibleIn(members, asked.period), asked.group, asked.period).length;
  return { start: asked.period.start, enrolled, activated: step('activated'), active: step('active'), habitual: step('habitual'), champion: step('champion') };
}

/** Of each activity that counts as an act: how many of those enrolled did it in the 28 days up to the end of the week, as it may be told. Most done first. */
export function tellBreadth(door: Door, members: readonly MemberFacts[], asked: Asked): ActivityBreadth[] {
  if (!door.mayTell(asked)) return [];
  const { period, group } = asked;
  const doersOf = perCell((at) => doersByActivity(at.map((nth) => members[nth]!), period));
  const of = membersOf(eligibleIn(members, period), group, period).length;
  return [...doersByActivity(members, period).keys()]
    .flatMap((activity) => {
      const people = door.count(asked, `activity ${activity}`, (at) => doersOf(at).get(activity) ?? 0);
      return people === null ? [] : [{ activity, people, of }];
    })
    .sort((one, other) => other.people - one.people || (one.activity < other.activity ? -1 : 1));
}

function doersByActivity(members: readonly MemberFacts[], week: Period): Map<string, number> {
  const span = spanOf({ start: addDays(week.end, -MONTH_DAYS), end: week.end });
  const people = new Map<string, number>();
  for (const member of members) {
    if (!isEligible(member, week)) continue;
    for (const [activity, history] of member.byActivity ?? []) if (history.acted(span)) people.set(activity, (people.get(activity) ?? 0) + 1);
  }
  return people;
}

/** Counted once, however often it is asked of the same people. */
function perCell<Counted extends object>(count: (members: readonly number[]) => Counted): (members: readonly number[]) => Counted {
  const known = new WeakMap<readonly number[], Counted>();
  return (members) => {
    let counted = known.get(members);
    if (!counted) known.set(members, (counted = count(members)));
    return counted;
  };
}
