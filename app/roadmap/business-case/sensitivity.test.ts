import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CaseLines, type CaseTerms, worthOf } from './business-case.ts';
import { type CaseInput, swings, type Swing } from './sensitivity.ts';

/** To so many digits; of no type, so that it can stand for a number. */
const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

/** Spends 1,000 on the first day, earns 100 a month for each of two units after a way up of four months. */
const lines: CaseLines = {
  costs: [{ id: 'c', rhythm: 'once', amountCents: 1_000, fromMonth: 0 }],
  benefits: [{ id: 'b', amountCents: 600, quantity: 2, fromMonth: 0, rampUpMonths: 4 }],
};
const terms: CaseTerms = { horizonMonths: 24, discountRate: 0.1 };
const find = (all: Swing[], kind: CaseInput['kind']) => all.find(({ input }) => input.kind === kind)!;

test('each input a fifth down and up, worked out by hand without interest', () => {
  const all = swings(lines, { ...terms, discountRate: 0 });
  // 100 a month, less 150 on the way up (75 + 50 + 25): 2,250 in, 1,000 out.
  expect(find(all, 'cost')).toMatchObject({ value: 1_000, low: { value: 800, worth: near(1_450, 6) }, high: { value: 1_200, worth: near(1_050, 6) }, breakEven: near(2_250, 6) });
  expect(find(all, 'benefit')).toMatchObject({ low: { value: 480, worth: near(800, 6) }, high: { value: 720, worth: near(1_700, 6) }, breakEven: near(600 / 2.25, 6) });
  expect(find(all, 'quantity')).toMatchObject({ value: 2, breakEven: near(2 / 2.25, 6) });
  expect(find(all, 'horizon')).toMatchObject({ low: { value: 19, worth: near(750, 6) }, high: { value: 29, worth: near(1_750, 6) }, breakEven: 12 });
  expect(all.some(({ input }) => input.kind === 'discount-rate'), 'what is nought cannot be turned').toBe(false);
});

test('where no value helps there is none: a case that only costs, and one that has nothing to lose', () => {
  expect(swings({ ...lines, benefits: [] }, terms).map(({ breakEven }) => breakEven)).toEqual([0, null, null]);
  const free = swings({ ...lines, costs: [] }, terms);
  expect(find(free, 'discount-rate').breakEven).toBeNull();
  expect(find(free, 'ramp-up').breakEven).toBeNull();
});

const anyLines: fc.Arbitrary<CaseLines> = fc.record({
  costs: fc.uniqueArray(fc.record({ id: fc.uuid(), rhythm: fc.constantFrom('once' as const, 'yearly' as const), amountCents: fc.nat(1_000_000), fromMonth: fc.nat(12) }), { maxLength: 4, selector: ({ id }) => id }),
  benefits: fc.uniqueArray(fc.record({ id: fc.uuid(), amountCents: fc.nat(1_000_000), quantity: fc.integer({ min: 0, max: 20 }), fromMonth: fc.nat(12), rampUpMonths: fc.nat(18) }), { maxLength: 4, selector: ({ id }) => id }),
});

test('put at its break-even value, an amount or a quantity makes the case worth nothing', () => {
  fc.assert(
    fc.property(anyLines, (given) => {
      const scale = 1 + Math.abs(worthOf({ ...given, benefits: [] }, terms)) + Math.abs(worthOf({ ...given, costs: [] }, terms));
      for (const { input, breakEven } of swings(given, terms)) {
        if (breakEven === null || !('id' in input) || input.kind === 'ramp-up') continue;
        const costs = given.costs.map((line) => (input.kind === 'cost' && line.id === input.id ? { ...line, amountCents: breakEven } : line));
        const benefits = given.benefits.map((line) => (input.kind !== 'cost' && line.id === input.id ? { ...line, [input.kind === 'benefit' ? 'amountCents' : 'quantity']: breakEven } : line));
        expect(Math.abs(worthOf({ costs, benefits }, terms))).toBeLessThan(1e-6 * scale);
      }
    }),
  );
});

test('the strongest stands first, a dearer cost never helps and a larger benefit never harms', () => {
  fc.assert(
    fc.property(anyLines, (given) => {
      const all = swings(given, terms);
      const widths = all.map(({ low, high }) => Math.abs(high.worth - low.worth));
      expect(widths).toEqual([...widths].sort((one, other) => other - one));
      for (const { input, low, high } of all) {
        if (input.kind === 'cost' || input.kind === 'ramp-up') expect(high.worth).toBeLessThanOrEqual(low.worth + 1e-6);
        if (input.kind === 'benefit' || input.kind === 'quantity') expect(high.worth).toBeGreaterThanOrEqual(low.worth - 1e-6);
      }
    }),
  );
});
