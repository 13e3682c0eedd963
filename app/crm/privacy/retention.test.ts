import { expect, test } from 'vitest';
import { cutoffOf } from './retention.ts';

test.each([
  [1, '2026-11-22T10:00:00Z', '2026-10-22T10:00:00.000Z'],
  [24, '2026-11-22T10:00:00Z', '2024-11-22T10:00:00.000Z'],
  [12, '2026-01-05T10:00:00Z', '2025-01-05T10:00:00.000Z'],
])('%i months before %s', (months, asOf, cutoff) => {
  expect(cutoffOf(months, new Date(asOf)).toISOString()).toBe(cutoff);
});
