import { medianOf } from '#app/events/use/median.ts';

/** Kendall's rank correlation: a slope is believed where chance alone would give it in fewer than one in ten. */
const BELIEVED_FROM = 1.645;

/**
 * By how much the values rise a period, by the median of Theil and Sen: nearly a third of them may be nonsense before it bends.
 * Nought where they do not agree that they rise or fall. Null stands for a period without a value. Sources: Theil (1950) and
 * Sen (1968) for the slope, Mann (1945) and Kendall (1975) for whether there is one.
 */
export function slopeOf(values: readonly (number | null)[]): number {
  const points = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  const slopes: number[] = [];
  let rising = 0;
  points.forEach((one, first) => {
    for (const other of points.slice(first + 1)) {
      slopes.push((other.value - one.value) / (other.at - one.at));
      rising += Math.sign(other.value - one.value);
    }
  });
  return isBelieved(rising, points.length) ? (medianOf(slopes) ?? 0) : 0;
}

/** Where a line of that slope ends that goes through the middle of the last so many values; 0 without any. */
export function levelOf(values: readonly (number | null)[], slope: number, over: number): number {
  const points = values.flatMap((value, at) => (value === null ? [] : [value + slope * (values.length - 1 - at)]));
  return medianOf(points.slice(-over)) ?? 0;
}

function isBelieved(rising: number, count: number): boolean {
  const deviation = Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
  return deviation > 0 && (Math.abs(rising) - 1) / deviation >= BELIEVED_FROM;
}
