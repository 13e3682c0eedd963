import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountBlockingKeys } from './blocking-keys.ts';
import { DUPLICATE_THRESHOLD } from './duplicate.ts';
import { accountNameCore, type AccountTraits, scoreAccounts } from './score-accounts.ts';

const account = (traits: Partial<AccountTraits>): AccountTraits => ({ id: null, name: '', kvkNumber: null, vatId: null, domains: [], emails: [], phones: [], addressKeys: [], ...traits });
const compare = (a: Partial<AccountTraits>, b: Partial<AccountTraits>) => {
  const { score, reasons } = scoreAccounts(account(a), account(b));
  return [score, reasons.map(({ code }) => code)];
};

test.each([
  ['Jansen B.V.', 'jansen'],
  ['Jansen BV', 'jansen'],
  ['Jansen B.V', 'jansen'],
  ['Jansen b v', 'jansen'],
  ['Jansen & Co. N.V.', 'jansen'],
  ['J.P. Bakker Holding B.V.', 'jp bakker holding'],
  ['Stichting De Brug', 'stichting de brug'],
  ['B.V.', 'bv'],
  ['  ', ''],
])('%j is compared as %j', (name, core) => {
  expect(accountNameCore(name)).toBe(core);
});

// The cases are those of the comment at the thresholds and of the threads on duplicates in the reference on CRM records.
test.each([
  ['same name, another legal form', { name: 'Jansen B.V.' }, { name: 'Jansen' }, 50, ['same-name']],
  ['a spelling of the name', { name: 'Bakkerij Jansen' }, { name: 'Bakkerij Janssen' }, 40, ['similar-name']],
  ['words in another order', { name: 'Bakkerij Jansen' }, { name: 'Jansen Bakkerij' }, 35, ['similar-name']],
  ['another firm in the same trade', { name: 'Bakkerij Jansen' }, { name: 'Bakkerij Mulder' }, 0, []],
  ['same name and domain', { name: 'Jansen', domains: ['example.com'] }, { name: 'Jansen', domains: ['example.com'] }, 90, ['same-name', 'same-domain']],
  ['a free-mail domain says nothing', { name: 'Jansen', domains: ['gmail.com'] }, { name: 'Mulder', domains: ['gmail.com'] }, 0, []],
  ['same trade number', { name: 'Jansen', kvkNumber: '12345678' }, { name: 'De Brug', kvkNumber: '12345678' }, 80, ['same-kvk']],
  [
    'two firms of one group are not sent to the queue',
    { name: 'Jansen Holding', kvkNumber: '12345678', domains: ['example.com'], phones: ['+31201234567'], addressKeys: ['1234ab-12'] },
    { name: 'Jansen Holding', kvkNumber: '87654321', domains: ['example.com'], phones: ['+31201234567'], addressKeys: ['1234ab-12'] },
    45,
    ['same-name', 'same-domain', 'same-phone', 'same-address', 'conflicting-kvk'],
  ],
  ['nothing known', {}, {}, 0, []],
] as const)('%s', (_case, a, b, score, reasons) => {
  expect(compare(a, b)).toEqual([score, reasons]);
});

const few = <T>(...values: T[]) => fc.subarray(values, { maxLength: 2 });
const anyAccount = fc.record({
  id: fc.constantFrom(null, 'a', 'b'),
  name: fc.constantFrom('', 'Jansen B.V.', 'Janssen', 'Bakkerij Jansen', 'Bakkerij Janssen', 'Jansen Bakkerij', 'Stichting De Brug', '𠀀商'),
  kvkNumber: fc.constantFrom(null, '12345678', '87654321'),
  vatId: fc.constantFrom(null, 'NL000099998B57'),
  domains: few('example.com', 'example.org', 'gmail.com'),
  emails: few('info@example.com', 'jan@example.com'),
  phones: few('+31201234567', '+31612345678'),
  addressKeys: few('1234ab-12', '1234ab-14'),
});

test('the score is symmetric, between 0 and 100, and the sum of its reasons', () => {
  fc.assert(
    fc.property(anyAccount, anyAccount, (a, b) => {
      const found = scoreAccounts(a, b);
      expect(scoreAccounts(b, a)).toEqual(found);
      const sum = found.reasons.reduce((total, { weight }) => total + weight, 0);
      expect(found.score).toBe(Math.min(Math.max(sum, 0), 100));
    }),
    { numRuns: 1_000 },
  );
});

test('a record is wholly itself, also in two versions', () => {
  fc.assert(
    fc.property(anyAccount, anyAccount, (a, b) => {
      expect(scoreAccounts(a, a).score).toBe(100);
      expect(scoreAccounts({ ...a, id: 'a' }, { ...b, id: 'a' }).score).toBe(100);
    }),
  );
});

test('a fact that both have more never makes them less alike', () => {
  const more: Partial<AccountTraits>[] = [{ domains: ['new.example'] }, { emails: ['new@example.net'] }, { phones: ['+31101234567'] }, { addressKeys: ['9999zz-1'] }];
  fc.assert(
    fc.property(anyAccount, anyAccount, fc.constantFrom(...more), (a, b, fact) => {
      const add = (to: AccountTraits): AccountTraits => ({ ...to, domains: [...to.domains, ...(fact.domains ?? [])], emails: [...to.emails, ...(fact.emails ?? [])], phones: [...to.phones, ...(fact.phones ?? [])], addressKeys: [...to.addressKeys, ...(fact.addressKeys ?? [])] });
      expect(scoreAccounts(add(a), add(b)).score).toBeGreaterThanOrEqual(scoreAccounts(a, b).score);
      if (!a.kvkNumber && !b.kvkNumber) expect(scoreAccounts({ ...a, kvkNumber: '11111111' }, { ...b, kvkNumber: '11111111' }).score).toBeGreaterThanOrEqual(scoreAccounts(a, b).score);
    }),
    { numRuns: 1_000 },
  );
});

test('what is worth a mention is found by an equal key', () => {
  fc.assert(
    fc.property(anyAccount, anyAccount, (a, b) => {
      if (scoreAccounts({ ...a, id: null }, { ...b, id: null }).score < DUPLICATE_THRESHOLD.mention) return;
      const keys = new Set(accountBlockingKeys(a));
      expect(accountBlockingKeys(b).some((key) => keys.has(key))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
