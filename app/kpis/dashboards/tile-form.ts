import type { Role } from '#app/people/role.ts';
import type { Grain } from '#app/values/metric.ts';
import type { Exploration } from '../explore/exploration.ts';
import type { OwnDashboard } from './own-dashboard.ts';
import { type Tile, type TileKind, type TileSize, usualSize } from './tile.ts';

/** A tile as the form has it, finished or not; what belongs to another kind is there and not looked at. */
export interface TileForm extends TileSize {
  kind: TileKind;
  kpiId: string;
  metricId: string;
  grain: Grain;
  span: Exploration['span'];
  by: Exploration['by'];
  teamId: string;
  /** The key of the part; empty is all of it. */
  slice: string;
  compare: Exploration['compare'];
  chart: Exploration['chart'];
  title: string;
  text: string;
}

/** A dashboard as the form has it. */
export interface DashboardForm {
  name: string;
  roles: Role[];
  tiles: TileForm[];
}

export function emptyTile(kind: TileKind): TileForm {
  return { kind, ...usualSize(kind), kpiId: '', metricId: '', grain: 'week', span: 26, by: 'none', teamId: '', slice: '', compare: 'none', chart: 'line', title: '', text: '' };
}

export function chartTile({ teamId, slice, ...exploration }: Exploration): TileForm {
  return { ...emptyTile('chart'), ...exploration, teamId: teamId ?? '', slice: slice ?? '' };
}

/** A dashboard as the form shows it. */
export function toDashboardForm({ name, roles, tiles }: Pick<OwnDashboard, 'name' | 'roles' | 'tiles'>): DashboardForm {
  return { name, roles: [...roles], tiles: tiles.map(toTileForm) };
}

function toTileForm({ columns, rows, ...content }: Tile): TileForm {
  const own = content.kind === 'chart' ? chartTile(content.exploration) : { ...emptyTile(content.kind), ...content };
  return { ...own, columns, rows };
}
