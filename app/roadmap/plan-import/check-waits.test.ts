import { expect, test } from 'vitest';
import { checkWaits } from './check-waits.ts';
import type { FileRow } from './file-row.ts';

const row = (at: number, name: string, waits = ''): FileRow => ({ row: at, cells: { name, 'waits-for': waits }, byKey: null });

test('names lead to rows, and else to what stands in the plan', () => {
  const { links, refusals } = checkWaits([row(2, 'Talks, all'), row(3, 'Vision', 'Talks, all [-2], Kick-off')], [{ id: 'k', name: 'Kick-off' }]);
  expect(refusals).toEqual([]);
  expect(links).toEqual([{ from: 0, to: 1, lagDays: -2 }, { from: 'k', to: 1, lagDays: 0 }]);
});

test.each([
  ['unknown-predecessor', [row(2, 'A', 'Nobody')], [2]],
  ['itself', [row(2, 'A', 'A')], [2]],
  ['several-of-name', [row(2, 'A'), row(3, 'A'), row(4, 'B', 'A')], [4]],
  ['no-days', [row(2, 'A'), row(3, 'B', 'A [+999]')], [3]],
  ['cycle', [row(2, 'A', 'C'), row(3, 'B', 'A'), row(4, 'C', 'B'), row(5, 'D', 'C'), row(6, 'E')], [2, 3, 4]],
])('%s is refused at its row', (reason, rows, refused) => {
  const { refusals } = checkWaits(rows, []);
  expect(refusals.map((each) => [each.row, each.column, each.reason])).toEqual(refused.map((at) => [at, 'waits-for', reason]));
});
