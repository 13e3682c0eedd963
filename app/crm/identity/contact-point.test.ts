import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { expect, test } from 'vitest';
import { type ContactPointKind, normaliseContactPoint } from './contact-point.ts';

/** Every sign of the first two planes, lone surrogates too. */
const anyText = fc.string({ unit: fc.nat({ max: 0x1ffff }).map((code) => String.fromCodePoint(code)) });

// Numbers: the Dutch numbering plan (ACM) and E.164; spreadsheets lose a leading zero. Addresses: RFC 5321, 6531 and 2606.
test.each([
  ['phone', '06-12345678', '+31612345678'],
  ['phone', '06 12 34 56 78', '+31612345678'],
  ['phone', '+31 (0)6 12345678', '+31612345678'],
  ['phone', '0031 6 12345678', '+31612345678'],
  ['phone', '31612345678', '+31612345678'],
  ['phone', '612345678', '+31612345678'],
  ['phone', '(020) 123 45 67', '+31201234567'],
  ['phone', 'tel.: 020-1234567', '+31201234567'],
  ['phone', '020-1234567 ext. 12', '+31201234567;ext=12'],
  ['phone', '020-1234567 tst. 12', '+31201234567;ext=12'],
  ['phone', '+31201234567;ext=12', '+31201234567;ext=12'],
  ['phone', '0900-1234', '+319001234'],
  ['phone', '14 020', '+3114020'],
  ['phone', '+32 475 12 34 56', '+32475123456'],
  ['email', ' Jan@Example.COM ', 'jan@example.com'],
  ['email', 'Jan Jansen <jan@example.com>', 'jan@example.com'],
  ['email', 'mailto:jan@example.com;', 'jan@example.com'],
  ['email', 'jan+nieuws@mail.example.com', 'jan+nieuws@mail.example.com'],
  ['email', "o'brien@example.com", "o'brien@example.com"],
  ['email', 'jan@bücher.example', 'jan@xn--bcher-kva.example'],
  ['web', 'https://www.Example.com/nl/', 'example.com'],
  ['social', 'https://nl.linkedin.com/in/Name', 'linkedin.com/in/name'],
  ['post', 'Postbus 123, 1000 AA  Amsterdam', 'postbus 123 1000 aa amsterdam'],
] as const)('%s %j is %s', (kind, raw, norm) => {
  expect(normaliseContactPoint(kind, raw)).toMatchObject({ ok: true, norm });
});

test.each([
  ['phone', ' ', 'empty'],
  ['phone', '0123', 'phone-too-short'],
  ['phone', '06 1234 5678 9012 34', 'phone-too-long'],
  ['phone', '+999 123456', 'phone-country-unknown'],
  ['phone', 'geen', 'phone-invalid'],
  ['phone', '6.12346E+08', 'phone-invalid'],
  ['phone', '020-1234567 / 06-12345678', 'phone-invalid'],
  ['email', 'jan', 'email-invalid'],
  ['email', 'jan@', 'email-invalid'],
  ['email', 'jan@localhost', 'email-invalid'],
  ['email', 'jan@example.com/x', 'email-invalid'],
  ['email', 'jan@@example.com', 'email-invalid'],
  ['email', 'jan..j@example.com', 'email-invalid'],
  ['email', 'jan jansen@example.com', 'email-invalid'],
  ['email', 'jan@example.com, piet@example.com', 'email-invalid'],
  ['email', `${'a'.repeat(65)}@example.com`, 'email-invalid'],
  ['web', 'n.v.t.', 'web-invalid'],
  ['social', 'two words', 'social-invalid'],
  ['post', '---', 'post-invalid'],
] as const)('%s %j is refused: %s', (kind, raw, reason) => {
  expect(normaliseContactPoint(kind, raw)).toEqual({ ok: false, reason });
});

test('a number lies in the country that is given', () => {
  expect(normaliseContactPoint('phone', '0475 12 34 56', { country: 'BE' })).toEqual({ ok: true, value: '0475 12 34 56', norm: '+32475123456' });
  expect(normaliseContactPoint('phone', '0475 12 34 56', { country: 'ZZ' })).toEqual({ ok: false, reason: 'phone-country-unknown' });
});

test('what is kept is what was typed, tidied', () => {
  expect(normaliseContactPoint('email', ' Jan.Jansen@Example.com ')).toMatchObject({ value: 'Jan.Jansen@Example.com' });
  expect(normaliseContactPoint('phone', ' 06 -\u00a012345678\u200e')).toMatchObject({ value: '06 - 12345678' });
});

test('the short way for Dutch numbers says what the library says', () => {
  fc.assert(
    fc.property(fc.constantFrom('0', '+31', '0031', '+31 (0)'), fc.constantFrom(1, 2, 3, 4, 5, 6, 7), fc.integer({ min: 0, max: 99_999_999 }), (start, first, rest) => {
      const raw = `${start}${first} ${String(rest).padStart(8, '0')}`;
      const library = parsePhoneNumberFromString(raw, { defaultCountry: 'NL', extract: false });
      expect(normaliseContactPoint('phone', raw)).toMatchObject({ ok: true, norm: library?.number });
    }),
  );
});

test('what has been read is read again as the same', () => {
  const kinds: ContactPointKind[] = ['email', 'phone', 'post', 'social', 'web'];
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.oneof(fc.emailAddress(), fc.webUrl(), fc.string({ unit: fc.constantFrom(...Array.from('0123456789+-() extEX.@')) }), anyText), (kind, raw) => {
      const once = normaliseContactPoint(kind, raw);
      if (once.ok) expect(normaliseContactPoint(kind, once.norm)).toMatchObject({ ok: true, norm: once.norm });
    }),
  );
});
