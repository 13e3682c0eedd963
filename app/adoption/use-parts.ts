import { type Span, spanOf } from '#app/events/use/day-number.ts';
import { type Stage, stageOf } from '#app/events/use/lifecycle.ts';
import { isEligible, type MemberFacts } from '#app/events/use/member-facts.ts';
import { countFunnel, type UseFunnel } from '#app/events/use/use-funnel.ts';
import { addDays, type Day } from '#app/values/day.ts';
import type { PointState } from '#app/values/metric.ts';
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

/** Of the week. `members` of the group that is asked for. */
export function lifecycleOf(members: readonly MemberFacts[], week: Period, horizon: Horizon): LifecyclePoint {
  const point: LifecyclePoint = { start: week.start, eligible: 0, new: 0, returning: 0, resurrecting: 0, dormant: 0, state: periodState(week.end, horizon) };
  const [now, before]: Span[] = [spanOf(week), spanOf({ start: shiftPeriod(week.start, -1, 'week'), end: week.start })];
  for (const member of members) {
    if (!isEligible(member, week)) continue;
    point.eligible++;
    const stage = stageOf(member, now!, before!);
    if (stage) point[stage]++;
  }
  return point;
}

export function useFunnelOf(members: readonly MemberFacts[], week: Period): UseFunnel & { start: Day } {
  return { start: week.start, ...countFunnel(members, week) };
}

/** Of each activity that counts as an act: how many of those enrolled did it in the 28 days up to the end of the week. Most done first. */
export function activityBreadth(members: readonly MemberFacts[], week: Period): ActivityBreadth[] {
  const enrolled = members.filter((member) => isEligible(member, week));
  const span = spanOf({ start: addDays(week.end, -MONTH_DAYS), end: week.end });
  const people = new Map<string, number>();
  for (const { byActivity } of enrolled) for (const [activity, history] of byActivity ?? []) if (history.acted(span)) people.set(activity, (people.get(activity) ?? 0) + 1);
  return [...people].map(([activity, count]) => ({ activity, people: count, of: enrolled.length })).sort((one, other) => other.people - one.people || (one.activity < other.activity ? -1 : 1));
}
