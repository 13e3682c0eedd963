import { medianOf } from '#app/events/use/median.ts';
import type { Grain } from '#app/values/metric.ts';

/** Periods in a year, and days in a week. */
export const SEASON_LENGTH: Record<Grain, number> = { day: 7, week: 52, month: 12, quarter: 4 };

/**
 * By how much each place of the season lies above or below what is usual around it, the median over the cycles; around nought
 * together. Null where there are fewer than two cycles of values.
 */
export function seasonOf(values: readonly (number | null)[], length: number): number[] | null {
  if (values.filter((value) => value !== null).length < 2 * length) return null;
  const above = values.map((value, at) => {
    const around = aroundOf(values, at, length);
    return value === null || around === null ? null : value - around;
  });
  const places = Array.from({ length }, (_, place) => medianOf(above.flatMap((value, at) => (value !== null && at % length === place ? [value] : []))));
  if (places.some((place) => place === null)) return null;
  const mean = places.reduce<number>((sum, place) => sum + place!, 0) / length;
  return places.map((place) => place! - mean);
}

/** The mean of one cycle around the place; of an even length the two outermost count half. */
function aroundOf(values: readonly (number | null)[], at: number, length: number): number | null {
  const half = Math.floor(length / 2);
  if (at < half || at + half >= values.length) return null;
  let [sum, weight] = [0, 0];
  for (let other = at - half; other <= at + half; other++) {
    const value = values[other];
    if (value == null) continue;
    const share = length % 2 === 0 && Math.abs(other - at) === half ? 0.5 : 1;
    sum += share * value;
    weight += share;
  }
  return weight < length / 2 ? null : sum / weight;
}
