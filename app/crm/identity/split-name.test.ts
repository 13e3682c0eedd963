import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullName } from './contact-name.ts';
import { splitName } from './split-name.ts';

const nothing = { salutation: null, givenName: null, initials: null, surnamePrefix: null, surname: null, postnominal: null };

// Forms after the Taaladvies of the Taalunie on names, the Dutch register's prefixes, and the columns of CRM exports.
test.each([
  ['Jan de Vries', { givenName: 'Jan', surnamePrefix: 'de', surname: 'Vries' }],
  ['Jan van den Berg', { givenName: 'Jan', surnamePrefix: 'van den', surname: 'Berg' }],
  ['Jan Van den Berg', { givenName: 'Jan', surnamePrefix: 'Van den', surname: 'Berg' }],
  ['JAN VAN DEN BERG', { givenName: 'JAN', surnamePrefix: 'VAN DEN', surname: 'BERG' }],
  ['jan van den berg', { givenName: 'jan', surnamePrefix: 'van den', surname: 'berg' }],
  ['ben de vries', { givenName: 'ben', surnamePrefix: 'de', surname: 'vries' }],
  ['Ben de Vries', { givenName: 'Ben', surnamePrefix: 'de', surname: 'Vries' }],
  ['Berg, J. van den', { initials: 'J.', surnamePrefix: 'van den', surname: 'Berg' }],
  ['Berg, Jan van den', { givenName: 'Jan', surnamePrefix: 'van den', surname: 'Berg' }],
  ['Berg, van den', { surnamePrefix: 'van den', surname: 'Berg' }],
  ['Berg, van den, Jan', { givenName: 'Jan', surnamePrefix: 'van den', surname: 'Berg' }],
  ['van den Berg, Jan', { givenName: 'Jan', surnamePrefix: 'van den', surname: 'Berg' }],
  ['Jansen , Anna Maria', { givenName: 'Anna Maria', surname: 'Jansen' }],
  ['J.P. de Vries', { initials: 'J.P.', surnamePrefix: 'de', surname: 'Vries' }],
  ['J. P. de Vries', { initials: 'J.P.', surnamePrefix: 'de', surname: 'Vries' }],
  ['JP de Vries', { initials: 'J.P.', surnamePrefix: 'de', surname: 'Vries' }],
  ['J P Vries', { initials: 'J.P.', surname: 'Vries' }],
  ['Th.M. Bakker', { initials: 'Th.M.', surname: 'Bakker' }],
  ['J.-P. Bakker', { initials: 'J.-P.', surname: 'Bakker' }],
  ['Jan P. Bakker', { givenName: 'Jan P.', surname: 'Bakker' }],
  ['J.P. (Jan) de Vries', { givenName: 'Jan', initials: 'J.P.', surnamePrefix: 'de', surname: 'Vries' }],
  ['Vries, J.P. (Jan) de', { givenName: 'Jan', initials: 'J.P.', surnamePrefix: 'de', surname: 'Vries' }],
  ["Anna in 't Veld", { givenName: 'Anna', surnamePrefix: "in 't", surname: 'Veld' }],
  ['Anna in ’t Veld', { givenName: 'Anna', surnamePrefix: 'in ’t', surname: 'Veld' }],
  ["In 't Veld", { surnamePrefix: "In 't", surname: 'Veld' }],
  ["Maarten 't Hart", { givenName: 'Maarten', surnamePrefix: "'t", surname: 'Hart' }],
  ['Anna op de Beek', { givenName: 'Anna', surnamePrefix: 'op de', surname: 'Beek' }],
  ['Anna ter Horst', { givenName: 'Anna', surnamePrefix: 'ter', surname: 'Horst' }],
  ['Anna te Water', { givenName: 'Anna', surnamePrefix: 'te', surname: 'Water' }],
  ['Karl von der Heide', { givenName: 'Karl', surnamePrefix: 'von der', surname: 'Heide' }],
  ['Maria de la Cruz', { givenName: 'Maria', surnamePrefix: 'de la', surname: 'Cruz' }],
  ['Fatima El Amrani', { givenName: 'Fatima', surnamePrefix: 'El', surname: 'Amrani' }],
  ['Omar al-Rashid', { givenName: 'Omar', surnamePrefix: 'al-', surname: 'Rashid' }],
  ["Maria d'Ancona", { givenName: 'Maria', surnamePrefix: "d'", surname: 'Ancona' }],
  ['Anna de Vries-van den Berg', { givenName: 'Anna', surnamePrefix: 'de', surname: 'Vries-van den Berg' }],
  ['Anna de Vries - van den Berg', { givenName: 'Anna', surnamePrefix: 'de', surname: 'Vries - van den Berg' }],
  ['Minh Van', { givenName: 'Minh', surname: 'Van' }],
  ['Jansen', { surname: 'Jansen' }],
  ['de Vries', { surnamePrefix: 'de', surname: 'Vries' }],
  ['dhr. J. Jansen', { salutation: 'dhr.', initials: 'J.', surname: 'Jansen' }],
  ['De heer Van den Berg', { salutation: 'De heer', surnamePrefix: 'Van den', surname: 'Berg' }],
  ['Mevrouw prof. dr. A. de Wit', { salutation: 'Mevrouw prof. dr.', initials: 'A.', surnamePrefix: 'de', surname: 'Wit' }],
  ['Dhr./mevr. Bakker', { salutation: 'Dhr./mevr.', surname: 'Bakker' }],
  ['T.a.v. dhr. Bakker', { salutation: 'T.a.v. dhr.', surname: 'Bakker' }],
  ['Berg, dhr. J. van den', { salutation: 'dhr.', initials: 'J.', surnamePrefix: 'van den', surname: 'Berg' }],
  ['Jan de Vries, MSc', { givenName: 'Jan', surnamePrefix: 'de', surname: 'Vries', postnominal: 'MSc' }],
  ['Jan de Vries MSc RA', { givenName: 'Jan', surnamePrefix: 'de', surname: 'Vries', postnominal: 'MSc RA' }],
  ['JACK MA', { givenName: 'JACK', surname: 'MA' }],
  ['Heer', { surname: 'Heer' }],
  ['  Jan \u00a0de\tVries ', { givenName: 'Jan', surnamePrefix: 'de', surname: 'Vries' }],
  ['', {}],
  [' , ', {}],
])('%j in its parts', (text, parts) => {
  expect(splitName(text)).toEqual({ ...nothing, ...parts });
});

