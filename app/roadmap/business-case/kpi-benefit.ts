import type { Target } from '#app/kpis/kpi.ts';
import type { MetricUnit } from '#app/values/metric.ts';

export const BENEFIT_BASES = ['per-unit', 'per-year'] as const;
/** So much for each unit that the KPI gets better, or so much a year once it is where it should be. */
export type BenefitBasis = (typeof BENEFIT_BASES)[number];

/** What of a KPI the money hangs on. */
export type BenefitKpi = Pick<Target, 'direction' | 'baselineValue' | 'targetValue'> & { unit: MetricUnit };

/** One unit of change in what the KPI is kept in: a percentage point, a whole unit of money, or one. */
export function unitOfChange(unit: MetricUnit): number {
  switch (unit) {
    case 'ratio':
      return 0.01;
    case 'money':
      return 100;
    case 'count':
    case 'mean':
    case 'hours':
    case 'days':
      return 1;
  }
}

/** By how many units the KPI gets better from its baseline to the value; negative is worse. Null without a baseline, and for what has no better or worse to count. */
export function unitsBetter({ direction, baselineValue, unit }: BenefitKpi, value: number): number | null {
  if (baselineValue === null) return null;
  const units = (value - baselineValue) / unitOfChange(unit);
  switch (direction) {
    case 'increase-to':
    case 'stay-above':
      return units;
    case 'decrease-to':
    case 'stay-below':
      return baselineValue === value ? 0 : -units;
    case 'in-range':
    case 'yes-no':
      return null;
  }
}

/** As planned: up to the target. Null when it cannot be counted, which is nothing yet. */
export function plannedQuantity(basis: BenefitBasis, kpi: BenefitKpi): number | null {
  return basis === 'per-year' ? 1 : unitsBetter(kpi, kpi.targetValue);
}

/**
 * As it looks now, when the KPI comes to `value`. An amount a year follows the part of the way that was gone, never more
 * than all of it and never less than none. Null when nothing can be said; then the plan stands.
 */
export function forecastQuantity(basis: BenefitBasis, kpi: BenefitKpi, value: number | null): number | null {
  if (value === null) return null;
  const gone = unitsBetter(kpi, value);
  if (gone === null || basis === 'per-unit') return gone;
  const whole = unitsBetter(kpi, kpi.targetValue);
  return whole === null || whole <= 0 ? null : Math.min(1, Math.max(0, gone / whole));
}
