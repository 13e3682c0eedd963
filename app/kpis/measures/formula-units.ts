import type { MetricUnit } from '#app/values/metric.ts';

/**
 * What an amount is of: money and time to a power (money per hour is money¹ · time⁻¹), and of what is neither whether it is a
 * share, a number of things, or plain: a number that was typed, or what is left when units cancel out.
 */
export interface Dimension {
  money: number;
  time: number;
  counted: 'share' | 'number' | 'plain';
}

const of = (counted: Dimension['counted']): Dimension => ({ money: 0, time: 0, counted });
export const PLAIN = of('plain');
const MONEY: Dimension = { money: 1, time: 0, counted: 'plain' };
const TIME: Dimension = { money: 0, time: 1, counted: 'plain' };

export const DIMENSIONS: Record<MetricUnit, Dimension> = { money: MONEY, hours: TIME, days: TIME, ratio: of('share'), count: of('number'), mean: of('number') };

const isMeasured = ({ money, time }: Dimension) => money !== 0 || time !== 0;
const isSame = (left: Dimension, right: Dimension) => left.money === right.money && left.time === right.time && (isMeasured(left) || left.counted === right.counted);

/** What is added or compared; null where the two are not alike. A typed number goes with shares and numbers (1 − A), not with money or time. */
export function alike(left: Dimension, right: Dimension): Dimension | null {
  if (isSame(left, right)) return left;
  if (isMeasured(left) || isMeasured(right)) return null;
  if (left.counted === 'plain') return right;
  return right.counted === 'plain' ? left : null;
}

export function times(left: Dimension, right: Dimension): Dimension {
  const [money, time] = [left.money + right.money, left.time + right.time];
  if (isMeasured(left) || isMeasured(right)) return { money, time, counted: 'plain' };
  if (left.counted === 'plain') return right;
  if (right.counted === 'plain') return left;
  return of(left.counted === 'share' && right.counted === 'share' ? 'share' : 'number');
}

export function divided(left: Dimension, right: Dimension): Dimension {
  if (isMeasured(left) || isMeasured(right)) return { money: left.money - right.money, time: left.time - right.time, counted: 'plain' };
  return right.counted === 'plain' ? left : PLAIN;
}

/** Units in which it can be told. Money by the hour is told as money, a number by the hour as a mean: the name of the figure says by what. */
export function unitsOf({ money, time, counted }: Dimension): MetricUnit[] {
  if (money === 1) return time === 0 || time === -1 ? ['money'] : [];
  if (money !== 0) return [];
  if (time === 1) return ['hours', 'days'];
  if (time === -1) return ['mean'];
  if (time !== 0) return [];
  return [...(counted === 'number' ? [] : (['ratio'] as const)), ...(counted === 'share' ? [] : (['count', 'mean'] as const))];
}
