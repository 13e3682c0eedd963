import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { inTime, isFresh, type KeptOutlook, keptOf } from './kept-outlook.ts';
import type { Outlook } from './outlook.ts';

const outlook = (chance: number | null): KeptOutlook => ({ until: day('2026-06-01'), value: 0.8, low: 0.7, high: 0.9, chance });

test('of those of which it can be told, the ones that more likely than not meet their target are counted', () => {
  expect(inTime([outlook(0.95), outlook(0.5), outlook(0.55), outlook(null), null])).toEqual({ likely: 2, told: 3 });
  expect(inTime([outlook(null), null])).toBeNull();
});

test('what is kept is the furthest that is forecast, and nothing of what cannot be told', () => {
  const point = (start: string, end: string, value: number) => ({ start: day(start), end: day(end), value, low: value - 0.1, high: value + 0.1 });
  const points = [point('2026-04-01', '2026-05-01', 0.6), point('2026-05-01', '2026-06-01', 0.7)];
  const told: Outlook = { kind: 'forecast', points, atDeadline: null, chance: null, reached: null };
  expect(keptOf(told)).toEqual({ until: '2026-06-01', value: 0.7, low: 0.7 - 0.1, high: 0.7 + 0.1, chance: null });
  expect([keptOf({ kind: 'too-uncertain' }), keptOf({ kind: 'too-few', measured: 3, needed: 8 }), keptOf(null)]).toEqual([null, null, null]);
});

test('what was worked out more than three days ago is not shown', () => {
  expect([isFresh(day('2026-05-29'), day('2026-06-01')), isFresh(day('2026-05-28'), day('2026-06-01'))]).toEqual([true, false]);
});
