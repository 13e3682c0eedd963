/** From where to where several small charts are drawn, so that they can be held beside each other. */
export interface Scale {
  low: number;
  high: number;
}

/** Of this height at least is what is drawn, as a share of the highest: what lies closer to the bottom than that begins at nought. */
const LEAST_PART = 0.5;

/**
 * One scale for all. It begins at nought, unless what is drawn would then be a flat line far above it. Null when there is nothing to draw.
 */
export function sharedScale(values: Iterable<number | null>): Scale | null {
  const known = [...values].filter((value) => value !== null);
  if (known.length === 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const isFar = low > 0 && high - low < (1 - LEAST_PART) * high && high > low;
  return { low: isFar ? low : Math.min(0, low), high: Math.max(high, 0) };
}
