import type { Day } from '#app/values/day.ts';
import type { Grain, PointState } from '#app/values/metric.ts';
import { type Period, shiftPeriod } from '#app/values/period.ts';
import { type Horizon, periodState } from '#app/values/period-state.ts';
import { ratio } from '#app/values/ratio.ts';
import { dayNumber, type Span, spanOf } from './day-number.ts';
import type { MemberFacts } from './member-facts.ts';

export const RETENTION_KINDS = ['on', 'on-or-after', 'relative'] as const;
/** on: an act in exactly the n-th period after the first. on-or-after: in it or any later one. relative: on, of who was in the one before. */
export type RetentionKind = (typeof RETENTION_KINDS)[number];

export interface CohortCell {
  interval: number;
  members: number;
  /** What that is a share of. */
  of: number;
  value: number | null;
  state: PointState;
}

export interface CohortRow {
  start: Day;
  end: Day;
  size: number;
  /** By periods since the first act, from 0; up to the period that holds today; empty when nobody started. */
  cells: CohortCell[];
}

/** The cohorts behind one value of the mean retention. */
export const MEAN_OVER = 12;

/** Whether the member's very first act ever falls in the period. */
export function startedIn({ firstAct }: Pick<MemberFacts, 'firstAct'>, { from, to }: Span): boolean {
  return firstAct !== null && firstAct >= from && firstAct < to;
}

/** Every cohort with all its periods until today; `members` of the group that is asked for, with their history since the first cohort. */
export function retentionTable(periods: readonly Period[], cohortOf: (period: Period) => readonly MemberFacts[], { grain, kind, horizon }: { grain: Grain; kind: RetentionKind; horizon: Horizon }): CohortRow[] {
  return periods.map((period) => {
    const { start, end } = period;
    const span = spanOf(period);
    const cohort = cohortOf(period).filter((member) => startedIn(member, span));
    const later: Period[] = [];
    for (let on = start; cohort.length > 0 && on <= horizon.today; on = shiftPeriod(start, later.length, grain)) later.push({ start: on, end: shiftPeriod(end, later.length, grain) });
    const spans = later.map(spanOf);
    const on = spans.map((one) => count(cohort, (member) => member.history.acted(one)));
    const until = dayNumber(horizon.today) + 1;
    const cells = spans.map((one, interval): CohortCell => {
      const members = kind === 'on-or-after' ? count(cohort, (member) => member.history.acted({ from: one.from, to: Math.max(until, one.to) })) : on[interval]!;
      const of = kind === 'relative' && interval > 0 ? on[interval - 1]! : cohort.length;
      return { interval, members, of, value: ratio(members, of), state: periodState(later[interval]!.end, horizon) };
    });
    return { start, end, size: cohort.length, cells };
  });
}

export interface MeanCell {
  /** Each cohort as heavy as it is large; null without a finished cell. */
  weighted: number | null;
  /** Each cohort as heavy as any other. */
  plain: number | null;
  members: number;
  of: number;
}

/** The mean of each column over the cohorts whose cell is complete. Source: PostHog, weighted by cohort size unless asked plain. */
export function meanRetention(rows: readonly CohortRow[]): MeanCell[] {
  const longest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: longest }, (_, interval) => {
    const cells = rows.flatMap(({ cells: own }) => (own[interval]?.state === 'complete' && own[interval].of > 0 ? [own[interval]] : []));
    const members = cells.reduce((sum, cell) => sum + cell.members, 0);
    const of = cells.reduce((sum, cell) => sum + cell.of, 0);
    const values = cells.flatMap(({ value }) => value ?? []);
    return { weighted: ratio(members, of), plain: ratio(values.reduce((sum, value) => sum + value, 0), values.length), members, of };
  });
}

function count<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let found = 0;
  for (const item of items) if (holds(item)) found++;
  return found;
}
