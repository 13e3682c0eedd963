import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BenefitLine, type CaseLines, type CostLine, monthlyMoney, weighCase, worthOf } from './business-case.ts';
import { discounted, monthlyRate } from './cash-flow.ts';

/** To so many digits; of no type, so that it can stand for a number. */
const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

const cost = (given: Partial<CostLine> = {}): CostLine => ({ id: 'c', rhythm: 'once', amountCents: 1_200, fromMonth: 0, ...given });
const benefit = (given: Partial<BenefitLine> = {}): BenefitLine => ({ id: 'b', amountCents: 1_200, quantity: 1, fromMonth: 0, rampUpMonths: 0, ...given });

test('what is spent once is spent on its day, a year is paid by the month, and what falls after the horizon does not count', () => {
  const { costs } = monthlyMoney({ costs: [cost(), cost({ fromMonth: 2, amountCents: 50 }), cost({ rhythm: 'yearly', fromMonth: 1 }), cost({ fromMonth: 9 })], benefits: [] }, 3);
  expect(costs).toEqual([1_200, 0, 150, 100]);
});

test.each([
  ['at once', 0, [0, 100, 100, 100, 100]],
  ['up in two months', 2, [0, 50, 100, 100, 100]],
  ['longer than the horizon', 8, [0, 12.5, 25, 37.5, 50]],
])('a benefit comes up evenly: %s', (_case, rampUpMonths, months) => {
  expect(monthlyMoney({ costs: [], benefits: [benefit({ rampUpMonths })] }, 4).benefits).toEqual(months);
});

test('a benefit that begins later gives nothing before, and counts for every unit', () => {
  expect(monthlyMoney({ costs: [], benefits: [benefit({ fromMonth: 2, quantity: 3 })] }, 4).benefits).toEqual([0, 0, 0, 300, 300]);
});

test('without interest the worth is what is left, and the month in which it is earned back is whole', () => {
  const weighed = weighCase({ costs: [cost()], benefits: [benefit()] }, { horizonMonths: 24, discountRate: 0 });
  expect(weighed).toMatchObject({ totalCosts: 1_200, totalBenefits: 2_400, netPresentValue: 1_200, paybackMonth: 12, discountedPaybackMonth: 12 });
});

test('an annuity by the month is worth what the formula of the annuity says (Gitman, ch. 4): a year of it ÷ 12 × (1 - (1 + i)^-n) ÷ i', () => {
  const month = monthlyRate(0.06);
  expect(worthOf({ costs: [], benefits: [benefit()] }, { horizonMonths: 36, discountRate: 0.06 })).toBeCloseTo((100 * (1 - (1 + month) ** -36)) / month, 6);
});

test('an empty case is worth nothing, owes nothing and has no rate', () => {
  expect(weighCase({ costs: [], benefits: [] }, { horizonMonths: 36, discountRate: 0.05 })).toMatchObject({ netPresentValue: 0, paybackMonth: 0, internalRate: { kind: 'none' } });
});

test('the internal rate is that of a year: one year, one payment, a tenth more', () => {
  const lines = { costs: [cost({ amountCents: 1_000 })], benefits: [benefit({ amountCents: 12 * 1_100, fromMonth: 11 })] };
  expect(weighCase(lines, { horizonMonths: 12, discountRate: 0 }).internalRate).toEqual({ kind: 'one', rate: near(0.1, 9) });
});

const anyCase: fc.Arbitrary<CaseLines> = fc.record({
  costs: fc.array(fc.record({ id: fc.uuid(), rhythm: fc.constantFrom('once' as const, 'yearly' as const), amountCents: fc.nat(10_000_000), fromMonth: fc.nat(24) }), { maxLength: 5 }),
  benefits: fc.array(fc.record({ id: fc.uuid(), amountCents: fc.nat(10_000_000), quantity: fc.integer({ min: -20, max: 40 }), fromMonth: fc.nat(24), rampUpMonths: fc.nat(24) }), { maxLength: 5 }),
});
const terms = fc.record({ horizonMonths: fc.integer({ min: 1, max: 120 }), discountRate: fc.double({ min: 0, max: 0.5, noNaN: true }) });

test('in which order the lines stand makes no difference', () => {
  fc.assert(
    fc.property(anyCase, terms, (lines, asked) => {
      const turned = { costs: [...lines.costs].reverse(), benefits: [...lines.benefits].reverse() };
      expect(worthOf(turned, asked)).toBeCloseTo(worthOf(lines, asked), 2);
    }),
  );
});

test('at its one internal rate a case is worth nothing beside the money that moves in it', () => {
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 1, max: 120 }), (lines, horizonMonths) => {
      const { internalRate: found, money } = weighCase(lines, { horizonMonths, discountRate: 0 });
      if (found.kind !== 'one' || found.rate <= -0.9 || found.rate >= 100) return;
      const moved = discounted(money.net, monthlyRate(found.rate)).reduce((sum, amount) => sum + Math.abs(amount), 0);
      expect(Math.abs(worthOf(lines, { horizonMonths, discountRate: found.rate }))).toBeLessThan(1e-11 * moved);
    }),
  );
});
