import { isRole, type Role } from '#app/people/role.ts';
import { addDays, type Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Kpi } from './kpi.ts';

/** What a dashboard looks at; stands in the URL, so that it can be shared and gone back to. */
export interface DashboardFilter {
  grain: 'week' | 'month';
  /** How many periods back, the current one included. */
  span: (typeof SPANS)[number];
  /** Null is the whole organisation. */
  teamId: string | null;
  /** Null is every role. */
  role: Role | null;
}

export const SPANS = [13, 26, 52] as const;

/** What cannot be read falls back to the usual: weeks, half a year, everybody. */
export function readFilter(search: URLSearchParams): DashboardFilter {
  const span = Number(search.get('span'));
  const [team, role] = [search.get('team') ?? '', search.get('role')];
  return {
    grain: search.get('grain') === 'month' ? 'month' : 'week',
    span: SPANS.find((known) => known === span) ?? 26,
    teamId: isUuid(team) ? team : null,
    role: isRole(role) ? role : null,
  };
}

/** Whether a page looks at some of the people only. */
export const isNarrowed = ({ teamId, role }: Pick<DashboardFilter, 'teamId' | 'role'>) => teamId !== null || role !== null;

/** Whether a KPI has a place there: one of another team or another role has none, one of everybody stays. */
export function standsIn({ team, slice }: Pick<Kpi, 'team' | 'slice'>, { teamId, role }: Pick<DashboardFilter, 'teamId' | 'role'>): boolean {
  const isOfOtherRole = role !== null && slice?.dimension === 'role' && slice.value !== role;
  return (teamId === null || team === null || team.id === teamId) && !isOfOtherRole;
}

/** From the first of so many periods up to and with today, in whole periods. */
export function rangeUpTo(today: Day, grain: Grain, span: number): { from: Day; to: Day } {
  return { from: shiftPeriod(periodOf(today, grain).start, 1 - span, grain), to: addDays(today, 1) };
}
