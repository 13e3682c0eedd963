import { type Day, monthsAfter } from '#app/values/day.ts';
import type { MonthlyMoney } from './business-case.ts';

/** Money of some months together. Cents; what is spent is negative. */
export interface FlowPeriod {
  /** The first day of it. */
  from: Day;
  costs: number;
  benefits: number;
  /** What it came to by its end. */
  sum: number;
}

/** Up to so many years a bar is a quarter, further on a year. */
const QUARTERS_UP_TO_MONTHS = 60;

/** How many months a bar is. */
export function monthsABar(horizonMonths: number): 3 | 12 {
  return horizonMonths <= QUARTERS_UP_TO_MONTHS ? 3 : 12;
}

/** The months put together from the start on; what falls on the first day belongs to the first bar. */
export function flowPeriods({ costs, benefits, net }: MonthlyMoney, startsOn: Day): FlowPeriod[] {
  const last = costs.length - 1;
  const size = monthsABar(last);
  const bars = Math.ceil(last / size);
  let sum = 0;
  return Array.from({ length: bars }, (_, bar) => {
    const isIn = (_amount: number, month: number) => Math.max(0, Math.ceil(month / size) - 1) === bar;
    const add = (amounts: readonly number[]) => amounts.filter(isIn).reduce((total, amount) => total + amount, 0);
    sum += add(net);
    return { from: monthsAfter(startsOn, bar * size), costs: 0 - add(costs), benefits: add(benefits), sum };
  });
}
