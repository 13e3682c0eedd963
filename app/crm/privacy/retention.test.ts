import { expect, test } from 'vitest';
import { cutoffOf } from './retention.ts';

test.each([
  [1, '2026-11-22T10:00:00Z', '2026-10-22T10:00:00.000Z'],
  [24, '2026-11-22T10:00:00Z', '2024-11-22T10:00:00.000Z'],
  [12, '2026-01-05T10:00:00Z', '2025-01-05T10:00:00.000Z'],
  // Where the month has no such day it is the last one it has, never a day of the month after: that would take what is younger.
  [1, '2026-03-31T10:00:00Z', '2026-02-28T10:00:00.000Z'],
  [12, '2028-02-29T10:00:00Z', '2027-02-28T10:00:00.000Z'],
  [3, '2026-05-31T10:00:00Z', '2026-02-28T10:00:00.000Z'],
])('%i months before %s', (months, asOf, cutoff) => {
  expect(cutoffOf(months, new Date(asOf)).toISOString()).toBe(cutoff);
});
