import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { isBackDated, lockedSince } from './baseline-lock.ts';

const LIVE = day('2026-09-01');
const standing = { metricId: 'active-user-rate' as const, teamId: null, slice: null, baselineValue: 0.4, baselineOn: day('2026-06-01') };

// The reference of gates, R13: every baseline is from before go-live; after go-live it cannot be back-dated.
test.each([
  ['left as it was', standing, {}, false],
  ['another figure for the same day', standing, { baselineValue: 0.3 }, true],
  ['another day before go-live', standing, { baselineOn: day('2026-05-01') }, true],
  ['the eve of go-live', standing, { baselineOn: day('2026-08-31') }, true],
  ['measured anew on the day of go-live', standing, { baselineOn: LIVE, baselineValue: 0.5 }, false],
  ['the old day and figure under another metric', standing, { metricId: 'habit-rate' as const }, true],
  ['or of a team', standing, { teamId: 'north' }, true],
  ['a new one with a day before go-live', null, {}, true],
  ['a new one measured since', null, { baselineOn: day('2026-09-20') }, false],
  ['a day that cannot be read has its own message', null, { baselineOn: 'unreadable' as const }, false],
  ['and so has none', null, { baselineOn: null }, false],
])('%s', (_case, was, change, expected) => {
  expect(isBackDated({ ...standing, ...change }, { liveOn: LIVE, standing: was })).toBe(expected);
});

test('while nothing is live nothing is locked', () => {
  expect(lockedSince(null, standing)).toEqual({});
  expect(lockedSince(LIVE, null)).toEqual({ baselineLock: { liveOn: LIVE, standing: null } });
});
