import type { Target } from '#app/kpis/kpi.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricId, MetricUnit } from '#app/values/metric.ts';
import type { PhaseKind } from '../phase.ts';
import { type BenefitLine, type CaseResult, type CostKind, type CostLine, weighCase } from './business-case.ts';
import { type BenefitBasis, forecastQuantity, plannedQuantity } from './kpi-benefit.ts';
import { type Swing, swings } from './sensitivity.ts';

/** A KPI that a benefit hangs on, as it stands; values in the unit of its metric. */
export interface CaseKpi extends Pick<Target, 'direction' | 'baselineValue' | 'targetValue'> {
  id: string;
  name: string | null;
  metricId: MetricId;
  /** What the workspace calls what it measures itself. */
  measure: string | null;
  unit: MetricUnit;
  deadlineOn: Day;
  /** The newest period that can be judged; null when there is none. */
  now: { value: number; until: Day } | null;
  /** Where it is heading; null when nothing can be said. */
  outlook: { value: number; until: Day } | null;
}

export interface Cost extends CostLine {
  name: string;
  costKind: CostKind;
  version: number;
}

/** As it is written down. */
export interface BenefitRow extends Omit<BenefitLine, 'quantity'> {
  name: string;
  basis: BenefitBasis;
  kpiId: string;
  version: number;
}

export interface Benefit extends BenefitRow {
  /** Null when the KPI is gone. */
  kpi: CaseKpi | null;
  /** Units by which the KPI gets better, or 1; null where they cannot be counted yet, and then it counts for nothing. */
  planned: number | null;
  /** As the KPI looks now; where nothing can be said that is the plan. */
  forecast: number | null;
  /** Whether anything could be said of it. */
  isForecast: boolean;
}

export interface CaseTermsRow {
  id: string;
  startsOn: Day;
  horizonYears: number;
  discountRate: number;
  version: number;
}

export interface CaseConfirmation {
  id: string;
  phase: PhaseKind;
  gateId: string;
  confirmedOn: Day;
  confirmedBy: string | null;
  /** Cents. */
  planned: number;
  forecast: number;
  note: string | null;
}

/** What the page of the case shows. */
export interface CaseOverview extends CaseTermsRow {
  costs: Cost[];
  benefits: Benefit[];
  planned: CaseResult;
  forecast: CaseResult;
  /** Of the case as planned. */
  swings: Swing[];
  /** Newest first. */
  confirmations: CaseConfirmation[];
}

interface CaseRows {
  terms: CaseTermsRow;
  costs: Cost[];
  benefits: BenefitRow[];
  kpis: readonly CaseKpi[];
}

/** The lines with what their KPIs make of them, weighed twice: as planned, and as it looks now. */
export function weighRows({ terms, costs, benefits: rows, kpis }: CaseRows) {
  const benefits = rows.map((row): Benefit => {
    const kpi = kpis.find(({ id }) => id === row.kpiId) ?? null;
    const planned = kpi && plannedQuantity(row.basis, kpi);
    const seen = kpi && forecastQuantity(row.basis, kpi, expectedOf(kpi));
    return { ...row, kpi, planned, forecast: seen ?? planned, isForecast: seen !== null };
  });
  const asked = { horizonMonths: terms.horizonYears * 12, discountRate: terms.discountRate };
  const lines = (of: 'planned' | 'forecast') => ({ costs, benefits: benefits.map((benefit) => ({ ...benefit, quantity: benefit[of] ?? 0 })) });
  return { costs, benefits, planned: weighCase(lines('planned'), asked), forecast: weighCase(lines('forecast'), asked), swings: swings(lines('planned'), asked) };
}

/** Where it is heading; once its deadline has passed that is where it stands. */
function expectedOf({ outlook, now, deadlineOn }: CaseKpi): number | null {
  if (outlook) return outlook.value;
  return now && now.until > deadlineOn ? now.value : null;
}

/** How a benefit goes against the plan. A twentieth either way is as planned: our own choice. */
export type Standing = 'ahead' | 'on' | 'behind' | 'negative' | 'unknown' | 'uncounted';

export function standingOf({ planned, forecast, isForecast }: Pick<Benefit, 'planned' | 'forecast' | 'isForecast'>): Standing {
  if (planned === null || forecast === null) return 'uncounted';
  if (!isForecast) return 'unknown';
  if (forecast < 0) return 'negative';
  if (Math.abs(forecast - planned) <= 0.05 * Math.abs(planned)) return 'on';
  return forecast > planned ? 'ahead' : 'behind';
}
