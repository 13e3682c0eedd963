import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netPresentValue } from './cash-flow.ts';
import { internalRate } from './internal-rate.ts';

/** To so many digits; of no type, so that it can stand for a number. */
const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

const ratesOf = (flows: number[]) => {
  const found = internalRate(flows);
  return found.kind === 'none' ? [] : found.kind === 'one' ? [found.rate] : found.rates;
};

test.each([
  ['NumPy Financial manual, irr (after Gitman, p. 348)', [-100, 39, 59, 55, 20], 0.28095],
  ['NumPy Financial manual, irr: more lost than won', [-100, 0, 0, 74], -0.0955],
  ['NumPy Financial manual, irr', [-100, 100, 0, 7], 0.06206],
])('one rate: %s', (_source, flows, rate) => {
  expect(internalRate(flows)).toEqual({ kind: 'one', rate: near(rate, 5) });
});

test.each([
  ['NumPy Financial manual, irr, which tells only the one nearest to nought', [-100, 100, 0, -7], -0.0833],
  ['NumPy Financial manual, irr', [-5, 10.5, 1, -8, 1], 0.0886],
])('several rates, the published one among them: %s', (_source, flows, published) => {
  const found = internalRate(flows);
  expect(found.kind).toBe('several');
  const nearest = ratesOf(flows).sort((one, other) => Math.abs(one) - Math.abs(other))[0];
  expect(nearest).toBeCloseTo(published, 4);
});

test.each([
  ['Strip Mining Inc., -14, +42, -29: 7.74% and 92.26% (homeworkhost.com/questions/2772201)', [-14, 42, -29], [0.0774, 0.9226]],
  ['Brigham and Ehrhardt, Financial Management, problem 11-19, strip mine -2, +13, -12: the roots of 2x² - 13x + 12', [-2, 13, -12], [(13 - Math.sqrt(73)) / 4 - 1, (13 + Math.sqrt(73)) / 4 - 1]],
])('two rates: %s', (_source, flows, rates) => {
  expect(internalRate(flows)).toEqual({ kind: 'several', rates: rates.map((rate) => near(rate, 4)) });
});

test.each([
  ['Brealey, Myers and Allen, Principles of Corporate Finance, ch. 5: +1,000, -3,000, +2,500 has none, and is worth 339 at 10%', [1000, -3000, 2500]],
  ['only costs', [-100, -10, -10]],
  ['only gains', [100, 10]],
  ['nothing', []],
  ['noughts', [0, 0]],
])('no rate: %s', (_source, flows) => {
  expect(internalRate(flows)).toEqual({ kind: 'none' });
});

test('two rates that are the same are told once', () => {
  // -1 + 2.2x - 1.21x² is -(1 - 1.1x)²: worth nothing at 10%, less at every other rate.
  expect(ratesOf([-1, 2.2, -1.21])).toEqual([near(0.1, 6)]);
});

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });

test('at every rate that is told the flows are worth nothing, and there are never more than the sign changes (Descartes)', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 24 }), (flows) => {
      const rates = ratesOf(flows);
      const signs = flows.filter((each) => each !== 0).map(Math.sign);
      expect(rates.length).toBeLessThanOrEqual(signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length);
      for (const rate of rates) {
        const scale = flows.reduce((sum, each, period) => sum + Math.abs(each) / (1 + rate) ** period, 0);
        expect(Math.abs(netPresentValue(flows, rate))).toBeLessThanOrEqual(1e-9 * scale);
      }
    }),
  );
});

test('first spending, then earning: exactly one rate, and it says whether it pays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (spent, earned, asked) => {
      const flows = [-spent, ...earned];
      const found = internalRate(flows);
      if (found.kind !== 'one') throw new Error(`${found.kind} for ${String(flows)}`);
      if (Math.abs(found.rate - asked) > 1e-6) expect(netPresentValue(flows, asked) > 0).toBe(found.rate > asked);
    }),
  );
});

test('the rate knows no currency: ten times the money is the same rate', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 12 }), (flows) => {
      const tenfold = ratesOf(flows.map((each) => each * 10));
      expect(tenfold).toEqual(ratesOf(flows).map((rate) => near(rate, 6)));
    }),
  );
});
