import { expect, test } from 'vitest';
import { readAmount } from './read-amount.ts';

test.each([
  ['12,50', 'nl', 1_250],
  ['12.50', 'nl', 1_250],
  ['€ 1.234,56', 'nl', 123_456],
  ['1.234', 'nl', 123_400],
  ['1,234', 'en', 123_400],
  ['1,234.50', 'en', 123_450],
  ['100,-', 'nl', 10_000],
  ['0,005', 'nl', null],
  ['veel', 'nl', null],
  ['', 'nl', null],
] as const)('%s (%s)', (typed, locale, cents) => {
  expect(readAmount(typed, locale)).toBe(cents);
});
