import { addDays, type Day } from '#app/values/day.ts';
import { FREEZE_DAYS } from './freeze.ts';

/** R17: one month of the freeze, with the successes that were told in it. */
export interface SuccessMonth {
  /** 1, 2, 3 from go-live on. */
  number: number;
  start: Day;
  /** Its last day. */
  lastOn: Day;
  told: number;
  /** Missing: it is over and nothing was told. Waiting: it runs and nothing was told yet. */
  state: 'told' | 'missing' | 'waiting' | 'upcoming';
}

/** Thirty days: calendar months would leave a few days at either end that ask for a success of their own. */
const MONTH_DAYS = 30;

/** The three months of the freeze, counted from go-live. @param toldOn the days on which a success was told, also outside the freeze */
export function successMonths(goLiveOn: Day, toldOn: readonly Day[], today: Day): SuccessMonth[] {
  return Array.from({ length: FREEZE_DAYS / MONTH_DAYS }, (_, index) => {
    const start = addDays(goLiveOn, index * MONTH_DAYS);
    const end = addDays(start, MONTH_DAYS);
    const told = toldOn.filter((on) => on >= start && on < end).length;
    const state = told > 0 ? 'told' : end <= today ? 'missing' : start <= today ? 'waiting' : 'upcoming';
    return { number: index + 1, start, lastOn: addDays(end, -1), told, state };
  });
}
