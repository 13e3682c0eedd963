import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packColumns } from './tile-columns.ts';

const groupsOf = (...sizes: number[]) => sizes.map((size, id) => ({ id, tiles: Array.from({ length: size }, (_, tile) => tile) }));
const shape = (...sizes: number[]) => packColumns(groupsOf(...sizes), 4).map(({ span, groups }) => [span, groups.map(({ id }) => id)]);

test.each([
  ['one of five beside smaller ones takes two columns, and the smallest goes under another', [2, 3, 5, 1], [[1, [0, 3]], [1, [1]], [2, [2]]]],
  ['four of a size stand beside each other', [15, 15, 15, 15], [[1, [0]], [1, [1]], [1, [2]], [1, [3]]]],
  ['one group alone is a row', [3], [[3, [0]]]],
  ['nothing is no columns', [], []],
])('%s', (_case, sizes, columns) => {
  expect(shape(...sizes)).toEqual(columns);
});

test('every group stands in one place, in no more columns than there are, and no higher than the fullest must be', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 6 }), fc.integer({ min: 1, max: 6 }), (sizes, most) => {
      const columns = packColumns(groupsOf(...sizes), most);
      expect(columns.flatMap(({ groups }) => groups.map(({ id }) => id)).sort((one, other) => one - other)).toEqual(sizes.map((_, id) => id));
      expect(columns.reduce((sum, { span }) => sum + span, 0)).toBeLessThanOrEqual(most);
      const height = Math.max(0, ...columns.map(({ span, groups }) => Math.ceil(groups.reduce((sum, { tiles }) => sum + tiles.length, 0) / span)));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(height).toBeGreaterThanOrEqual(Math.ceil(total / most));
      expect(height).toBeLessThanOrEqual(total);
      if (sizes.length <= most) expect(height).toBeLessThanOrEqual(Math.max(0, ...sizes));
    }),
  );
});
