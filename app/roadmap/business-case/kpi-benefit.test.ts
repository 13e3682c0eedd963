import { expect, test } from 'vitest';
import { type BenefitKpi, forecastQuantity, plannedQuantity } from './kpi-benefit.ts';

const rate: BenefitKpi = { direction: 'increase-to', baselineValue: 0.25, targetValue: 0.35, unit: 'ratio' };
const days: BenefitKpi = { direction: 'decrease-to', baselineValue: 9, targetValue: 5, unit: 'days' };

test.each([
  ['a rate counts in percentage points', 'per-unit', rate, 10],
  ['fewer is better where it should go down', 'per-unit', days, 4],
  ['money counts in whole units of it', 'per-unit', { ...rate, unit: 'money', baselineValue: 10_000, targetValue: 25_000 }, 150],
  ['an amount a year is one', 'per-year', rate, 1],
  ['without a baseline nothing can be counted', 'per-unit', { ...rate, baselineValue: null }, null],
  ['nor of what has no better or worse', 'per-unit', { ...rate, direction: 'in-range' }, null],
  ['but an amount a year needs no baseline to be planned', 'per-year', { ...rate, baselineValue: null }, 1],
] as const)('planned: %s', (_case, basis, kpi, quantity) => {
  const planned = plannedQuantity(basis, kpi);
  if (quantity === null) expect(planned).toBeNull();
  else expect(planned).toBeCloseTo(quantity, 9);
});

test.each([
  ['half way is half', 'per-unit', rate, 0.3, 5],
  ['worse than it began is negative', 'per-unit', rate, 0.2, -5],
  ['further than the target gives more', 'per-unit', days, 3, 6],
  ['of an amount a year half', 'per-year', rate, 0.3, 0.5],
  ['of an amount a year never more than all', 'per-year', rate, 0.5, 1],
  ['nor less than nothing', 'per-year', days, 12, 0],
  ['nothing can be said: the plan stands', 'per-unit', rate, null, null],
  ['no way to go: the plan stands', 'per-year', { ...rate, targetValue: 0.25 }, 0.3, null],
] as const)('forecast: %s', (_case, basis, kpi, value, quantity) => {
  const found = forecastQuantity(basis, kpi, value);
  if (quantity === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(quantity, 9);
});
