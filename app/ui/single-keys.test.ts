import { expect, test } from 'vitest';
import { makeChord } from './single-keys.ts';

const told = (keys: [key: string, timeStamp: number][]) => {
  const chord = makeChord();
  return keys.map(([key, timeStamp]) => chord({ key, timeStamp }));
};

test.each<[string, [string, number][], ReturnType<typeof told>]>([
  ['the very first key of a page, moments after it opened, stands alone', [['n', 3]], ['alone']],
  ['a letter soon after g belongs to it', [['g', 10], ['k', 400]], ['first', 'second']],
  ['a letter long after g stands alone', [['g', 10], ['k', 1_600]], ['first', 'alone']],
  ['g twice is a chord, and what follows is not', [['g', 10], ['g', 20], ['k', 30]], ['first', 'second', 'alone']],
])('%s', (_name, keys, expected) => {
  expect(told(keys)).toEqual(expected);
});
