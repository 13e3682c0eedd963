import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { contactBlockingKeys } from './blocking-keys.ts';
import { DUPLICATE_THRESHOLD } from './duplicate.ts';
import { type ContactTraits, scoreContacts } from './score-contacts.ts';
import { splitName } from './split-name.ts';

const contact = (name: string, traits: Partial<ContactTraits> = {}): ContactTraits => {
  const { givenName, initials, surnamePrefix, surname } = splitName(name);
  return { id: null, givenName, initials, surnamePrefix, surname, birthDate: null, emails: [], phones: [], addressKeys: [], ...traits };
};
const emails = ['jan@example.com'];
const phones = ['+31612345678'];
const addressKeys = ['1234ab-12'];
const birthDate = day('1980-02-03');

// The cases are those of the comments at the weights: namesakes, couples, twins, parents, switchboards, marriages, spellings.
test.each([
  ['namesakes', contact('Jan de Vries'), contact('Jan de Vries'), 40, ['same-name']],
  ['prefix left out', contact('Jan van den Berg'), contact('Jan Berg'), 40, ['same-name']],
  ['same initials, no given name', contact('J.P. de Vries'), contact('J.P. de Vries'), 40, ['same-name']],
  ['initial for the given name', contact('J. de Vries'), contact('Jan de Vries'), 25, ['similar-name']],
  ['only the surname', contact('de Vries'), contact('Jan de Vries'), 15, ['same-surname']],
  ['another spelling', contact('Jan Jansen'), contact('Jan Janssen'), 30, ['similar-name']],
  ['exchanged given name and surname', contact('Jan Bakker'), contact('Bakker Jan'), 35, ['similar-name']],
  ['same mailbox and name', contact('Jan de Vries', { emails }), contact('Jan de Vries', { emails }), 85, ['same-email', 'same-name']],
  ['initial written as the given name', { ...contact('Anna Bakker'), emails }, { ...contact('Bakker'), givenName: 'A.', emails }, 70, ['same-email', 'similar-name']],
  ['mailbox and another initial form', contact('J. de Vries', { emails }), contact('Jan de Vries', { emails }), 70, ['same-email', 'similar-name']],
  ['two people reading info@', contact('Jan de Vries', { emails: ['info@example.com'] }), contact('Anna Bakker', { emails: ['info@example.com'] }), 0, ['same-shared-email', 'conflicting-name']],
  ['colleagues at one switchboard', contact('Jan de Vries', { phones }), contact('Jan Bakker', { phones }), 0, ['same-phone', 'conflicting-name']],
  [
    'a couple that shares everything',
    contact('Jan de Vries', { emails, phones, addressKeys }),
    contact('Anna de Vries', { emails, phones, addressKeys }),
    45,
    ['same-email', 'same-phone', 'same-address', 'conflicting-name'],
  ],
  ['twins', contact('Jan de Vries', { birthDate, addressKeys }), contact('Anna de Vries', { birthDate, addressKeys }), 20, ['same-birth-date', 'same-address', 'conflicting-name']],
  ['another surname after marriage', contact('Anna Bakker', { emails, birthDate }), contact('Anna de Vries', { emails, birthDate }), 65, ['same-email', 'same-birth-date', 'conflicting-name']],
  ['both surnames after marriage', contact('Anna Bakker', { birthDate }), contact('Anna de Vries-Bakker', { birthDate }), 75, ['same-birth-date', 'similar-name']],
  ['day and month exchanged', contact('Jan de Vries', { birthDate }), contact('Jan de Vries', { birthDate: day('1980-03-02') }), 60, ['same-name', 'similar-birth-date']],
  ['father and son', contact('Jan de Vries', { addressKeys, birthDate }), contact('Jan de Vries', { addressKeys, birthDate: day('2005-06-07') }), 0, ['same-name', 'same-address', 'conflicting-birth-date']],
  ['nothing known', contact(''), contact(''), 0, []],
] as const)('%s', (_case, a, b, score, reasons) => {
  const found = scoreContacts(a, b);
  expect([found.score, found.reasons.map(({ code }) => code)]).toEqual([score, reasons]);
});

