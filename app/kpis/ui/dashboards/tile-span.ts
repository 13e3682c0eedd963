import { clsx } from 'clsx';
import type { TileSize } from '../../dashboards/tile.ts';

const COLUMNS = ['', 'sm:col-span-2 print:col-span-2', 'sm:col-span-2 lg:col-span-3 print:col-span-3', 'sm:col-span-2 lg:col-span-4 print:col-span-4'] as const;
const ROWS = ['', 'sm:row-span-2 print:row-span-2', 'sm:row-span-3 print:row-span-3'] as const;

/** The room a tile takes where there is as much. */
export function spanClass({ columns, rows }: TileSize): string {
  return clsx(COLUMNS[columns - 1], ROWS[rows - 1]);
}
