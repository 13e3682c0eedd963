import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rollUpScore } from './roll-up-score.ts';
import type { Status } from './status.ts';

const at = (progress: number, expected: number): Status => ({ kind: 'on-track', progress, expected, pending: null });
const JUDGING = { behindWithin: 33 };

test.each<[string, Status, number | null]>([
  ['the reference: on its course is the goal', at(0.5, 0.5), 6.6],
  ['the reference: where red begins', at(0.17, 0.5), 3.3],
  ['linear between', at(0.335, 0.5), 4.95],
  ['linear beyond the goal', at(0.67, 0.5), 8.3],
  ['linear beyond red', at(0, 0.5), 1.6],
  ['never above 10', at(2, 0.5), 10],
  ['never below 0', at(-1, 0.5), 0],
  ['inside, with no way to go', { kind: 'on-track', progress: null, expected: null, pending: null }, 6.6],
  ['outside, with no way to go', { kind: 'behind', progress: null, expected: null, pending: null }, 3.3],
  ['not judged', { kind: 'no-value' }, null],
])('%s', (_, status, score) => {
  const found = rollUpScore(status, JUDGING);
  expect(found === null ? null : Number(found.toFixed(6))).toBe(score);
});

test('further on the way is never lower, whatever the course and the bands', () => {
  const share = fc.double({ min: -2, max: 3, noNaN: true });
  fc.assert(
    fc.property(share, share, share, fc.double({ min: 1, max: 100, noNaN: true }), (one, other, expected, behindWithin) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((progress) => rollUpScore(at(progress, expected), { behindWithin })!);
      expect(low).toBeLessThanOrEqual(high!);
    }),
  );
});
