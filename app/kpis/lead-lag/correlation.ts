export const METHODS = ['rank', 'straight'] as const;
/** rank: how well the order of the one follows that of the other, whatever the size of the steps (Spearman). straight: how well a straight line fits (Pearson). */
export type Method = (typeof METHODS)[number];

/** From −1 to 1; null where one of the two does not vary. */
export function correlate(one: readonly number[], other: readonly number[], method: Method): number | null {
  return method === 'straight' ? pearson(one, other) : pearson(ranksOf(one), ranksOf(other));
}

/** From 1; of equal values the mean of their places. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((left, right) => values[left]! - values[right]!);
  const ranks: number[] = [];
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (const at of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function pearson(one: readonly number[], other: readonly number[]): number | null {
  const [meanOne, meanOther] = [meanOf(one), meanOf(other)];
  let [together, ofOne, ofOther] = [0, 0, 0];
  for (const [at, value] of one.entries()) {
    const [left, right] = [value - meanOne, other[at]! - meanOther];
    together += left * right;
    ofOne += left * left;
    ofOther += right * right;
  }
  const size = Math.sqrt(ofOne * ofOther);
  // What rounding leaves of no difference at all is none.
  if (size <= 1e-12 * one.length * Math.max(1, meanOne * meanOne, meanOther * meanOther)) return null;
  return Math.max(-1, Math.min(1, together / size));
}

/** How far each value goes along with the one so many places before it, of a series with gaps (null); 0 where it does not vary. */
export function autocorrelation(values: readonly (number | null)[], lag: number): number {
  const known = values.flatMap((value) => value ?? []);
  const mean = meanOf(known);
  const spread = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (spread === 0) return 0;
  let together = 0;
  for (let at = lag; at < values.length; at++) {
    const [value, before] = [values[at], values[at - lag]];
    if (value != null && before != null) together += (value - mean) * (before - mean);
  }
  return together / spread;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
