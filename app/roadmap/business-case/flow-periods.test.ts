import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { monthlyMoney } from './business-case.ts';
import { flowPeriods } from './flow-periods.ts';

test('quarters from the start on, what is spent on the first day in the first of them', () => {
  const money = monthlyMoney({ costs: [{ id: 'c', rhythm: 'once', amountCents: 900, fromMonth: 0 }], benefits: [{ id: 'b', amountCents: 1_200, quantity: 1, fromMonth: 3, rampUpMonths: 0 }] }, 12);
  expect(flowPeriods(money, day('2026-11-30'))).toEqual([
    { from: '2026-11-30', costs: -900, benefits: 0, sum: -900 },
    { from: '2027-02-28', costs: 0, benefits: 300, sum: -600 },
    { from: '2027-05-30', costs: 0, benefits: 300, sum: -300 },
    { from: '2027-08-30', costs: 0, benefits: 300, sum: 0 },
  ]);
});

test('no month is lost or counted twice, in quarters and in years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(1_000_000), fc.nat(100), (years, amountCents, fromMonth) => {
      const money = monthlyMoney({ costs: [{ id: 'c', rhythm: 'yearly', amountCents, fromMonth }], benefits: [] }, years * 12);
      const bars = flowPeriods(money, day('2026-01-01'));
      expect(bars).toHaveLength(years <= 5 ? years * 4 : years);
      expect(bars.at(-1)?.sum).toBeCloseTo(money.net.reduce((sum, each) => sum + each, 0), 4);
    }),
  );
});
