import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKey, normalisePostcode } from './address.ts';

// How each country's post writes its codes (Universal Postal Union, addressing sheets); SA, SD and SS: PostNL.
test.each([
  ['1234ab', 'NL', '1234 AB'],
  [' 1234  AB ', 'NL', '1234 AB'],
  ['NL-1234 AB', 'NL', '1234 AB'],
  ['1234', 'NL', null],
  ['0123 AB', 'NL', null],
  ['1234 SS', 'NL', null],
  ['1234 ABC', 'NL', null],
  ['1000', 'BE', '1000'],
  ['B-1000', 'BE', '1000'],
  ['10000', 'BE', null],
  ['D-10115', 'DE', '10115'],
  ['1067', 'DE', '01067'],
  ['75001', 'FR', '75001'],
  ['L-1009', 'LU', '1009'],
  ['sw1a1aa', 'GB', 'SW1A 1AA'],
  ['123 45', 'SE', '123 45'],
  ['d02  af30', 'IE', 'D02 AF30'],
  ['?', 'SE', null],
  ['', 'NL', null],
])('%j in %s is %j', (raw, country, postcode) => {
  expect(normalisePostcode(raw, country)).toBe(postcode);
});

test('a postcode is its own postcode', () => {
  fc.assert(
    fc.property(fc.constantFrom('NL', 'BE', 'DE', 'FR', 'LU', 'GB', 'SE'), fc.string({ unit: fc.constantFrom(...Array.from('0123456789ABsd- ')), maxLength: 9 }), (country, raw) => {
      const once = normalisePostcode(raw, country);
      if (once !== null) expect(normalisePostcode(once, country)).toBe(once);
    }),
  );
});

test.each([
  ['1234 AB', 12, null, '1234ab-12'],
  ['1234AB', 12, '', '1234ab-12'],
  ['1234 AB', 12, '2 HG', '1234ab-12-2hg'],
  ['1234 AB', 12, '2-hg', '1234ab-12-2hg'],
  ['1234 AB', 122, 'hg', '1234ab-122-hg'],
  ['1234 AB', null, 'a', null],
  [null, 12, null, null],
  ['', 12, null, null],
])('%j %j %j is kept under %j', (postcode, houseNumber, suffix, key) => {
  expect(addressKey(postcode, houseNumber, suffix)).toBe(key);
});
