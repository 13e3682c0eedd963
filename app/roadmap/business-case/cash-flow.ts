/**
 * Money over time, in whole periods: index 0 is the first day, index t the end of period t. Negative is spent. Amounts may
 * be in any one unit; the rate is that of one period, 0.08 for 8%.
 */
export type Flows = readonly number[];

/** What each amount is worth on the first day: amount ÷ (1 + rate)^t (Gitman, Principles of Managerial Finance, Brief, 3rd ed., p. 346). */
export function discounted(flows: Flows, rate: number): number[] {
  return flows.map((amount, period) => amount / (1 + rate) ** period);
}

/** Net present value: all of them, as worth on the first day. Zero for nothing. */
export function netPresentValue(flows: Flows, rate: number): number {
  return discounted(flows, rate).reduce((sum, amount) => sum + amount, 0);
}

/** What has come in minus what went out, up to and including each period. */
export function cumulative(flows: Flows): number[] {
  let sum = 0;
  return flows.map((amount) => (sum += amount));
}

/**
 * After how many periods what was spent has come back for good, evenly within a period (Ross, Westerfield and Jordan,
 * Fundamentals of Corporate Finance, ch. 9). Money that goes out again later counts: the last time that the sum comes to
 * nought is the one that is told. Null when it has not come back by the last period; 0 when there was never anything to
 * bring back. Of discounted flows: the discounted pay-back.
 */
export function payback(flows: Flows): number | null {
  const sums = cumulative(flows);
  // A cent lost in adding up is no debt.
  const nought = 1e-9 * flows.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const last = sums.findLastIndex((sum) => sum < -nought);
  if (last === -1) return 0;
  const next = flows[last + 1];
  return next === undefined ? null : last + -(sums[last] ?? 0) / next;
}

/** The rate of a month that comes to the rate of a year, with interest on interest. */
export function monthlyRate(yearly: number): number {
  return (1 + yearly) ** (1 / 12) - 1;
}

/** The other way round. */
export function yearlyRate(monthly: number): number {
  return (1 + monthly) ** 12 - 1;
}
