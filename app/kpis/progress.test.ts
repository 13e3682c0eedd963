import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { makeTarget } from '#test/factories/target.ts';
import { expectedValue, progress } from './progress.ts';
import { expectedShare } from './target/course.ts';

const at = (actual: number, baseline: number, target: number) => {
  const result = progress(actual, baseline, target);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

// Published cases: Perdoo and Odoo goal progress (200 → 0), own arithmetic for the rest.
test.each([
  [100, 200, 0, 0.5],
  [200, 200, 0, 0],
  [0, 200, 0, 1],
  [250, 200, 0, -0.25],
  [-50, 200, 0, 1.25],
  [60, 40, 80, 0.5],
  [0.62, 0.5, 0.8, 0.4],
  [120, 0, 100, 1.2],
])('%d from %d to %d is %d of the way', (actual, baseline, target, share) => {
  expect(at(actual, baseline, target)).toBeCloseTo(share, 12);
});

test('a target that is the baseline leads nowhere', () => {
  expect(progress(5, 7, 7)).toEqual({ ok: false, reason: 'baseline-is-target' });
});

test('turning all signs around changes nothing', () => {
  for (const [actual, baseline, target] of [[3, 1, 9], [12, 10, 2], [-4, 5, 6]] as const) expect(at(-actual, -baseline, -target)).toBeCloseTo(at(actual, baseline, target), 12);
});

test('another unit changes nothing', () => {
  for (const factor of [100, 0.01, 1.8]) expect(at(62 * factor + 32, 50 * factor + 32, 80 * factor + 32)).toBeCloseTo(0.4, 10);
});

test('closer to the target is further', () => {
  const rising = [10, 20, 30, 40].map((actual) => at(actual, 15, 35));
  expect([...rising].sort((a, b) => a - b)).toEqual(rising);
  const falling = [40, 30, 20, 10].map((actual) => at(actual, 35, 15));
  expect([...falling].sort((a, b) => a - b)).toEqual(falling);
});

const year = { startsOn: day('2026-01-01'), deadlineOn: day('2026-12-27') };

test.each([
  ['2025-12-01', 0],
  ['2026-01-01', 0],
  ['2026-06-30', 0.5],
  ['2026-12-27', 1],
  ['2027-06-01', 1],
])('on %s %d of the way is expected', (on, share) => {
  expect(expectedShare(makeTarget(year), day(on))).toBe(share);
});

test('the expected value lies on the line, or is the bound to keep', () => {
  expect(expectedValue(makeTarget({ ...year, direction: 'decrease-to', baselineValue: 200, targetValue: 0 }), day('2026-06-30'))).toBe(100);
  expect(expectedValue(makeTarget({ ...year, direction: 'stay-above', baselineValue: 200, targetValue: 90 }), day('2026-06-30'))).toBe(90);
  expect(expectedValue(makeTarget({ ...year, direction: 'increase-to', baselineValue: null, targetValue: 90 }), day('2026-06-30'))).toBeNull();
});
