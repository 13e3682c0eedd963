import { expect, test } from 'vitest';
import { isCounting, meaningChanges, type NamedActivity, settleMeanings } from './activity-meaning.ts';

const activity = (id: string, change: Partial<NamedActivity> = {}): NamedActivity => ({ id, key: `key-${id}`, kind: 'act', countsAsId: null, roles: [], desired: null, undesired: null, qualityMetric: null, name: null, nameEn: null, ...change });
const settle = (known: NamedActivity[], ...wanted: NamedActivity[]) => settleMeanings(known, new Map(wanted.map(({ id, key: _key, ...meaning }) => [id, meaning])));

test('a name that counts as another has its kind and roles, and follows when those change', () => {
  const known = [activity('a'), activity('b', { kind: 'view', countsAsId: 'a' })];
  expect(settle(known, activity('a', { roles: ['manager'] }))).toEqual({ settled: [activity('a', { roles: ['manager'] }), activity('b', { countsAsId: 'a', roles: ['manager'] })] });
});

test('names do not count in chains, not as themselves, and not as what is not there', () => {
  const known = [activity('a'), activity('b', { countsAsId: 'a' }), activity('c')];
  expect(settle(known, activity('c', { countsAsId: 'b' }))).toEqual({ refusal: 'chain', key: 'key-c' });
  expect(settle(known, activity('c', { countsAsId: 'c' }))).toEqual({ refusal: 'chain', key: 'key-c' });
  expect(settle(known, activity('a', { countsAsId: 'c' }))).toEqual({ refusal: 'chain', key: 'key-b' });
  expect(settle(known, activity('c', { countsAsId: 'x' }))).toEqual({ refusal: 'no-such-activity', key: 'key-c' });
});

test('what is only described changes no figure', () => {
  const before = [activity('a'), activity('b')];
  const described = meaningChanges(before, [activity('a', { desired: 'With the next step' }), activity('b')]);
  expect(described).toEqual([{ key: 'key-a', field: 'desired', from: null, to: 'With the next step' }]);
  expect(isCounting(described)).toBe(false);
  const counted = meaningChanges(before, [activity('a', { roles: ['manager', 'analyst'] }), activity('b', { countsAsId: 'a' })]);
  expect(counted).toEqual([{ key: 'key-a', field: 'roles', from: null, to: 'analyst,manager' }, { key: 'key-b', field: 'countsAs', from: null, to: 'key-a' }]);
  expect(isCounting(counted)).toBe(true);
  expect(isCounting([{ key: 'from before', from: 'act', to: 'view' }])).toBe(true);
  expect(meaningChanges(before, before)).toEqual([]);
});

test('another name is a version like any other change, and no figure hangs on it', () => {
  const changes = meaningChanges([activity('a')], [activity('a', { name: 'Melding gemaakt' })]);
  expect(changes).toEqual([{ key: 'key-a', field: 'name', from: null, to: 'Melding gemaakt' }]);
  expect(isCounting(changes)).toBe(false);
});
