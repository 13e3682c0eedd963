import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { effectOf, shiftBetween } from './effect.ts';

// Hollander and Wolfe (1973), example 4.1: permeability of the human chorioamnion at term and at 12 to 26 weeks; shift 0.305, and (-0.15, 0.76) with 96%.
test('the shift and its interval of the book', () => {
  const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
  const earlier = [1.15, 0.88, 0.9, 0.74, 1.21];
  const { shift, low, high } = shiftBetween(earlier, term, 0.95);
  expect([shift, low, high].map((value) => Math.round(value * 1000) / 1000)).toEqual([0.305, -0.15, 0.76]);
});

const START = day('2026-01-05');
const weeks = (values: (number | null)[]): SeriesPoint[] => values.map((value, at) => ({ start: addDays(START, 7 * at), end: addDays(START, 7 * at + 7), value, numerator: null, denominator: null, state: 'complete' }));
/** A Wednesday in that week. */
const inWeek = (at: number) => addDays(START, 7 * at + 2);

test('the week in which it was done belongs to neither side', () => {
  const effect = effectOf(weeks([1, 2, 1, 2, 99, 5, 6, 5, 6]), inWeek(4), 'higher');
  expect(effect).toEqual({ kind: 'measured', difference: 4, low: 3, high: 5, verdict: 'better', wasMoving: false, before: 4, after: 4 });
  expect(effectOf(weeks([1, 2, 1, 2, 99, 5, 6, 5, 6]), inWeek(4), 'lower')).toMatchObject({ verdict: 'worse' });
});

test('what lies through each other is unclear', () => {
  expect(effectOf(weeks([1, 4, 2, 3, 0, 3, 2, 4, 1]), inWeek(4), 'higher')).toMatchObject({ verdict: 'unclear', difference: 0 });
});

test('what rose already is said to have done so', () => {
  expect(effectOf(weeks([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]), inWeek(6), 'higher')).toMatchObject({ verdict: 'better', wasMoving: true });
});

test.each([
  [[1, 2, 1, 2, 9, 5, 6, 5], { kind: 'waiting', measured: 3, needed: 4 }],
  [[1, 2, 1, 2, 9, 5, null, 6, 5], { kind: 'waiting', measured: 3, needed: 4 }],
  [[null, 2, 1, 2, 9, 5, 6, 5, 7], { kind: 'no-before' }],
])('too few on either side: nothing is said', (values, expected) => {
  expect(effectOf(weeks(values), inWeek(4), 'higher')).toEqual(expected);
});

test('a period that has not ended does not count', () => {
  const points = weeks([1, 2, 1, 2, 9, 5, 6, 5, 6]);
  expect(effectOf([...points.slice(0, -1), { ...points.at(-1)!, state: 'unfinished' }], inWeek(4), 'higher')).toMatchObject({ kind: 'waiting' });
});

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 8 });
test('a shift moves with its values, turns with its sides, and lies within its interval', () => {
  fc.assert(
    fc.property(values, values, fc.integer({ min: -20, max: 20 }), (first, second, by) => {
      const { shift, low, high } = shiftBetween(first, second, 0.95);
      expect(low <= shift && shift <= high).toBe(true);
      expect(shiftBetween(first, second.map((value) => value + by), 0.95)).toEqual({ shift: shift + by, low: low + by, high: high + by });
      const turned = shiftBetween(second, first, 0.95);
      expect([turned.shift + shift, turned.low + high, turned.high + low]).toEqual([0, 0, 0]);
    }),
  );
});

test('chance alone is called an effect in no more than one in twenty', () => {
  let state = 7;
  const chance = () => (state = (1664525 * state + 1013904223) % 2 ** 32) / 2 ** 32;
  const verdicts = Array.from({ length: 2_000 }, () => effectOf(weeks(Array.from({ length: 17 }, chance)), inWeek(8), 'higher'));
  expect(verdicts.filter((effect) => effect.kind === 'measured' && effect.verdict !== 'unclear').length / 2_000).toBeLessThan(0.065);
});
