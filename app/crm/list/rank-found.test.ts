import { expect, test } from 'vitest';
import { RANK, rankOf } from './rank-found.ts';

test.each<[string, string, keyof typeof RANK | null]>([
  ['jan van den berg', 'jan van den berg', 'exact'],
  ['jan berg', 'berg jan', 'exact'],
  ['jan van den berg', 'jan van', 'begins'],
  ['jan van den berg', 'berg ja', 'words'],
  ['steenbergen', 'berg', 'contains'],
  ['jan bakker', 'bakkr jan', 'typo'],
  ['jan bakker', 'bakekr', 'typo'],
  ['jan bakker', 'bakkker', 'typo'],
  ['jan bakker', 'bokker', 'typo'],
  ['jan bakkerman', 'bokker', 'typo'],
  ['jan bakker', 'bokkar', null],
  ['jan bakker', 'jx', null],
  ['jan bakker', 'piet', null],
])('%s for "%s" is %s', (text, typed, rank) => {
  expect(rankOf(text, typed.split(' '))).toBe(rank === null ? null : RANK[rank]);
});
