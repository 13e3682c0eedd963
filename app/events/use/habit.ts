import { addDays } from '#app/values/day.ts';
import { type Period, periodOf } from '#app/values/period.ts';
import { dayNumber, weekNumber } from './day-number.ts';
import type { UseHistory } from './use-history.ts';

/** A habit is an act in at least so many of so many whole ISO weeks. Source: Microsoft Viva Insights, `identify_usage_segments`. */
export const HABITS = { 12: { weeks: 12, activeWeeks: 9 }, 4: { weeks: 4, activeWeeks: 4 } } as const;
export const HABIT = HABITS[12];
/** Acts a week on average, weeks without any included; same source. */
const POWER_MEAN = 15;
const NOVICE_MEAN = 1;

export const SEGMENTS = ['power', 'habitual', 'novice', 'low', 'none'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** power and habitual have the habit; novice: once a week or more on average; low: any act; none: no act. */
export function segmentOf(history: UseHistory, lastWeek: number, { weeks, activeWeeks }: { weeks: number; activeWeeks: number } = HABIT): Segment {
  const mean = history.actsInWeeks(lastWeek, weeks) / weeks;
  if (history.weeksActed(lastWeek, weeks) >= activeWeeks) return mean >= POWER_MEAN ? 'power' : 'habitual';
  if (mean >= NOVICE_MEAN) return 'novice';
  return mean > 0 ? 'low' : 'none';
}

/** The number of the last whole ISO week that ends on or before the period's end; for a week the week itself. */
export function lastWholeWeek({ end }: Pick<Period, 'end'>): number {
  return weekNumber(dayNumber(addDays(periodOf(end, 'week').start, -7)));
}
