import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { isUnlocked, unlocksOn } from './unlock.ts';

const startsOn = day('2026-03-18');

test.each([
  ['the first week is from the first day', { week: 1, countsFrom: 'enrolment' as const }, null, '2026-03-18'],
  ['the third week is fourteen days on', { week: 3, countsFrom: 'enrolment' as const }, null, '2026-04-01'],
  ['over the change to summer time a week is seven days still', { week: 2, countsFrom: 'enrolment' as const }, null, '2026-03-25'],
  ['after go-live waits for it', { week: 1, countsFrom: 'go-live' as const }, null, null],
  ['after go-live counts from then', { week: 2, countsFrom: 'go-live' as const }, day('2026-05-04'), '2026-05-11'],
  ['who comes after go-live starts when they come', { week: 2, countsFrom: 'go-live' as const }, day('2026-01-05'), '2026-03-25'],
])('%s', (_case, unlock, goLiveOn, on) => {
  expect(unlocksOn(unlock, { startsOn, goLiveOn })).toBe(on);
});

test('a list is locked up to its day and open from it', () => {
  const unlock = { week: 2, countsFrom: 'enrolment' as const };
  const open = (today: string) => isUnlocked(unlock, { startsOn, goLiveOn: null }, day(today));
  expect([open('2026-03-24'), open('2026-03-25'), open('2027-01-01')]).toEqual([false, true, true]);
});
