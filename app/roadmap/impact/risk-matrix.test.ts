import { expect, test } from 'vitest';
import type { Risk } from './impact.ts';
import { byWeight, unmitigatedRisks } from './risk-matrix.ts';

const risk = (groupId: string, score: number, mitigation: string | null = null): Risk => ({ groupId, score, mitigation, owner: null });
const challenge = (name: string, ...risks: Risk[]) => ({ id: name, name, risks, version: 1 });
const group = (id: string) => ({ id, name: `Group ${id}`, team: null, role: null, now: null, wanted: null, inside: null, riskState: null, version: 1 });

test.each([
  ['one 5 weighs more than many fours', [challenge('fours', risk('a', 4), risk('b', 4)), challenge('five', risk('a', 5))], ['five', 'fours']],
  ['at the same highest all of them together decide', [challenge('alone', risk('a', 4)), challenge('more', risk('a', 4), risk('b', 1))], ['more', 'alone']],
  ['what nobody weighed is last', [challenge('unweighed'), challenge('small', risk('a', 1))], ['small', 'unweighed']],
  ['else as written down', [challenge('first', risk('a', 3)), challenge('second', risk('b', 3))], ['first', 'second']],
])('%s', (_case, given, expected) => {
  expect(byWeight(given).map(({ name }) => name)).toEqual(expected);
});

test('names the challenge and the group of every 5 without a mitigation', () => {
  const found = unmitigatedRisks({ groups: [group('a'), group('b')], challenges: [challenge('Time', risk('a', 5), risk('b', 5, 'Practice')), challenge('Habit', risk('b', 5), risk('a', 4))] });
  expect(found.map((each) => [each.challenge.name, each.group.name])).toEqual([['Time', 'Group a'], ['Habit', 'Group b']]);
});

test('who may not see the risks has none', () => {
  expect(unmitigatedRisks({ groups: [group('a')], challenges: null })).toEqual([]);
});
