import { expect, test } from 'vitest';
import { inertCell } from './inert-csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u0000=1', '\u200b=cmd', '\n=1', '\r', '＝1+1', '＋1', '|calc', '%0A=1', '\ufeff=1', '   @x'])('%j is made harmless', (text) => {
  expect(inertCell(text)).toBe(`'${text}`);
});

test.each(['Jansen', 'a=b', '12', 'team: sales', '', '2026-01-01'])('%j stays as it is', (text) => {
  expect(inertCell(text)).toBe(text);
});
