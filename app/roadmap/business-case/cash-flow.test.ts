import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cumulative, discounted, monthlyRate, netPresentValue, payback, yearlyRate } from './cash-flow.ts';

test.each([
  ['NumPy Financial manual, npv (after Gitman, p. 346)', 0.08, [-40_000, 5_000, 8_000, 12_000, 30_000], 3065.22267, 5],
  ['NumPy manual, npv at just above the internal rate', 0.281, [-100, 39, 59, 55, 20], -0.0084785916384548798, 10],
  ['Brealey, Myers and Allen, Principles of Corporate Finance, ch. 5: project without a rate', 0.1, [1000, -3000, 2500], 339, 0],
  ['Ross, Westerfield and Jordan, Fundamentals of Corporate Finance, review problem 9.1, which rounds each year', 0.1, [-200, 50, 60, 70, 200], 84.23, 1],
  ['nothing is worth nothing', 0.1, [], 0, 10],
])('net present value: %s', (_source, rate, flows, value, digits) => {
  expect(netPresentValue(flows, rate)).toBeCloseTo(value, digits);
});

test.each([
  ['Ross, Westerfield and Jordan, review problem 9.1: 3.10 years', 0, [-200, 50, 60, 70, 200], 3.1],
  ['the same, discounted at 10%: short 52.37 of 136.60 after three years', 0.1, [-200, 50, 60, 70, 200], 3.38],
  ['Ross, Westerfield and Jordan, ch. 9: 10,000 against 2,600 a year, 3.8 years at 0%', 0, [-10_000, 2600, 2600, 2600, 2600, 2600, 2600], 3.85],
  ['the same at 10%: 143.95 short after five years', 0.1, [-10_000, 2600, 2600, 2600, 2600, 2600, 2600], 5.10],
  ['the same at 15%: never within six years', 0.15, [-10_000, 2600, 2600, 2600, 2600, 2600, 2600], null],
  ['Ross, Westerfield and Jordan, ch. 9, discounted payback at 14% of 5,200: 1.96 years', 0.14, [-5200, 2800, 3700, 5100, 4300], 1.96],
  ['the same of 10,400: 3.65 years', 0.14, [-10_400, 2800, 3700, 5100, 4300], 3.65],
  ['nothing spent, nothing to bring back', 0, [10, 10], 0],
  ['nothing at all', 0, [], 0],
  ['never', 0, [-10, 2, 2], null],
  ['money that goes out again later is brought back once more', 0, [-10, 20, -15, 10], 2.5],
])('pay-back: %s', (_source, rate, flows, periods) => {
  const found = payback(discounted(flows, rate));
  if (periods === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(periods, 2);
});

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
const rate = fc.double({ min: 0, max: 2, noNaN: true });

test('first spending, then earning: the higher the rate, the less it is worth', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.array(fc.nat(1_000_000), { maxLength: 60 }), rate, rate, (spent, earned, one, other) => {
      const flows = [-spent, ...earned];
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(netPresentValue(flows, high)).toBeLessThanOrEqual(netPresentValue(flows, low) + 1e-6);
    }),
  );
});

test('at a rate of nought it is what comes in less what goes out', () => {
  fc.assert(fc.property(fc.array(amount), (flows) => { expect(netPresentValue(flows, 0)).toBeCloseTo(cumulative(flows).at(-1) ?? 0, 6); }));
});

test('two projects together are worth what they are worth apart', () => {
  const series = fc.array(amount, { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(series, series, rate, (one, other, asked) => {
      const together = one.map((each, index) => each + (other[index] ?? 0));
      expect(netPresentValue(together, asked)).toBeCloseTo(netPresentValue(one, asked) + netPresentValue(other, asked), 3);
    }),
  );
});

test('discounting never brings the money back sooner, for who spends first and earns then', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.array(fc.nat(1_000_000), { maxLength: 60 }), rate, (spent, earned, asked) => {
      const flows = [-spent, ...earned];
      const [plain, later] = [payback(flows), payback(discounted(flows, asked))];
      if (later === null) return;
      expect(plain).not.toBeNull();
      expect(later).toBeGreaterThanOrEqual((plain ?? Infinity) - 1e-9);
    }),
  );
});

test('twelve months of the rate of a month are the rate of a year', () => {
  expect(monthlyRate(0.08)).toBeCloseTo(0.006434, 6);
  fc.assert(fc.property(rate, (yearly) => { expect(yearlyRate(monthlyRate(yearly))).toBeCloseTo(yearly, 9); }));
});
