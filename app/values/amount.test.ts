import { expect, test } from 'vitest';
import { amountText, parseAmount } from '#app/values/amount.ts';

test.each([
  ['85', 'ratio', 0.85],
  ['85,5 %', 'ratio', 0.855],
  ['12.345', 'ratio', 0.12345],
  ['1.250', 'money', 125_000],
  ['€ 1.250,50', 'money', 125_050],
  ['1,250.50', 'money', 125_050],
  ['1250.5', 'money', 125_050],
  ['1.250', 'count', 1250],
  ['-3', 'count', -3],
  ['', 'count', null],
  ['%', 'ratio', null],
  ['many', 'count', 'unreadable'],
  ['1,2,3', 'count', 'unreadable'],
] as const)('"%s" as %s is %s', (text, unit, value) => {
  expect(parseAmount(text, unit)).toBe(value);
});

test.each(['mean', 'hours', 'days', 'count'] as const)('a stored %s of many decimals is not read as thousands', (unit) => {
  for (const value of [1.234, 1.2345, 12.3456, 999.999]) expect(Math.abs(Number(parseAmount(amountText(value, unit), unit)) - value)).toBeLessThan(0.0051);
});

test.each(['ratio', 'money', 'count'] as const)('a stored %s survives the form', (unit) => {
  for (const value of unit === 'ratio' ? [0, 0.1234, 1] : [0, 125_050, 7]) expect(parseAmount(amountText(value, unit), unit)).toBe(value);
});