const given = fc.constantFrom('Jan', 'Anna Maria', 'José', 'Jan Willem', 'Ben', 'Al', 'J.', 'J.P.', 'Th.M.');
const prefix = fc.constantFrom('', 'van', 'van de', 'van den', 'van der', 'de', 'den', 'der', 'ter', 'ten', 'te', "'t", "in 't", 'op de', 'von', 'du', 'la', 'le', 'el', 'van ’t', 'uit den');
const surname = fc.constantFrom('Berg', 'Vries', 'Smit-Jansen', 'Müller', 'Hof', 'Bakker-de Wit');

test('a name put together from its parts reads as it did, in order and turned round', () => {
  fc.assert(
    fc.property(given, prefix, surname, (first, between, last) => {
      fc.pre(between !== '' || !last.includes(' '));
      const text = [first, between, last].filter(Boolean).join(' ');
      expect(fullName(splitName(text))).toBe(text);
      expect(fullName(splitName(`${last}, ${[first, between].filter(Boolean).join(' ')}`))).toBe(text);
    }),
  );
});

test('no text makes it fail and no letter is lost', () => {
  const letters = (text: string) => Array.from(text.normalize('NFC').toLowerCase().replace(/[^\p{L}]/gu, '')).sort().join('');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from("Jan dehrvBi.,()-'")) }), (text) => {
      const parts = splitName(text);
      expect(letters(Object.values(parts).join(''))).toBe(letters(text));
    }),
  );
});
