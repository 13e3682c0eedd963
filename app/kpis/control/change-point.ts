/** Fewer values than this do not make a level of their own. */
export const SHORTEST_STRETCH = 8;
/** As unlikely by chance alone as one in a hundred. */
const UNLIKELY = 0.01;

/**
 * The places at which values go on at another level: the first value of each new level, in order; empty when none is believed.
 * By Pettitt's test on ranks, which one wild value does not bend, and again on either side of what was found.
 * Source: Pettitt (1979), A non-parametric approach to the change-point problem, Applied Statistics 28.
 */
export function changePoints(values: readonly number[]): number[] {
  const at = changePoint(values);
  if (at === null) return [];
  return [...changePoints(values.slice(0, at)), at, ...changePoints(values.slice(at)).map((later) => later + at)];
}

/** The first value of the new level at the likeliest change; null when it may well be chance, or leaves too few on one side. */
export function changePoint(values: readonly number[]): number | null {
  const count = values.length;
  let [sum, furthest, at] = [0, 0, 0];
  for (const [index, rank] of ranksOf(values).entries()) {
    sum += 2 * rank - (count + 1);
    const isWithin = index + 1 >= SHORTEST_STRETCH && count - index - 1 >= SHORTEST_STRETCH;
    if (isWithin && Math.abs(sum) > furthest) [furthest, at] = [Math.abs(sum), index + 1];
  }
  return furthest > 0 && chanceOf(furthest, count) < UNLIKELY ? at : null;
}

/** That a difference of ranks so large comes by chance; Pettitt's approximation. */
function chanceOf(furthest: number, count: number): number {
  return Math.min(1, 2 * Math.exp((-6 * furthest ** 2) / (count ** 3 + count ** 2)));
}

/** From 1 for the lowest; equal values share the middle of their ranks. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((one, other) => values[one]! - values[other]!);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (const index of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
