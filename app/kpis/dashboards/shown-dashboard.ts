import type { Result } from '#app/values/result.ts';
import type { KpiTile } from '../dashboard.ts';
import type { Explored, ExploreRefusal } from '../explore/explored.ts';
import type { Milestone } from '../milestones/milestone.ts';
import type { PageFilter, Unfollowed } from './page-filter.ts';
import type { OwnDashboard } from './own-dashboard.ts';
import type { TileSize } from './tile.ts';

/** A tile with all that it prints. */
export type ShownTile = TileSize & {
  /** Its place on the dashboard. */
  at: number;
  /** What of the page it cannot follow. */
  unfollowed: readonly Unfollowed[];
} & ({ kind: 'kpi'; /** Null: the KPI is gone. */ tile: KpiTile | null } | { kind: 'chart'; result: Result<Explored, ExploreRefusal>; /** What happened that may be seen in it. */ milestones: readonly Milestone[] } | { kind: 'text'; title: string; text: string });

export type KpiShown = ShownTile & { kind: 'kpi' };
export type ChartShown = ShownTile & { kind: 'chart' };
export type TextShown = ShownTile & { kind: 'text' };

export interface ShownDashboard {
  id: string;
  name: string;
  owner: OwnDashboard['owner'];
  roles: OwnDashboard['roles'];
  /** What a screen on a wall shows at once, and what is printed on one page. */
  sheets: ShownTile[][];
  filter: PageFilter;
  /** The team of the filter, by name; null is the whole organisation. */
  team: { id: string; name: string } | null;
}
