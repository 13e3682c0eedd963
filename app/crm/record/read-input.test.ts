import { expect, test } from 'vitest';
import { ENTITIES } from '../entity/entities.ts';
import { readInput } from './read-input.ts';

const read = (given: Record<string, unknown>) => readInput(ENTITIES.account, given, { isNew: false, timeZone: 'Europe/Amsterdam' });

test.each([
  ['as PostNL writes it', { postcode: '3511ab' }, '3511 AB'],
  ['with spaces anywhere', { postcode: ' 3511  ab ' }, '3511 AB'],
  ['of the country that comes with it', { postcode: '1067', country: 'de' }, '01067'],
  ['of another country, when none is named', { postcode: 'SW1A 1AA' }, 'SW1A 1AA'],
  ['that is none, as it was typed', { postcode: 'onbekend' }, 'onbekend'],
])('a postcode %s', (_, given, postcode) => {
  expect(read(given)).toMatchObject({ ok: true, input: { postcode } });
});
