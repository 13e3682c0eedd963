import { afterEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { makeFormat } from '#app/ui/make-format.ts';
import { CONTACT } from '../entity/contact.ts';
import { fieldOf } from '../entity/entities.ts';
import { readValue } from '../record/read-input.ts';
import { addressLines } from './customer/address-lines.ts';
import { valueText } from './list/value-text.ts';
import { countryWord, languageWord, placeOptions, placeWord } from './place-word.ts';

const COUNTRY = fieldOf(CONTACT, 'country')!;
const LANGUAGE = fieldOf(CONTACT, 'language')!;
const inDutch = () => overwriteGetLocale(() => 'nl');
afterEach(() => overwriteGetLocale(() => 'en'));

test.each([
  ['nl', 'Nederlands', 'Dutch'],
  ['NL', 'Nederlands', 'Dutch'],
  ['nl-BE', 'Nederlands (België)', 'Dutch (Belgium)'],
  ['en_GB', 'Engels (Verenigd Koninkrijk)', 'English (United Kingdom)'],
  ['tlh', 'tlh', 'tlh'],
  ['nederlands', 'nederlands', 'nederlands'],
])('language %s is %s, %s', (code, dutch, english) => {
  inDutch();
  expect(languageWord(code)).toBe(dutch);
  overwriteGetLocale(() => 'en');
  expect(languageWord(code)).toBe(english);
});

// As programs disagree about: Node 20 and Chromium 156, side by side.
test.each([['BE', 'België'], ['de', 'Duitsland'], ['HK', 'Hongkong'], ['PS', 'Palestina'], ['FK', 'Falklandeilanden'], ['ZZ', 'ZZ'], ['Nederland', 'Nederland']])('country %s is %s', (code, dutch) => {
  inDutch();
  expect(countryWord(code)).toBe(dutch);
});

test('each choice has a name of its own, the usual ones first and the others by name; what is chosen can be kept', () => {
  for (const locale of ['nl', 'en'] as const) {
    overwriteGetLocale(() => locale);
    for (const field of [COUNTRY, LANGUAGE]) {
      const options = placeOptions(field)!;
      expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
      for (const { value, label } of options) {
        expect(label).not.toBe(value);
        expect(readValue(field, value, { timeZone: 'Europe/Amsterdam' })).toMatchObject({ ok: true, value });
      }
      const [first, rest] = [options.filter(({ group }) => group === options[0]!.group), options.filter(({ group }) => group !== options[0]!.group)];
      expect(first.slice(0, 2).map(({ value }) => value.toUpperCase())).toEqual(field === COUNTRY ? ['NL', 'BE'] : ['NL', 'EN']);
      expect(rest.map(({ label }) => label)).toEqual(rest.map(({ label }) => label).toSorted(new Intl.Collator(locale).compare));
    }
  }
  expect(placeOptions(LANGUAGE, 'nl-BE')![0]).toMatchObject({ value: 'nl-BE', label: 'Dutch (Belgium)' });
  expect(placeOptions(COUNTRY, 'NL')).toHaveLength(placeOptions(COUNTRY)!.length);
  expect(placeOptions({ name: 'city', kind: 'text' })).toBeNull();
});

test('codes are told by name wherever a value is told; an own field of the same name is not', () => {
  inDutch();
  const around = { format: makeFormat('nl', 'Europe/Amsterdam'), titles: {}, currency: 'EUR' };
  expect([valueText(COUNTRY, 'DE', around), valueText(LANGUAGE, 'fr', around)]).toEqual(['Duitsland', 'Frans']);
  expect(placeWord({ name: 'custom.language', kind: 'text' }, 'fr')).toBeNull();
  expect(addressLines({ street: 'Rue Haute', house_number: 1, postcode: '1000', city: 'Brussel', country: 'BE' })).toEqual(['Rue Haute 1', '1000  Brussel', 'België']);
  expect(addressLines({ city: 'Assen', country: 'NL' })).toEqual(['Assen']);
});
