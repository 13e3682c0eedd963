import { m } from '#app/messages/compiled/messages.js';
import { roleName } from '#app/people/role-name.ts';
import type { Format } from '#app/ui/make-format.ts';
import { comparisonName, splitText } from '../explore/explore-words.ts';
import { type Explored, isSplit, periodsBack } from '../explore/explored.ts';
import { grainName } from '../metric-words.ts';
import { sliceKeyText, sliceText } from '../slice-words.ts';
import type { ArrangeRefusal } from './arrange-tiles.ts';
import type { DashboardProblem } from './dashboard-form.ts';
import type { NewDashboardRefusal, RemovalRefusal } from './dashboards.server.ts';
import type { OwnDashboard } from './own-dashboard.ts';
import type { PageFilter, Unfollowed } from './page-filter.ts';
import type { TileKind } from './tile.ts';

const KINDS: Record<TileKind, () => string> = { kpi: m.dashboards_kind_kpi, chart: m.dashboards_kind_chart, text: m.dashboards_kind_text };

const ARRANGING: Record<ArrangeRefusal, () => string> = {
  first: m.dashboards_reason_first,
  last: m.dashboards_reason_last,
  narrowest: m.dashboards_reason_narrowest,
  widest: m.dashboards_reason_widest,
  lowest: m.dashboards_reason_lowest,
  tallest: m.dashboards_reason_tallest,
  'too-many': m.dashboards_reason_too_many,
  'no-such-tile': m.dashboards_reason_no_such_tile,
};

const REASONS: Record<DashboardProblem | NewDashboardRefusal | RemovalRefusal, () => string> = {
  'name-missing': m.dashboards_reason_name_missing,
  'name-taken': m.dashboards_reason_name_taken,
  'too-long': m.dashboards_reason_too_long,
  'too-many-dashboards': m.dashboards_reason_too_many_dashboards,
  'not-allowed': m.dashboards_reason_not_allowed,
  'not-found': m.dashboards_not_found,
  'role-looks-not': m.dashboards_reason_role_looks_not,
  'kpi-missing': m.dashboards_reason_kpi_missing,
  'kpi-gone': m.dashboards_reason_kpi_gone,
  'metric-missing': m.dashboards_reason_metric_missing,
  'metric-gone': m.dashboards_reason_metric_gone,
  'grain-not-offered': m.dashboards_reason_grain_not_offered,
  'not-per-team': m.dashboards_reason_not_per_team,
  'not-split-so': m.dashboards_reason_not_split_so,
  'slice-not-offered': m.slices_r_not_offered,
  'team-gone': m.dashboards_reason_team_gone,
  'text-missing': m.dashboards_reason_text_missing,
};

const UNFOLLOWED: Record<Unfollowed, () => string> = { 'own-grain': m.dashboards_unfollowed_own_grain, 'own-team': m.dashboards_unfollowed_own_team, 'own-role': m.slices_unfollowed_role, 'own-target': m.dashboards_unfollowed_own_target };


export const kindName = (kind: TileKind) => KINDS[kind]();
export const arrangeRefusalText = (reason: ArrangeRefusal) => ARRANGING[reason]();
export const dashboardReasonText = (reason: DashboardProblem | NewDashboardRefusal | RemovalRefusal) => REASONS[reason]();
export const unfollowedText = (what: Unfollowed) => UNFOLLOWED[what]();

/** Of whom a chart is, over which time and beside what; its metric is its heading. */
export function chartAboutText({ exploration, team }: Pick<Explored, 'exploration' | 'team'>): string {
  const { by, grain, span, compare } = exploration;
  const parts = [
    team?.name ?? m.kpis_everybody(),
    sliceKeyText(exploration.slice),
    isSplit(exploration) ? splitText(by) : null,
    m.explore_seen_time({ grain: grainName(grain), periods: span }),
    periodsBack(exploration) === null ? null : m.explore_seen_beside({ earlier: comparisonName(compare).toLowerCase() }),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Who may look, in a few words. */
export function sharedText({ roles }: Pick<OwnDashboard, 'roles'>, { list }: Pick<Format, 'list'>): string {
  return roles.length === 0 ? m.dashboards_only_owner() : m.dashboards_shared_with_whom({ roles: list(roles.map((role) => roleName(role).toLowerCase())) });
}

/** What the page looks at; null when every tile is as it was made. */
export function filterText({ grain, span, role }: PageFilter, team: { name: string } | null): string | null {
  const parts = [grain ? `${m.kpis_filter_grain()} ${grainName(grain).toLowerCase()}` : null, span ? m.kpis_span_periods({ count: span }) : null, team ? team.name : null, role ? sliceText({ dimension: 'role', value: role }) : null].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}
