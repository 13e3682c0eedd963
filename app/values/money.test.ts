import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCents, parseCurrency } from './money.ts';

test.each([
  ['0', 0],
  ['-0.00', 0],
  ['11.77', 1177],
  ['12.5', 1250],
  ['-3', -300],
  ['1.230', 123],
  ['1.234', null],
  ['1,50', null],
  ['', null],
  ['1e3', null],
  ['99999999999999', null],
])('%s is %s cents', (text, cents) => {
  expect(parseCents(text)).toBe(cents);
});

test('every whole number of cents written with two decimals comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (cents) => {
      expect(parseCents(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)).toBe(cents);
    }),
  );
});

test('currencies are those of ISO 4217, in any case', () => {
  expect([parseCurrency('eur'), parseCurrency(' USD '), parseCurrency('XYZZY'), parseCurrency('')]).toEqual(['EUR', 'USD', null, null]);
});
