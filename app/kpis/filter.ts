import { addDays, type Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { isUuid } from '#app/values/uuid.ts';

/** What a dashboard looks at; stands in the URL, so that it can be shared and gone back to. */
export interface DashboardFilter {
  grain: 'week' | 'month';
  /** How many periods back, the current one included. */
  span: (typeof SPANS)[number];
  /** Null is the whole organisation. */
  teamId: string | null;
}

export const SPANS = [13, 26, 52] as const;

/** What cannot be read falls back to the usual: weeks, half a year, everybody. */
export function readFilter(search: URLSearchParams): DashboardFilter {
  const span = Number(search.get('span'));
  const team = search.get('team') ?? '';
  return {
    grain: search.get('grain') === 'month' ? 'month' : 'week',
    span: SPANS.find((known) => known === span) ?? 26,
    teamId: isUuid(team) ? team : null,
  };
}

/** From the first of so many periods up to and with today, in whole periods. */
export function rangeUpTo(today: Day, grain: Grain, span: number): { from: Day; to: Day } {
  return { from: shiftPeriod(periodOf(today, grain).start, 1 - span, grain), to: addDays(today, 1) };
}
