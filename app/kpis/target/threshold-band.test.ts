import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { makeTarget } from '#test/factories/target.ts';
import { behindBand } from './threshold-band.ts';

const HALF_TIME = day('2026-04-11');

// Half way of 0 to 100: on track above 33.5, at risk below 17 (bands of Engagedly).
test('it lies below a rising course and above a falling one, by as many points', () => {
  const rising = behindBand(makeTarget(), HALF_TIME)!;
  expect(rising.low).toBeCloseTo(17, 10);
  expect(rising.high).toBeCloseTo(33.5, 10);
  const falling = behindBand(makeTarget({ direction: 'decrease-to', baselineValue: 200, targetValue: 0 }), HALF_TIME)!;
  expect(falling.low).toBeCloseTo(133, 10);
  expect(falling.high).toBeCloseTo(166, 10);
});

test('it does not go below nought, and is none where nothing moves', () => {
  expect(behindBand(makeTarget(), day('2026-01-31'))).toBeNull();
  expect(behindBand(makeTarget(), day('2026-03-02'))!.low).toBe(0);
  expect(behindBand(makeTarget({ direction: 'stay-above' }), HALF_TIME)).toBeNull();
  expect(behindBand(makeTarget({ baselineValue: null }), HALF_TIME)).toBeNull();
});
