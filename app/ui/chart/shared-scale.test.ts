import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedScale } from './shared-scale.ts';

test('everything that is drawn lies within the scale', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 })), { minLength: 1 }), (values) => {
      const scale = sharedScale(values);
      const known = values.filter((value) => value !== null);
      if (known.length === 0) expect(scale).toBeNull();
      for (const value of known) expect(value >= scale!.low && value <= scale!.high).toBe(true);
    }),
  );
});

test.each([
  ['amounts that differ much begin at nought', [10, 200], { low: 0, high: 200 }],
  ['shares that differ little far from nought do not', [0.8, 0.9], { low: 0.8, high: 0.9 }],
  ['all the same begins at nought', [3, 3], { low: 0, high: 3 }],
  ['what goes below nought begins there', [-5, 5], { low: -5, high: 5 }],
])('%s', (_name, values, scale) => {
  expect(sharedScale(values)).toEqual(scale);
});
