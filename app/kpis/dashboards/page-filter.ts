import { type Role, ROLES } from '#app/people/role.ts';
import type { Grain, MetricDefinition } from '#app/values/metric.ts';
import { dimensionsOf, sliceKey } from '#app/values/slice.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Exploration } from '../explore/exploration.ts';
import { SPANS } from '../filter.ts';
import type { Kpi } from '../kpi.ts';

export const FILTER_GRAINS = ['week', 'month', 'quarter'] as const satisfies readonly Grain[];

/** What the whole page looks at. Null leaves each tile what it was made with. Stands in the URL. */
export interface PageFilter {
  grain: (typeof FILTER_GRAINS)[number] | null;
  /** How many periods back, the current one included. */
  span: (typeof SPANS)[number] | null;
  teamId: string | null;
  role: Role | null;
}

/** What cannot be read leaves each tile what it is. */
export function readPageFilter(search: URLSearchParams): PageFilter {
  const team = search.get('team') ?? '';
  return {
    grain: FILTER_GRAINS.find((known) => known === search.get('grain')) ?? null,
    span: SPANS.find((known) => String(known) === search.get('span')) ?? null,
    teamId: isUuid(team) ? team : null,
    role: ROLES.find((known) => known === search.get('role')) ?? null,
  };
}

/** The query under which the page looks at this; nothing for what is left to the tiles. */
export function filterSearch({ grain, span, teamId, role }: PageFilter): Record<string, string> {
  return { ...(grain ? { grain } : {}), ...(span ? { span: String(span) } : {}), ...(teamId ? { team: teamId } : {}), ...(role ? { role } : {}) };
}

/** own-grain: its metric is not counted in such periods. own-team: its metric is not counted per team. own-role: nor per role, or it is split by role or of one already. own-target: a KPI keeps the group and the period its target was agreed for. */
export type Unfollowed = 'own-grain' | 'own-team' | 'own-role' | 'own-target';

/** The question of a chart as the page asks it, and what of the page it cannot follow. */
export function askedOfChart(own: Exploration, { grain, span, teamId, role }: PageFilter, metric: MetricDefinition | undefined): { exploration: Exploration; unfollowed: Unfollowed[] } {
  if (!metric) return { exploration: own, unfollowed: [] };
  const hasGrain = grain === null || metric.grains.includes(grain);
  const hasTeam = teamId === null || metric.perTeam;
  const hasRole = role === null || (dimensionsOf(metric).includes('role') && own.by !== 'role' && own.slice === null);
  const slice = role !== null && hasRole ? sliceKey({ dimension: 'role', value: role }) : own.slice;
  const exploration = { ...own, slice, grain: hasGrain ? (grain ?? own.grain) : own.grain, span: span ?? own.span, teamId: hasTeam ? (teamId ?? own.teamId) : own.teamId };
  return { exploration, unfollowed: [...(hasGrain ? [] : (['own-grain'] as const)), ...(hasTeam ? [] : (['own-team'] as const)), ...(hasRole ? [] : (['own-role'] as const))] };
}

/** What of the page a KPI cannot follow: it is judged of the group and in the periods that were agreed. */
export function unfollowedByKpi({ frequency, team, slice }: Pick<Kpi, 'frequency' | 'team' | 'slice'>, { grain, teamId, role }: PageFilter): Unfollowed[] {
  const isOther = (grain !== null && grain !== frequency) || (teamId !== null && teamId !== team?.id) || (role !== null && !(slice?.dimension === 'role' && slice.value === role));
  return isOther ? ['own-target'] : [];
}
