import { expect, test } from 'vitest';
import { day } from './day.ts';
import { periodState } from './period-state.ts';

test.each([
  ['2026-06-08', '2026-06-07', '2026-06-07', 'unfinished'],
  ['2026-06-08', '2026-06-08', '2026-06-08', 'complete'],
  ['2026-06-08', '2026-06-08', '2026-06-07', 'not-loaded'],
  ['2026-06-08', '2026-07-01', null, 'not-loaded'],
] as const)('a period up to %s is, seen on %s with a load on %s, %s', (end, today, loadedOn, state) => {
  expect(periodState(day(end), { today: day(today), loadedOn: loadedOn === null ? null : day(loadedOn) })).toBe(state);
});
