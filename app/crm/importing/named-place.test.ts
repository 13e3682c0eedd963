import { expect, test } from 'vitest';
import { namedCountry, namedLanguage } from './named-place.ts';

// Names as Odoo, HubSpot and Salesforce export them, and as the CLDR has them.
test.each([
  ['Netherlands', 'NL'],
  ['Nederland', 'NL'],
  ['The Netherlands', 'NL'],
  ['België', 'BE'],
  ['belgie', 'BE'],
  ['Germany', 'DE'],
  ['Duitsland', 'DE'],
  ['United States', 'US'],
  ['USA', 'US'],
  ['Atlantis', null],
])('the country %j is %j', (text, code) => {
  expect(namedCountry(text)).toBe(code);
});

test.each([['Dutch', 'nl'], ['Nederlands', 'nl'], ['Dutch / Nederlands', 'nl'], ['English (US)', 'en'], ['Klingonisch', null]])('the language %j is %j', (text, code) => {
  expect(namedLanguage(text)).toBe(code);
});
