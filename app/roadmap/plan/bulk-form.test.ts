import { expect, test } from 'vitest';
import { bulkItemValue, readBulk } from './bulk-form.ts';

const id = '0190c0de-0000-7000-8000-000000000001';
const read = (...pairs: [string, string][]) => {
  const form = new FormData();
  for (const name of ['ownerId', 'is', 'days']) form.set(name, '');
  for (const [name, value] of pairs) form.set(name, value);
  return readBulk(form);
};
const item: [string, string] = ['item', bulkItemValue({ id, version: 3 })];

test.each([
  ['an owner', ['ownerId', id], { ownerId: id }],
  ['nobody', ['ownerId', 'nobody'], { ownerId: null }],
  ['a state', ['is', 'done'], { is: 'done' }],
  ['days earlier', ['days', ' -7 '], { days: -7 }],
  ['days earlier with the sign of print', ['days', '−7'], { days: -7 }],
] as const)('%s for what was chosen', (_, [name, value], change) => {
  expect(read(item, [name, value])).toEqual({ is: 'read', items: [{ id, version: 3 }], change });
});

test.each([
  ['nothing to change', [], {}],
  ['no days at all', [['days', '0']], {}],
  ['no number', [['days', 'seven']], { days: 'no-days' }],
  ['half a day', [['days', '1.5']], { days: 'no-days' }],
  ['further than a year', [['days', '400']], { days: 'no-days' }],
  ['no such state', [['is', 'late']], { is: 'unknown' }],
  ['no such person', [['ownerId', 'me']], { ownerId: 'unknown' }],
] as const)('%s is told', (_, pairs, errors) => {
  expect(read(item, ...pairs.map(([name, value]): [string, string] => [name, value]))).toEqual({ is: 'wrong', errors });
});

test('without what it is about it is no form of ours', () => {
  expect(read(['is', 'done'])).toEqual({ is: 'broken' });
  expect(read(['item', 'everything'], ['is', 'done'])).toEqual({ is: 'broken' });
});
