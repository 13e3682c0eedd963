import type { Exploration } from '../explore/exploration.ts';

export const TILE_KINDS = ['kpi', 'chart', 'text'] as const;
export type TileKind = (typeof TILE_KINDS)[number];

/** What stands in a tile. A KPI or a metric may be gone since. */
export type TileContent = { kind: 'kpi'; kpiId: string } | { kind: 'chart'; exploration: Exploration } | { kind: 'text'; title: string; text: string };

/** How much room a tile takes where there is room for all columns. */
export interface TileSize {
  /** Of the four. */
  columns: number;
  rows: number;
}

export type Tile = TileContent & TileSize;

/** Columns of a dashboard on a wide screen; a narrow one has fewer, and no tile is wider than those. */
export const COLUMNS = 4;
/** More could not be taken in, and each is measured anew whenever somebody looks. */
export const MOST_TILES = 24;

/** A chart that is smaller cannot be read. */
const LIMITS: Record<TileKind, { least: TileSize; most: TileSize; usual: TileSize }> = {
  kpi: { least: { columns: 1, rows: 1 }, most: { columns: COLUMNS, rows: 2 }, usual: { columns: 1, rows: 1 } },
  chart: { least: { columns: 2, rows: 2 }, most: { columns: COLUMNS, rows: 3 }, usual: { columns: 2, rows: 2 } },
  text: { least: { columns: 1, rows: 1 }, most: { columns: COLUMNS, rows: 3 }, usual: { columns: COLUMNS, rows: 1 } },
};

export const usualSize = (kind: TileKind): TileSize => LIMITS[kind].usual;

export type SizeRefusal = 'narrowest' | 'widest' | 'lowest' | 'tallest';

/** Why a tile of this kind cannot have this size; null when it can. */
export function sizeRefusal(kind: TileKind, { columns, rows }: TileSize): SizeRefusal | null {
  const { least, most } = LIMITS[kind];
  if (columns < least.columns) return 'narrowest';
  if (columns > most.columns) return 'widest';
  if (rows < least.rows) return 'lowest';
  return rows > most.rows ? 'tallest' : null;
}

/** The nearest size a tile of this kind can have. */
export function fittingSize(kind: TileKind, { columns, rows }: TileSize): TileSize {
  const { least, most } = LIMITS[kind];
  const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));
  return { columns: between(least.columns, columns, most.columns), rows: between(least.rows, rows, most.rows) };
}
