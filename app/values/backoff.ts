interface Backoff {
  /** The wait after the first failure. */
  firstMs: number;
  /** How much longer each next wait is. */
  factor: number;
  longestMs: number;
}

/**
 * How long to wait after the given number of failed attempts (1 or more), in milliseconds. `chance`, from 0 up to 1,
 * shifts it by at most a tenth either way, so that what failed together does not come back together.
 */
export function backoff(failures: number, { firstMs, factor, longestMs }: Backoff, chance: number): number {
  const wait = Math.min(longestMs, firstMs * factor ** (failures - 1));
  return Math.round(wait * (0.9 + 0.2 * chance));
}
