import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitStreet, streetLine } from './split-street.ts';

/** Every sign of the first two planes, lone surrogates too. */
const anyText = fc.string({ unit: fc.nat({ max: 0x1ffff }).map((code) => String.fromCodePoint(code)) });

// Dutch lines after NEN 5825 and the forms in the address register (BAG); Belgian "bus", German and English lines after the UPU sheets.
test.each([
  ['Dorpsstraat 12', 'Dorpsstraat', 12, null],
  ['Dorpsstraat 12a', 'Dorpsstraat', 12, 'a'],
  ['Dorpsstraat 12 A', 'Dorpsstraat', 12, 'A'],
  ['Dorpsstraat 12-2hg', 'Dorpsstraat', 12, '2hg'],
  ['Dorpsstraat 12 2', 'Dorpsstraat', 12, '2'],
  ['Dorpsstraat 12-14', 'Dorpsstraat', 12, '14'],
  ['Dorpsstraat 12 - III', 'Dorpsstraat', 12, 'III'],
  ['Dorpsstraat 12 bis', 'Dorpsstraat', 12, 'bis'],
  ['Dorpsstraat 12 huis', 'Dorpsstraat', 12, 'huis'],
  ['Dorpsstraat 12 (achter)', 'Dorpsstraat', 12, 'achter'],
  ['Dorpsstraat 12a-3', 'Dorpsstraat', 12, 'a-3'],
  ['Dorpsstraat, 12', 'Dorpsstraat', 12, null],
  ['Dorpsstraat nr. 12', 'Dorpsstraat', 12, null],
  ['Dorpsstraat', 'Dorpsstraat', null, null],
  ["'t Hof van Delft 5", "'t Hof van Delft", 5, null],
  ['2e Dwarsstraat 5', '2e Dwarsstraat', 5, null],
  ['1e Dwarsstraat', '1e Dwarsstraat', null, null],
  ['Hoek 2e Dwarsstraat 5', 'Hoek 2e Dwarsstraat', 5, null],
  ['Plein 1944 7', 'Plein 1944', 7, null],
  ['Plein 40-45 7', 'Plein 40-45', 7, null],
  ['Plein 1940-1945 7-2', 'Plein 1940-1945', 7, '2'],
  ['Laan van 12 Apostelen 5', 'Laan van 12 Apostelen', 5, null],
  ['Straße des 17. Juni 135', 'Straße des 17. Juni', 135, null],
  ['Wetstraat 16 bus 5', 'Wetstraat', 16, 'bus 5'],
  ['Rue de la Loi 16 bte 5', 'Rue de la Loi', 16, 'bte 5'],
  ['Postbus 123', 'Postbus', 123, null],
  ['12 Main Street', 'Main Street', 12, null],
  ['12a, rue de la Paix', 'rue de la Paix', 12, 'a'],
  ['  Dorpsstraat \u00a0 12 ', 'Dorpsstraat', 12, null],
  ['12', '12', null, null],
  ['', '', null, null],
])('%j', (line, street, houseNumber, suffix) => {
  expect(splitStreet(line)).toEqual({ street, houseNumber, suffix });
});

test('a line written from its parts has the same parts', () => {
  const street = fc.constantFrom('Dorpsstraat', '2e Dwarsstraat', "'t Hof", 'Plein 1944', 'Plein 40-45', 'Straße des 17. Juni', 'Jan van Galenstraat');
  const suffix = fc.constantFrom(null, 'a', '2', '2hg', 'bis', 'bus 5', 'III', 'B-3', 'hs');
  fc.assert(
    fc.property(street, fc.integer({ min: 1, max: 1499 }), suffix, (name, houseNumber, addition) => {
      const parts = { street: name, houseNumber, suffix: addition };
      expect(splitStreet(streetLine(parts))).toEqual(parts);
    }),
  );
});

test('no line makes it fail or hang, and the number is whole', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...Array.from('12 ab-/(.,)')), maxLength: 200 })), (line) => {
      const { houseNumber } = splitStreet(line);
      expect(houseNumber === null || Number.isInteger(houseNumber)).toBe(true);
    }),
  );
  expect(splitStreet(`a ${'1 a-'.repeat(5_000)}!`).houseNumber).toBeNull();
});
