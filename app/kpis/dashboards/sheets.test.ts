import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf, SHEET_ROWS, sheetsOf } from './sheets.ts';
import { COLUMNS } from './tile.ts';

const tiles = (...sizes: [columns: number, rows: number][]) => sizes.map(([columns, rows], at) => ({ at, columns, rows }));
const laid = (given: ReturnType<typeof tiles>) => sheetsOf(given).map((sheet) => sheet.map(({ at }) => at));

test('four KPIs above two charts are one sheet, and what comes then is on the next', () => {
  const meeting = tiles([1, 1], [1, 1], [1, 1], [1, 1], [2, 2], [2, 2], [2, 1], [2, 1]);
  expect(laid(meeting)).toEqual([[0, 1, 2, 3, 4, 5], [6, 7]]);
  expect(sheetsOf(meeting).map(rowsOf)).toEqual([3, 1]);
});

test.each([
  ['what does not fit beside the others goes to the next row', tiles([3, 1], [2, 1]), [[0, 1]], [2]],
  ['small ones fill up beside a tall one', tiles([2, 3], [2, 1], [2, 1], [2, 1]), [[0, 1, 2, 3]], [3]],
  ['room before the last tile stays empty: the order is kept', tiles([1, 1], [4, 2], [1, 1]), [[0, 1], [2]], [3, 1]],
  ['nothing is no sheet', tiles(), [], []],
])('%s', (_, given, expected, rows) => {
  expect(laid(given)).toEqual(expected);
  expect(sheetsOf(given).map(rowsOf)).toEqual(rows);
});

test('every tile is on one sheet, in its order, and no sheet has more than fits', () => {
  const size = fc.record({ columns: fc.integer({ min: 1, max: COLUMNS }), rows: fc.integer({ min: 1, max: SHEET_ROWS }) });
  fc.assert(
    fc.property(fc.array(size, { maxLength: 24 }), (sizes) => {
      const sheets = sheetsOf(sizes);
      expect(sheets.flat()).toEqual(sizes);
      for (const sheet of sheets) {
        expect(sheet.length).toBeGreaterThan(0);
        expect(sheet.reduce((room, { columns, rows }) => room + columns * rows, 0)).toBeLessThanOrEqual(COLUMNS * SHEET_ROWS);
        expect(rowsOf(sheet)).toBeLessThanOrEqual(SHEET_ROWS);
      }
    }),
  );
});
