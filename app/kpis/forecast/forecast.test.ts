import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecast } from './forecast.ts';
import { seasonOf } from './season.ts';
import { levelOf, slopeOf } from './trend.ts';

// Sen (1968): the slope is the median of those of all pairs; one wild value does not bend it. Of 1, 2, 3, 40, 5, 6, 7 it is 1.
test('the slope is the median of all pairs', () => {
  expect(slopeOf([1, 2, 3, 40, 5, 6, 7])).toBe(1);
  expect(levelOf([1, 2, 3, 40, 5, 6, 7], 1, 4)).toBe(7);
});

test('a gap counts as time that went by', () => {
  expect(slopeOf([1, 2, null, null, 5, 6, 7, 8])).toBe(1);
});

// Kendall's test: of 8 values in this order 14 pairs rise and 14 fall.
test('values that do not agree have no slope', () => {
  expect(slopeOf([4, 5, 3, 6, 2, 7, 1, 8])).toBe(0);
});

test('a season is what lies above and below the mean of a cycle around it', () => {
  const season = seasonOf(Array.from({ length: 16 }, (_, at) => 100 + at + [5, -5, 10, -10][at % 4]!), 4)!;
  season.forEach((value, place) => expect(value).toBeCloseTo([5, -5, 10, -10][place]!, 9));
  expect(seasonOf([1, 2, 3, 4, 1, 2, 3], 4)).toBeNull();
});

test('nothing is said of fewer than six values', () => {
  expect(forecast([1, 2, 3, 4, 5], 1, 3)).toBeNull();
  expect(forecast([1, 2, null, 3, 4, 5], 1, 3)).toBeNull();
});

test('a straight line goes on', () => {
  const points = forecast(Array.from({ length: 20 }, (_, at) => 10 + 2 * at), 1, 3)!;
  expect(points.map(({ value }) => Math.round(value * 1e6) / 1e6)).toEqual([50, 52, 54]);
});

const series = fc.array(fc.oneof({ weight: 9, arbitrary: fc.double({ min: -1e4, max: 1e4, noNaN: true }) }, { weight: 1, arbitrary: fc.constant(null) }), { minLength: 6, maxLength: 40 });

test('bounds lie around the value, and never get narrower', () => {
  fc.assert(
    fc.property(series, fc.constantFrom(1, 4), (values, season) => {
      const points = forecast(values, season, 5);
      if (points === null) return;
      for (const { value, low, high } of points) {
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
      const widths = points.map(({ low, high }) => high - low);
      // In logarithms the same width is another for another value.
      if (values.some((value) => value !== null && value <= 0)) widths.slice(1).forEach((width, at) => expect(width).toBeGreaterThanOrEqual(widths[at]! - 1e-6));
    }),
    { numRuns: 60 },
  );
});

test('mirrored values have a mirrored forecast', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 6, maxLength: 30 }).map((values) => [...values, -1, 1]), (values) => {
      const [own, mirrored] = [forecast(values, 1, 4)!, forecast(values.map((value) => -value), 1, 4)!];
      own.forEach(({ value, low, high }, at) => {
        expect(mirrored[at]!.value).toBeCloseTo(-value, 6);
        expect(mirrored[at]!.low).toBeCloseTo(-high, 6);
        expect(mirrored[at]!.high).toBeCloseTo(-low, 6);
      });
    }),
    { numRuns: 60 },
  );
});
