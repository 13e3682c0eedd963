import type { Day } from '#app/values/day.ts';
import type { MetricDefinition, SeriesPoint } from '#app/values/metric.ts';
import type { Period } from '#app/values/period.ts';
import { ratio } from '#app/values/ratio.ts';

/** What of the seats that are paid for is used. Seats belong to no team. Its formula in words: the passport's messages and docs/decisions/006. */
export const SEAT_METRICS = {
  'seat-use': { id: 'seat-use', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['month', 'quarter'], perTeam: false },
} as const satisfies Record<string, MetricDefinition>;

/** So many seats from this day on, until the next. */
export interface SeatCount {
  from: Day;
  seats: number;
}

/**
 * The seats available in a period: the most there were at once on any of its days, up to and with today. Whoever was active may have
 * been so while there were most. Null as long as no number is known on any of these days.
 */
export function seatsIn(counts: readonly SeatCount[], { start, end }: Period, today: Day): number | null {
  const inOrder = counts.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const held = inOrder.filter(({ from }, at) => from < end && from <= today && (inOrder[at + 1]?.from ?? end) > start);
  return held.length === 0 ? null : Math.max(...held.map(({ seats }) => seats));
}

/** How many were active, of a point of the active-user rate; null where nobody was enrolled: then it is not known who used a seat, and not that nobody did. */
export function activeIn({ numerator, denominator }: Pick<SeriesPoint, 'numerator' | 'denominator'>): number | null {
  return denominator === 0 ? null : numerator;
}

/**
 * Active seats ÷ available seats (reference: metric 5, Microsoft's "active usage %"). Above 1 where more people acted than there are
 * seats for: then the number of seats is not right, or a seat is shared.
 * @param active people with an act in the period; null is not told
 * @param leftOut people who are not counted among them, so that nobody can be found: their seats are left out too
 */
export function seatUse(active: number | null, seats: number | null, leftOut = 0): { value: number | null; numerator: number | null; denominator: number | null } {
  if (seats === null || active === null) return { value: null, numerator: null, denominator: null };
  const available = Math.max(seats - leftOut, 0);
  return { value: ratio(active, available), numerator: active, denominator: available };
}
