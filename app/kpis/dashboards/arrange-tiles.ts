import { done, refused, type Result } from '#app/values/result.ts';
import { MOST_TILES, type SizeRefusal, sizeRefusal, type TileKind, type TileSize } from './tile.ts';

export type ArrangeRefusal = SizeRefusal | 'too-many' | 'first' | 'last' | 'no-such-tile';

type Sized = TileSize & { kind: TileKind };

export interface Arranged<Each> {
  tiles: Each[];
  /** The place of the tile it was about; of one that was taken away the place that is left next to it. */
  at: number;
}

const SIZES: Record<string, TileSize> = { wider: { columns: 1, rows: 0 }, narrower: { columns: -1, rows: 0 }, taller: { columns: 0, rows: 1 }, lower: { columns: 0, rows: -1 } };

/**
 * What can be done with the tiles, as a form names it: `add:kpi`, `remove:2`, `earlier:2`, `later:1`, `move:4:0` to a place,
 * `wider:2`, `narrower:2`, `taller:2`, `lower:2`. The tiles that are given stay as they were.
 */
export function arrangeTiles<Each extends Sized>(tiles: readonly Each[], act: string, make: (kind: TileKind) => Each): Result<Arranged<Each>, ArrangeRefusal> {
  const [verb = '', first = '', second = ''] = act.split(':');
  if (verb === 'add') return tiles.length >= MOST_TILES ? refused('too-many') : done({ tiles: [...tiles, make(kindOf(first))], at: tiles.length });
  const at = placeIn(tiles, first);
  const tile = at === null ? undefined : tiles[at];
  if (at === null || !tile) return refused('no-such-tile');
  if (verb === 'remove') return done({ tiles: tiles.filter((_, place) => place !== at), at: Math.max(0, at - 1) });
  if (verb === 'earlier') return at === 0 ? refused('first') : done(moved(tiles, at, at - 1));
  if (verb === 'later') return at === tiles.length - 1 ? refused('last') : done(moved(tiles, at, at + 1));
  if (verb === 'move') {
    const to = placeIn(tiles, second);
    return to === null ? refused('no-such-tile') : done(moved(tiles, at, to));
  }
  const step = SIZES[verb];
  if (!step) return refused('no-such-tile');
  const size = { columns: tile.columns + step.columns, rows: tile.rows + step.rows };
  const why = sizeRefusal(tile.kind, size);
  return why ? refused(why) : done({ tiles: tiles.map((each, place) => (place === at ? { ...each, ...size } : each)), at });
}

function kindOf(text: string): TileKind {
  return text === 'chart' || text === 'text' ? text : 'kpi';
}

function placeIn(tiles: readonly unknown[], text: string): number | null {
  const place = /^\d{1,3}$/.test(text) ? Number(text) : -1;
  return place in tiles ? place : null;
}

function moved<Each>(tiles: readonly Each[], from: number, to: number): Arranged<Each> {
  const rest = tiles.filter((_, place) => place !== from);
  return { tiles: [...rest.slice(0, to), tiles[from]!, ...rest.slice(to)], at: to };
}
