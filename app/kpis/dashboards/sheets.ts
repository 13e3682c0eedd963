import { COLUMNS, type TileSize } from './tile.ts';

/** As many rows as can be read on one screen, or on one sheet of paper. */
export const SHEET_ROWS = 3;

/**
 * The tiles in sheets of four columns and three rows: what a screen on a wall shows at once, and what is printed on one page.
 * Tiles are laid as the page lays them, in their order, each at the first place after the one before it where it fits; one that
 * does not fit any more begins a sheet.
 */
export function sheetsOf<Each extends TileSize>(tiles: readonly Each[]): Each[][] {
  const sheets: { tiles: Each[]; taken: Set<string>; last: Place }[] = [];
  for (const tile of tiles) {
    const open = sheets.at(-1);
    const place = open && findPlace(open.taken, tile, open.last);
    const sheet = open && place ? open : { tiles: [], taken: new Set<string>(), last: FIRST };
    if (sheet !== open) sheets.push(sheet);
    sheet.tiles.push(tile);
    sheet.last = place ?? FIRST;
    for (const cell of cellsOf(sheet.last, tile)) sheet.taken.add(cell);
  }
  return sheets.map((sheet) => sheet.tiles);
}

/** How many rows the tiles of one sheet take. */
export function rowsOf(tiles: readonly TileSize[]): number {
  const taken = new Set<string>();
  let last = FIRST;
  let rows = 1;
  for (const tile of tiles) {
    last = findPlace(taken, tile, last) ?? FIRST;
    rows = Math.max(rows, last.row + tile.rows);
    for (const cell of cellsOf(last, tile)) taken.add(cell);
  }
  return rows;
}

interface Place {
  row: number;
  column: number;
}

const FIRST: Place = { row: 0, column: 0 };

function findPlace(taken: ReadonlySet<string>, { columns, rows }: TileSize, from: Place): Place | null {
  for (let row = from.row; row + rows <= SHEET_ROWS; row++) {
    for (let column = row === from.row ? from.column : 0; column + columns <= COLUMNS; column++) {
      if (!cellsOf({ row, column }, { columns, rows }).some((cell) => taken.has(cell))) return { row, column };
    }
  }
  return null;
}

function cellsOf({ row, column }: Place, { columns, rows }: TileSize): string[] {
  return Array.from({ length: rows * columns }, (_, nth) => `${row + Math.floor(nth / columns)} ${column + (nth % columns)}`);
}
