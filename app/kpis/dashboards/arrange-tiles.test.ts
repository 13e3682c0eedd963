import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeTiles } from './arrange-tiles.ts';
import { MOST_TILES, sizeRefusal, TILE_KINDS, type TileKind, usualSize } from './tile.ts';

interface Named {
  name: string;
  kind: TileKind;
  columns: number;
  rows: number;
}

const tile = (name: string, kind: TileKind = 'kpi', size = usualSize(kind)): Named => ({ name, kind, ...size });
const make = (kind: TileKind) => tile('new', kind);
const after = (tiles: readonly Named[], act: string) => {
  const arranged = arrangeTiles(tiles, act, make);
  return arranged.ok ? arranged.value.tiles.map(({ name }) => name).join('') : arranged.reason;
};
const three = ['a', 'b', 'c'].map((name) => tile(name));

test.each([
  ['earlier:1', 'bac'],
  ['later:0', 'bac'],
  ['move:0:2', 'bca'],
  ['move:2:0', 'cab'],
  ['move:1:1', 'abc'],
  ['remove:1', 'ac'],
  ['add:text', 'abcnew'],
  ['earlier:0', 'first'],
  ['later:2', 'last'],
  ['move:0:3', 'no-such-tile'],
  ['move:0:', 'no-such-tile'],
  ['remove:3', 'no-such-tile'],
  ['remove:-1', 'no-such-tile'],
  ['spin:1', 'no-such-tile'],
  ['', 'no-such-tile'],
])('of a, b and c %s gives %s', (act, expected) => {
  expect(after(three, act)).toBe(expected);
});

test.each([
  ['kpi', { columns: 1, rows: 1 }, 'narrower', 'narrowest'],
  ['kpi', { columns: 4, rows: 1 }, 'wider', 'widest'],
  ['kpi', { columns: 1, rows: 2 }, 'taller', 'tallest'],
  ['chart', { columns: 2, rows: 2 }, 'narrower', 'narrowest'],
  ['chart', { columns: 2, rows: 2 }, 'lower', 'lowest'],
  ['text', { columns: 4, rows: 3 }, 'taller', 'tallest'],
] as const)('a %s of %j cannot be made %s', (kind, size, verb, reason) => {
  expect(arrangeTiles([tile('a', kind, size)], `${verb}:0`, make)).toEqual({ ok: false, reason });
});

test('a tile is made larger and smaller a step at a time', () => {
  const sizes = (act: string) => {
    const arranged = arrangeTiles([tile('a', 'chart', { columns: 3, rows: 2 })], act, make);
    return arranged.ok ? arranged.value.tiles.map(({ columns, rows }) => [columns, rows]) : arranged.reason;
  };
  expect([sizes('wider:0'), sizes('narrower:0'), sizes('taller:0'), sizes('lower:0')]).toEqual([[[4, 2]], [[2, 2]], [[3, 3]], 'lowest']);
});

test('no more than twenty-four', () => {
  expect(after(Array.from({ length: MOST_TILES }, () => tile('a')), 'add:kpi')).toBe('too-many');
});

test('whatever is done in whatever order: none is lost but what is taken away, none is doubled, and every size stays readable', () => {
  const act = fc.tuple(fc.constantFrom('earlier', 'later', 'wider', 'narrower', 'taller', 'lower', 'move', 'remove'), fc.nat(6), fc.nat(6)).map((parts) => parts.join(':'));
  const tiles = fc.array(fc.constantFrom(...TILE_KINDS), { maxLength: 6 }).map((kinds) => kinds.map((kind, at) => tile(`t${at} `, kind)));
  fc.assert(
    fc.property(tiles, fc.array(act, { maxLength: 20 }), (given, acts) => {
      let now: readonly Named[] = given;
      let removed = 0;
      for (const each of acts) {
        const arranged = arrangeTiles(now, each, make);
        if (!arranged.ok) continue;
        if (each.startsWith('remove')) removed += 1;
        now = arranged.value.tiles;
      }
      const names = now.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBe(given.length - removed);
      expect(now.every(({ kind, columns, rows }) => sizeRefusal(kind, { columns, rows }) === null)).toBe(true);
    }),
  );
});
