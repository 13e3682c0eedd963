import { cumulative, discounted, monthlyRate, netPresentValue, payback, yearlyRate } from './cash-flow.ts';
import { type InternalRate, internalRate } from './internal-rate.ts';

export const COST_KINDS = ['software', 'building', 'data', 'training', 'people', 'upkeep', 'other'] as const;
export type CostKind = (typeof COST_KINDS)[number];

export const RHYTHMS = ['once', 'yearly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** One cost. Months are counted from the first day of the case: 0 is that day. */
export interface CostLine {
  id: string;
  rhythm: Rhythm;
  /** Whole cents: all of it, or of one year. */
  amountCents: number;
  /** Spent when so many months have passed; of a yearly cost the month after is the first that is paid. */
  fromMonth: number;
}

/** One benefit: so much a year for each unit, coming up evenly. */
export interface BenefitLine {
  id: string;
  /** Whole cents a year for one unit. */
  amountCents: number;
  /** How many units: those by which a KPI gets better, or 1 for an amount a year. */
  quantity: number;
  /** The month after is the first that gives anything. */
  fromMonth: number;
  /** After so many months from there it gives all; 0 is at once. */
  rampUpMonths: number;
}

export interface CaseTerms {
  horizonMonths: number;
  /** Of a year: 0.08 is 8%. */
  discountRate: number;
}

export interface CaseLines {
  costs: readonly CostLine[];
  benefits: readonly BenefitLine[];
}

/** Money by month in cents, not rounded: index 0 is the first day, index t the end of month t. Costs are positive here. */
export interface MonthlyMoney {
  costs: number[];
  benefits: number[];
  net: number[];
}

/** What goes out and comes in, each month up to the horizon; what falls after it does not count. */
export function monthlyMoney({ costs, benefits }: CaseLines, horizonMonths: number): MonthlyMoney {
  const months = Array.from({ length: horizonMonths + 1 }, (_, month) => month);
  const spent = months.map((month) => costs.reduce((sum, cost) => sum + costIn(cost, month), 0));
  const earned = months.map((month) => benefits.reduce((sum, benefit) => sum + benefitIn(benefit, month), 0));
  return { costs: spent, benefits: earned, net: months.map((month) => (earned[month] ?? 0) - (spent[month] ?? 0)) };
}

function costIn({ rhythm, amountCents, fromMonth }: CostLine, month: number): number {
  if (rhythm === 'once') return month === fromMonth ? amountCents : 0;
  return month > fromMonth ? amountCents / 12 : 0;
}

function benefitIn({ amountCents, quantity, fromMonth, rampUpMonths }: BenefitLine, month: number): number {
  if (month <= fromMonth) return 0;
  return ((amountCents * quantity) / 12) * (rampUpMonths === 0 ? 1 : Math.min(1, (month - fromMonth) / rampUpMonths));
}

/** What a case comes to, in cents of the first day unless said otherwise. */
export interface CaseResult {
  money: MonthlyMoney;
  /** All costs and all benefits within the horizon, as they are paid. */
  totalCosts: number;
  totalBenefits: number;
  /** Worth of it all on the first day. */
  netPresentValue: number;
  /** The month in which it is earned back for good, whole months; null is not within the horizon. */
  paybackMonth: number | null;
  /** The same of money of the first day. */
  discountedPaybackMonth: number | null;
  /** Of a year. */
  internalRate: InternalRate;
}

export function weighCase(lines: CaseLines, { horizonMonths, discountRate }: CaseTerms): CaseResult {
  const money = monthlyMoney(lines, horizonMonths);
  const monthly = monthlyRate(discountRate);
  return {
    money,
    totalCosts: cumulative(money.costs).at(-1) ?? 0,
    totalBenefits: cumulative(money.benefits).at(-1) ?? 0,
    netPresentValue: netPresentValue(money.net, monthly),
    paybackMonth: wholeMonth(payback(money.net)),
    discountedPaybackMonth: wholeMonth(payback(discounted(money.net, monthly))),
    internalRate: ofAYear(internalRate(money.net)),
  };
}

/** Only the worth on the first day, for who asks it many times. */
export function worthOf(lines: CaseLines, { horizonMonths, discountRate }: CaseTerms): number {
  return netPresentValue(monthlyMoney(lines, horizonMonths).net, monthlyRate(discountRate));
}

function wholeMonth(months: number | null): number | null {
  return months === null ? null : Math.max(0, Math.ceil(months - 1e-9));
}

function ofAYear(found: InternalRate): InternalRate {
  switch (found.kind) {
    case 'none':
      return found;
    case 'one':
      return { kind: 'one', rate: yearlyRate(found.rate) };
    case 'several':
      return { kind: 'several', rates: found.rates.map(yearlyRate) };
  }
}
