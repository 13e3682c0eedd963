import { expect, test } from 'vitest';
import { groupHistory, type RecordChange } from './record-history.ts';

const change = (minute: number, over: Partial<RecordChange> = {}): RecordChange => ({
  batchId: `batch-${minute}`, actor: 'A', at: new Date(Date.UTC(2026, 0, 1, 12, minute)), action: 'changed', part: null, isWide: false, isUndone: false, mayUndo: true,
  fields: [{ field: 'name', before: `${minute - 1}`, after: `${minute}` }], ...over,
});

test('what one person changed within minutes is one entry, from the first value to the last', () => {
  const [entry, ...others] = groupHistory([change(3), change(2), change(1)]);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ fields: [{ field: 'name', before: '0', after: '3' }], batchIds: ['batch-3', 'batch-2', 'batch-1'] });
});

test.each([
  ['another person came between', [change(3), change(2, { actor: 'B' }), change(1)], 3],
  ['more than five minutes lie between', [change(9), change(3)], 2],
  ['the record was made', [change(2), change(1, { action: 'made', fields: [] })], 2],
  ['one of them is a part', [change(2), change(1, { part: 'x' })], 2],
])('they stay apart when %s', (_, changes, count) => {
  expect(groupHistory(changes)).toHaveLength(count);
});

test('a field that came back to what it was is not told', () => {
  expect(groupHistory([change(2, { fields: [{ field: 'name', before: 'b', after: 'a' }] }), change(1, { fields: [{ field: 'name', before: 'a', after: 'b' }] })])).toEqual([]);
});
