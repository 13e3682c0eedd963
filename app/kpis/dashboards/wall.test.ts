import { expect, test } from 'vitest';
import type { Tile } from './tile.ts';
import { readWallChoice, stopsAround } from './wall.ts';

const text = (rows: number): Tile => ({ kind: 'text', title: 'a', text: '', columns: 4, rows });
const one = { id: 'one', tiles: [text(3), text(3)], roles: ['management'] as const };
const two = { id: 'two', tiles: [text(1)], roles: ['manager'] as const };
const own = { id: 'own', tiles: [text(1)], roles: [] };
const empty = { id: 'empty', tiles: [], roles: ['manager'] as const };
const all = [empty, one, own, two];

test.each([
  ['the sheets of one, round and round', one, { ofAll: false, sheet: 2 }, ['one', 1], ['one', 1]],
  ['a single sheet is read again', two, { ofAll: false, sheet: 1 }, ['two', 1], ['two', 1]],
  ['then the next that is shared', one, { ofAll: true, sheet: 2 }, ['one', 1], ['two', 1]],
  ['and back to the first', two, { ofAll: true, sheet: 1 }, ['one', 2], ['one', 1]],
  ['one that is not shared has its turn where it was begun', own, { ofAll: true, sheet: 1 }, ['one', 2], ['two', 1]],
  ['an empty one leads to those with something on them', empty, { ofAll: true, sheet: 1 }, ['two', 1], ['one', 1]],
  ['an empty one alone stays', empty, { ofAll: false, sheet: 1 }, ['empty', 1], ['empty', 1]],
  ['a sheet that is gone leads to the first', one, { ofAll: false, sheet: 9 }, ['one', 2], ['one', 1]],
] as const)('%s', (_, current, choice, previous, next) => {
  const around = stopsAround(current, choice, all);
  expect([[around.previous.id, around.previous.sheet], [around.next.id, around.next.sheet]]).toEqual([previous, next]);
});

test('what cannot be read of how it turns is the usual', () => {
  expect(readWallChoice(new URLSearchParams('every=60&show=all&sheet=3'))).toEqual({ everySeconds: 60, ofAll: true, sheet: 3 });
  expect(readWallChoice(new URLSearchParams('every=1&show=every&sheet=0'))).toEqual({ everySeconds: 30, ofAll: false, sheet: 1 });
});
