import type { MetricSeries, PointState, SeriesPoint } from '#app/values/metric.ts';
import type { Formula } from './formula.ts';

/** From the most to the least that is known: a calculation is as finished as what is least so. */
const STATES: readonly PointState[] = ['complete', 'unfinished', 'not-loaded'];

/**
 * The series of a calculation, period by period, from series of the same periods by letter. Without a value in one of them, or in
 * different currencies, there is no value. Of how many people it tells is the fewest of what goes into it.
 */
export function calculateSeries(formula: Formula, inputs: ReadonlyMap<string, MetricSeries>): Pick<MetricSeries, 'currency' | 'points'> {
  const all = [...inputs.values()];
  const currencies = new Set(all.flatMap(({ metric, currency, points }) => (metric.unit === 'money' && points.some(({ value }) => value !== null) ? [currency] : [])));
  const points = (all[0]?.points ?? []).map(({ start, end }, at): SeriesPoint => {
    const of = all.map((series) => series.points[at]!);
    const value = currencies.size > 1 ? null : formula.evaluate((letter) => inputs.get(letter)?.points[at]?.value ?? null);
    const people = of.flatMap((point) => point.people ?? []);
    const coverage = of.flatMap((point) => point.coverage ?? []).sort((one, other) => one.people / one.of - other.people / other.of)[0];
    const state = STATES[Math.max(...of.map((point) => STATES.indexOf(point.state)))]!;
    return { start, end, value, numerator: null, denominator: null, ...(people.length > 0 ? { people: Math.min(...people) } : {}), ...(coverage ? { coverage } : {}), state };
  });
  return { currency: [...currencies][0] ?? null, points };
}
