/** The normal quantile for 95% on both sides. */
const Z95 = 1.959963984540054;

export interface Interval {
  low: number;
  high: number;
}

/** Between what the true share lies with 95%: Wilson's score interval (1927). Of nought anything can be true. */
export function wilsonInterval(successes: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = successes / of;
  const z2 = Z95 * Z95;
  const centre = (share + z2 / (2 * of)) / (1 + z2 / of);
  const reach = (Z95 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  // At nought and at all the formula gives exactly 0 and 1; rounding must not leave a hair.
  return { low: successes === 0 ? 0 : centre - reach, high: successes === of ? 1 : centre + reach };
}

export interface Difference extends Interval {
  /** The first share less the second. */
  difference: number;
}

/**
 * The difference of two independent shares with 95%: Newcombe's hybrid score interval (Statistics in Medicine 17, 1998, 873,
 * method 10). Null when one of the groups is empty.
 */
export function newcombeDifference(one: { successes: number; of: number }, other: { successes: number; of: number }): Difference | null {
  if (one.of === 0 || other.of === 0) return null;
  const [p1, p2] = [one.successes / one.of, other.successes / other.of];
  const [w1, w2] = [wilsonInterval(one.successes, one.of), wilsonInterval(other.successes, other.of)];
  const difference = p1 - p2;
  return {
    difference,
    low: difference - Math.hypot(p1 - w1.low, w2.high - p2),
    high: difference + Math.hypot(w1.high - p1, p2 - w2.low),
  };
}
