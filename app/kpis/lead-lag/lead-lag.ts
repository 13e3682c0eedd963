import { autocorrelation, correlate, type Method, ranksOf } from './correlation.ts';

/** Looked at on either side, in periods. */
export const MOST_LAG = 12;
/** From fewer pairs of steps anything may come out. */
export const FEWEST_PAIRS = 20;
/** How often, of all the times that there is nothing, something may be said: for all lags together. */
const CHANCE = 0.05;

export interface Lag {
  /** By how many periods the second is looked at later than the first; below nought, earlier. */
  lag: number;
  /** Pairs of steps that were laid beside each other. */
  pairs: number;
  /** From −1 to 1. */
  correlation: number;
  /** Chance alone stays within this on either side, at all lags at once. */
  bound: number;
}

export type LeadLag =
  /** Not enough periods to say anything. */
  | { kind: 'too-few'; pairs: number; needed: number }
  /** One of the two does not change: there is nothing to go together. */
  | { kind: 'flat' }
  /** `best`: what goes together most of what chance does not give; null is nothing that chance could not give. */
  | { kind: 'known'; lags: Lag[]; best: Lag | null };

/**
 * Whether two series go together, and which of them moves first. Of both the steps are taken from one period to the next, or to the one so many
 * `apart`, so that two that merely rise, or have the same rhythm, do not go together; null is a period without a value. The bound is that of Fisher's z for as many independent pairs as the steps are worth
 * (Pyper and Peterman 1998), shared over all lags that are looked at (Bonferroni): docs/decisions/023.
 */
export function leadLag(lead: readonly (number | null)[], follow: readonly (number | null)[], { method, apart = 1 }: { method: Method; apart?: number }): LeadLag {
  const [first, second] = [stepsOf(lead, apart), stepsOf(follow, apart)];
  const compared = Array.from({ length: 2 * MOST_LAG + 1 }, (_, at) => pairsAt(first, second, at - MOST_LAG)).filter(({ one }) => one.length >= FEWEST_PAIRS);
  if (compared.length === 0) return { kind: 'too-few', pairs: pairsAt(first, second, 0).one.length, needed: FEWEST_PAIRS };
  const worth = worthOf(inOrder(first, method), inOrder(second, method));
  const lags = compared.flatMap(({ lag, one, other }): Lag[] => {
    const correlation = correlate(one, other, method);
    return correlation === null ? [] : [{ lag, pairs: one.length, correlation, bound: boundOf(one.length * worth, compared.length, method) }];
  });
  if (lags.length === 0) return { kind: 'flat' };
  const told = lags.filter(({ correlation, bound }) => Math.abs(correlation) > bound);
  const best = told.reduce<Lag | null>((most, one) => (most === null || isCloser(one, most) ? one : most), null);
  return { kind: 'known', lags, best };
}

/** What goes together more; of what does so equally, the nearest. */
function isCloser(one: Lag, other: Lag): boolean {
  const more = Math.abs(one.correlation) - Math.abs(other.correlation);
  return Math.abs(more) > 1e-9 ? more > 0 : Math.abs(one.lag) < Math.abs(other.lag);
}

/** Null where one of the two periods has no value. */
function stepsOf(values: readonly (number | null)[], apart: number): (number | null)[] {
  return values.slice(apart).map((value, at) => {
    const before = values[at];
    return value === null || before == null ? null : value - before;
  });
}

function pairsAt(first: readonly (number | null)[], second: readonly (number | null)[], lag: number): { lag: number; one: number[]; other: number[] } {
  const pairs = first.flatMap((value, at) => {
    const later = second[at + lag];
    return value === null || later == null ? [] : [[value, later] as const];
  });
  return { lag, one: pairs.map(([value]) => value), other: pairs.map(([, value]) => value) };
}

/** As the correlation looks at it. */
function inOrder(steps: readonly (number | null)[], method: Method): (number | null)[] {
  if (method === 'straight') return [...steps];
  const ranks = ranksOf(steps.flatMap((step) => step ?? []));
  let at = 0;
  return steps.map((step) => (step === null ? null : ranks[at++]!));
}

/** What share of the pairs is worth an independent one: steps that go along with those before them repeat what is known already. Never more than all. */
function worthOf(first: readonly (number | null)[], second: readonly (number | null)[]): number {
  const count = Math.min(first.length, second.length);
  // As far as lags are looked at: a figure over twelve weeks still knows of the week that leaves it.
  const reach = Math.max(count / 4, Math.min(MOST_LAG, count / 2));
  let repeated = 0;
  for (let lag = 1; lag <= reach; lag++) repeated += ((count - lag) / count) * autocorrelation(first, lag) * autocorrelation(second, lag);
  return 1 / Math.max(1, 1 + 2 * repeated);
}

/** The variance of Fisher's z of a correlation of ranks is 1.06 ÷ (n − 3) (Fieller, Hartley and Pearson 1957), of a straight one 1 ÷ (n − 3). */
function boundOf(pairs: number, looks: number, method: Method): number {
  const spread = Math.sqrt((method === 'rank' ? 1.06 : 1) / Math.max(1, pairs - 3));
  return Math.tanh(quantile(1 - CHANCE / looks / 2) * spread);
}

/** The normal quantile above the middle, right to 0.0005: Abramowitz and Stegun, 26.2.23. */
function quantile(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(1 - probability));
  return t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
}
