import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseKvkNumber, normaliseVatId } from './company-number.ts';

// Eight digits: KVK, "Wat is het KVK-nummer"; establishments have twelve and are not the organisation's number.
test.each([
  ['12345678', '12345678'],
  ['KvK 1234 5678', '12345678'],
  ['KvK-nummer: 12.34.56.78', '12345678'],
  ['1234567', '01234567'],
  ['000012345678', null],
  ['123456', null],
  ['00000000', null],
  ['1234567a', null],
  ['', null],
])('trade register number %j is %j', (raw, number) => {
  expect(normaliseKvkNumber(raw)).toEqual(number === null ? { ok: false, reason: 'kvk-invalid' } : { ok: true, value: number });
});

test.each([
  ['NL000099998B57', 'NL', 'NL000099998B57', 'Belastingdienst: example id of a sole trader (modulo 97)'],
  ['nl 0000.99.998.B57', 'NL', 'NL000099998B57', 'written with dots'],
  ['NL4495445B01', 'NL', 'NL004495445B01', 'python-stdnum, nl.btw (eleven-test, zeros left out)'],
  ['004495445B01', 'NL', 'NL004495445B01', 'without the letters'],
  ['BTW: NL002455799B11', 'NL', 'NL002455799B11', 'python-stdnum, nl.btw (modulo 97)'],
  ['BE 0566.988.259', 'NL', 'BE0566988259', 'Flemish government: checksum of an enterprise number'],
  ['566988259', 'BE', 'BE0566988259', 'Belgian number of nine digits'],
  ['DE 136,695 976', 'NL', 'DE136695976', 'python-stdnum, de.vat'],
  ['ATU12345678', 'NL', 'ATU12345678', 'shape only'],
  ['123456789', 'GR', 'EL123456789', 'Greece writes EL'],
])('VAT id %j (%s) is %s: %s', (raw, country, id, _source) => {
  expect(normaliseVatId(raw, country)).toEqual({ ok: true, value: id });
});

test.each([
  ['NL123456789B12', 'NL', 'vat-check'],
  ['NL000000000B00', 'NL', 'vat-check'],
  ['BE0566988258', 'NL', 'vat-check'],
  ['DE136695978', 'NL', 'vat-check'],
  ['NL12345678', 'NL', 'vat-pattern'],
  ['12345678', 'US', 'vat-pattern'],
  ['', 'NL', 'vat-pattern'],
])('VAT id %j (%s) is refused: %s', (raw, country, reason) => {
  expect(normaliseVatId(raw, country)).toEqual({ ok: false, reason });
});

test('what has been read is read again as the same, and one wrong digit is noticed', () => {
  fc.assert(
    fc.property(fc.constantFrom('NL000099998B57', 'NL002455799B11', 'BE0566988259', 'DE136695976'), fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (id, at, step) => {
      expect(normaliseVatId(id)).toEqual({ ok: true, value: id });
      const place = 2 + at;
      const wrong = id.slice(0, place) + String((Number(id[place]) + step) % 10) + id.slice(place + 1);
      // A Dutch id has two checks, so that one in eleven of the wrong ones passes the other.
      if (!id.startsWith('NL')) expect(normaliseVatId(wrong).ok).toBe(false);
    }),
  );
});