const few = <T>(...values: T[]) => fc.subarray(values, { maxLength: 2 });
const anyContact = fc
  .record({
    id: fc.constantFrom(null, 'a', 'b'),
    name: fc.constantFrom('', 'Jan de Vries', 'J. de Vries', 'J.P. de Vries', 'J.P. (Hans) de Vries', 'Anna de Vries', 'Vries', 'Jan Jansen', 'Jan Janssen', 'Jansen Jan', 'Rob Bakker', 'Robert Becker', 'Jan Willem de Fries', 'Anna de Vries-Bakker', '𠀀 𠀁'),
    birthDate: fc.constantFrom(null, birthDate, day('1980-03-02'), day('1990-10-10')),
    emails: few('jan@example.com', 'info@example.com', 'jan@gmail.com'),
    phones: few('+31201234567', '+31612345678'),
    addressKeys: few('1234ab-12', '1234ab-14'),
  })
  .map(({ name, ...traits }) => contact(name, traits));

test('the score is symmetric, between 0 and 100, and the sum of its reasons', () => {
  fc.assert(
    fc.property(anyContact, anyContact, (a, b) => {
      const found = scoreContacts(a, b);
      expect(scoreContacts(b, a)).toEqual(found);
      const sum = found.reasons.reduce((total, { weight }) => total + weight, 0);
      expect(found.score).toBe(Math.min(Math.max(sum, 0), 100));
    }),
    { numRuns: 1_000 },
  );
});

test('a record is wholly itself; a copy with name and mailbox is likely it', () => {
  fc.assert(
    fc.property(anyContact, anyContact, (a, b) => {
      expect(scoreContacts(a, a).score).toBe(100);
      expect(scoreContacts({ ...a, id: 'a' }, { ...b, id: 'a' }).score).toBe(100);
      const full = { ...a, id: null, givenName: 'Jan', surname: 'Vries', emails };
      expect(scoreContacts(full, { ...full }).score).toBeGreaterThanOrEqual(DUPLICATE_THRESHOLD.likely);
    }),
  );
});

test('a fact that both have more never makes them less alike', () => {
  fc.assert(
    fc.property(anyContact, anyContact, fc.constantFrom('emails', 'phones', 'addressKeys'), (a, b, kind) => {
      const add = (to: ContactTraits): ContactTraits => ({ ...to, [kind]: [...to[kind], 'new@example.net'] });
      const before = scoreContacts(a, b).score;
      expect(scoreContacts(add(a), add(b)).score).toBeGreaterThanOrEqual(before);
      if (!a.birthDate && !b.birthDate) expect(scoreContacts({ ...a, birthDate }, { ...b, birthDate }).score).toBeGreaterThanOrEqual(before);
      if (!a.givenName && !b.givenName) expect(scoreContacts({ ...a, givenName: 'Jan' }, { ...b, givenName: 'Jan' }).score).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 1_000 },
  );
});

test.each(['mention', 'review'] as const)('what is worth a %s is found by an equal key', (threshold) => {
  fc.assert(
    fc.property(anyContact, anyContact, (a, b) => {
      if (scoreContacts({ ...a, id: null }, { ...b, id: null }).score < DUPLICATE_THRESHOLD[threshold]) return;
      const keys = new Set(contactBlockingKeys(a, threshold));
      expect(contactBlockingKeys(b, threshold).some((key) => keys.has(key))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('the keys of a contact', () => {
  expect(contactBlockingKeys(contact('Jan van den Berg', { emails, phones, addressKeys, birthDate: day('1980-12-03') }))).toEqual([
    'email:jan@example.com',
    'phone:+31612345678',
    'address:1234ab-12',
    'birth:1980-03-12',
    'name:brg:j',
  ]);
});
