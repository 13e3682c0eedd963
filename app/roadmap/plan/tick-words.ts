import type { Format } from '#app/ui/make-format.ts';
import type { Day } from '#app/values/day.ts';
import { isoWeekOf, quarterOf } from '#app/values/period.ts';
import type { PlanAxis } from './plan-layout.ts';

/** The upper row of words over the plan: a month over weeks, a year over what is larger. */
export function largeTickName({ smallGrain }: PlanAxis, day: Day, { month }: Format): string {
  return smallGrain === 'week' ? month(day) : day.slice(0, 4);
}

/** The lower one: the number of a week, a quarter, or a month in short. */
export function smallTickName({ smallGrain }: PlanAxis, day: Day, { locale, monthShort }: Format): string {
  if (smallGrain === 'week') return String(isoWeekOf(day).week);
  return smallGrain === 'quarter' ? `${locale === 'nl' ? 'K' : 'Q'}${quarterOf(day)}` : monthShort(day, false);
}
