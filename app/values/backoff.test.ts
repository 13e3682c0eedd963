import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff } from './backoff.ts';

const POLICY = { firstMs: 10_000, factor: 4, longestMs: 3_600_000 };

test.each([
  [1, 10_000],
  [2, 40_000],
  [3, 160_000],
  [6, 3_600_000],
  [400, 3_600_000],
])('after %i failures it waits %i ms at middling chance', (failures, wait) => {
  expect(backoff(failures, POLICY, 0.5)).toBe(wait);
});

test('chance shifts it by a tenth at most, and it never passes the longest by more than that', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const middle = backoff(failures, POLICY, 0.5);
      const wait = backoff(failures, POLICY, chance);
      expect(Math.abs(wait - middle)).toBeLessThanOrEqual(middle * 0.1 + 1);
      expect(wait).toBeLessThanOrEqual(POLICY.longestMs * 1.1);
    }),
  );
});
