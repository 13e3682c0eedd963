import { expect, test } from 'vitest';
import { isPutAway } from './put-away.ts';

const open = { kind: 'open', count: 0 } as const;
const done = { kind: 'true-from-start' } as const;

test.each([
  ['what was never put away is there', null, 1, [open], false],
  ['what was left with things to do stays away', { version: 1, openItems: ['a'] }, 1, [open, done], true],
  ['also when a new version comes: leaving it was a choice', { version: 1, openItems: ['a'] }, 2, [open, open], true],
  ['what was closed finished stays away', { version: 1, openItems: [] }, 1, [done], true],
  ['and when the same version opens again by itself', { version: 1, openItems: [] }, 1, [open], true],
  ['a later version without anything new does not bring it back', { version: 1, openItems: [] }, 2, [done, done], true],
  ['a later version that asks something new brings it back', { version: 1, openItems: [] }, 2, [done, open], false],
])('%s', (_case, putAway, version, states, expected) => {
  expect(isPutAway(putAway, version, states)).toBe(expected);
});
