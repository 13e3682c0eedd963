import { addDays, type Day } from '#app/values/day.ts';
import type { Outlook } from './outlook.ts';

/** What is kept of an outlook, for pages with many KPIs. Values in the metric's unit. */
export interface KeptOutlook {
  /** The first day after the last period that is forecast. */
  until: Day;
  value: number;
  /** Between these lie eight in ten. */
  low: number;
  high: number;
  /** That the target is met in the period of the deadline; null when that lies further ahead than can be forecast. */
  chance: number | null;
}

/** Older ones are not shown: the nights did not come through, or nothing could be said since. */
const SHOWN_DAYS = 3;

/** The furthest that is forecast; null when nothing is. */
export function keptOf(outlook: Outlook | null): KeptOutlook | null {
  const last = outlook?.kind === 'forecast' ? outlook.points.at(-1) : undefined;
  return outlook?.kind === 'forecast' && last ? { until: last.end, value: last.value, low: last.low, high: last.high, chance: outlook.chance } : null;
}

export function isFresh(madeOn: Day, today: Day): boolean {
  return madeOn >= addDays(today, -SHOWN_DAYS);
}

/** Of how many KPIs it can be told whether they meet their target in time, and how many more likely do than not; null when of none. */
export function inTime(outlooks: readonly (KeptOutlook | null)[]): { likely: number; told: number } | null {
  const chances = outlooks.flatMap((outlook) => outlook?.chance ?? []);
  return chances.length > 0 ? { likely: chances.filter((chance) => chance > 0.5).length, told: chances.length } : null;
}
