import type { Group } from '#app/events/use/group.ts';
import { isRole } from '#app/people/role.ts';
import { isUuid } from '#app/values/uuid.ts';

/** Whom and how far back a page of use looks at; stands in the URL. */
export interface UseFilter extends Group {
  grain: 'week' | 'month' | 'quarter';
  /** How many periods back, the current one included. */
  span: number;
}

export const USE_SPANS = [13, 26, 52] as const;
const GRAINS = ['week', 'month', 'quarter'] as const;

/** What cannot be read, or names a team that is not there, falls back to the usual: weeks, a quarter of a year, everybody. */
export function readUseFilter(search: URLSearchParams, teamIds: ReadonlySet<string>): UseFilter {
  const [team, role, grain, span] = ['team', 'role', 'grain', 'span'].map((name) => search.get(name) ?? '') as [string, string, string, string];
  return {
    teamId: isUuid(team) && teamIds.has(team) ? team : null,
    role: isRole(role) ? role : null,
    grain: GRAINS.find((known) => known === grain) ?? 'week',
    span: USE_SPANS.find((known) => known === Number(span)) ?? 13,
  };
}
