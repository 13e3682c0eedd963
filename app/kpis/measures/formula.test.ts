import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MetricUnit } from '#app/values/metric.ts';
import { type FormulaProblem, readFormula } from './formula.ts';

const UNITS: Record<string, MetricUnit> = { M: 'money', N: 'money', C: 'count', D: 'count', R: 'ratio', H: 'hours', T: 'days', G: 'mean' };
const unitsOf = (text: string) => Object.fromEntries(Object.entries(UNITS).filter(([letter]) => new RegExp(`\\b${letter}\\b`).test(text)));

function value(text: string, unit: MetricUnit, values: Record<string, number | null>): number | null {
  const read = readFormula(text, unitsOf(text), unit);
  if (!read.ok) throw new Error(read.problem);
  return read.value.evaluate((letter) => values[letter] ?? null);
}

test.each<[string, MetricUnit, Record<string, number | null>, number | null]>([
  ['M / C', 'money', { M: 120_000, C: 4 }, 30_000], // € 1,200 over 4 customers is € 300
  ['(M - N) / M', 'ratio', { M: 200_000, N: 150_000 }, 0.25], // a margin
  ['1 - R', 'ratio', { R: 0.2 }, 0.8],
  ['R * C', 'count', { R: 0.5, C: 10 }, 5],
  ['H + T', 'hours', { H: 12, T: 2 }, 60],
  ['H + T', 'days', { H: 12, T: 2 }, 2.5],
  ['T / C', 'days', { T: 10, C: 4 }, 2.5],
  ['max(C, D) - min(C, D)', 'count', { C: 3, D: 8 }, 5],
  ['abs(C - D)', 'count', { C: 3, D: 8 }, 5],
  ['C / D × 100', 'mean', { C: 1, D: 8 }, 12.5],
  ['C ÷ D − 0,5', 'mean', { C: 3, D: 4 }, 0.25],
  ['-C + D', 'count', { C: 3, D: 8 }, 5],
  ['2 + 3 * C', 'count', { C: 4 }, 14],
  ['c / d', 'ratio', { C: 1, D: 4 }, 0.25],
  ['M / H', 'money', { M: 120_000, H: 8 }, 15_000], // € 1,200 in 8 hours is € 150 by the hour
  ['M / T', 'money', { M: 120_000, T: 8 }, 15_000], // and in 8 days by the day
  ['M / (H + T)', 'money', { M: 144_000, H: 0, T: 2 }, 3_000], // hours and days together are hours
  ['C / H', 'mean', { C: 40, H: 8 }, 5], // five calls by the hour
  ['M / H * T', 'money', { M: 10_000, H: 10, T: 1 }, 24_000], // a day at € 10 by the hour
  ['M / H - N / H', 'money', { M: 10_000, N: 4_000, H: 10 }, 600],
  ['M * M / N', 'money', { M: 200, N: 100 }, 400], // only what comes out in the end needs a unit
])('%s in %s', (text, unit, values, expected) => {
  const units = Object.fromEntries(Object.keys(values).map((letter) => [letter, UNITS[letter]!]));
  const read = readFormula(text, units, unit);
  expect(read.ok && read.value.evaluate((letter) => values[letter] ?? null)).toBe(expected);
});

describe('has no value', () => {
  test('divided by nought', () => expect(value('C / D', 'ratio', { C: 1, D: 0 })).toBeNull());
  test('nought by nought', () => expect(value('C / D', 'ratio', { C: 0, D: 0 })).toBeNull());
  test('where one of them has none', () => expect(value('C + D', 'count', { C: 1, D: null })).toBeNull());
  test('also within a function', () => expect(value('max(C, D)', 'count', { C: 1, D: null })).toBeNull());
});

test.each<[string, MetricUnit, FormulaProblem]>([
  ['M + H', 'money', 'units-differ'],
  ['M + 1', 'money', 'units-differ'],
  ['R + C', 'count', 'units-differ'],
  ['max(M, C)', 'money', 'units-differ'],
  ['M * N', 'money', 'no-such-unit'],
  ['C / H', 'count', 'another-unit'],
  ['M / H', 'mean', 'another-unit'],
  ['M / H / T', 'money', 'no-such-unit'],
  ['H / M', 'hours', 'no-such-unit'],
  ['H * T', 'hours', 'no-such-unit'],
  ['M / H + N', 'money', 'units-differ'],
  ['C / H + D', 'mean', 'units-differ'],
  ['M / C', 'ratio', 'another-unit'],
  ['M / N', 'money', 'another-unit'],
  ['H', 'money', 'another-unit'],
  ['C +', 'count', 'unreadable'],
  ['C D', 'count', 'unreadable'],
  ['', 'count', 'unreadable'],
  ['max()', 'count', 'unreadable'],
  ['C > D', 'count', 'not-offered'],
  ["C + 'x'", 'count', 'not-offered'],
  ['C.length', 'count', 'not-offered'],
  ['C[0]', 'count', 'not-offered'],
  ['[C]', 'count', 'not-offered'],
  ['C ? 1 : 2', 'count', 'not-offered'],
  ['this', 'count', 'not-offered'],
  ['constructor(C)', 'count', 'unknown-function'],
  ['toString(C)', 'count', 'unknown-function'],
  ['C.constructor(C)', 'count', 'unknown-function'],
])('%s in %s is refused: %s', (text, unit, problem) => {
  expect(readFormula(text, unitsOf(text), unit)).toEqual({ ok: false, problem });
});

test('a letter that stands for nothing, and a choice that is not used', () => {
  expect(readFormula('A + B', { A: 'count' }, 'count')).toEqual({ ok: false, problem: 'unknown-letter' });
  expect(readFormula('A', { A: 'count', B: 'count' }, 'count')).toEqual({ ok: false, problem: 'unused-letter' });
});

test('whatever is typed is answered, and no more is run than a calculation', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 40 }), fc.array(fc.constantFrom('A', 'B', '(', ')', '+', '-', '*', '/', 'max', ',', '1', '.', 'A.b', '=>', '`', "'", '[', ']'), { maxLength: 12 }).map((parts) => parts.join(''))), (text) => {
      const read = readFormula(text, { A: 'count', B: 'count' }, 'mean');
      const found = read.ok ? read.value.evaluate((letter) => (letter === 'A' ? 3 : 7)) : null;
      expect(found === null || Number.isFinite(found)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('what is calculated does not hang on the unit in which money is kept: a sum of cents is the cents of the sum', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e4 }), (m, n, c) => {
      expect(value('M + N', 'money', { M: m, N: n })).toBe(m + n);
      expect(Math.abs(value('M / C', 'money', { M: m, C: c })! - m / c)).toBeLessThanOrEqual(0.5 + 1e-6);
    }),
  );
});

test('what is multiplied by something and divided by it again is an amount of what it was, whatever that is', () => {
  const letters = fc.constantFrom(...Object.keys(UNITS));
  fc.assert(
    fc.property(fc.constantFrom('M', 'H', 'T'), fc.array(letters, { minLength: 1, maxLength: 4 }), (kept, others) => {
      const text = `${kept}${others.map((letter) => ` * ${letter}`).join('')}${others.map((letter) => ` / ${letter}`).join('')}`;
      expect(readFormula(text, unitsOf(text), UNITS[kept]!).ok).toBe(true);
    }),
  );
});
