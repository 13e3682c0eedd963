import { expect, test } from 'vitest';
import type { Grain } from '#app/values/metric.ts';
import { readPeriod } from './read-period.ts';

test.each<[string, Grain, string | null]>([
  ['2026-10', 'month', '2026-10-01'],
  ['10-2026', 'month', '2026-10-01'],
  ['2026-10-03', 'month', '2026-10-01'],
  ['3-10-2026', 'month', '2026-10-01'],
  ['03/10/2026', 'day', '2026-10-03'],
  ['2026-10-03', 'week', '2026-09-28'],
  ['2026-W40', 'week', '2026-09-28'],
  ['2026w1', 'week', '2025-12-29'],
  ['2026-W53', 'week', '2026-12-28'],
  ['2025-W53', 'week', null], // that year has 52
  ['2026-W00', 'week', null],
  ['2026-Q4', 'quarter', '2026-10-01'],
  ['K4 2026', 'quarter', '2026-10-01'],
  ['2026-11-30', 'quarter', '2026-10-01'],
  ['2026-10', 'week', null], // a month says no week
  ['2026-Q4', 'month', null],
  ['2026-13', 'month', null],
  ['2026-02-30', 'day', null],
  ['', 'day', null],
  ['gisteren', 'day', null],
])('%s as a %s is %s', (text, grain, start) => {
  expect(readPeriod(text, grain)).toBe(start);
});
