import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import { addDays } from '#app/values/day.ts';
import { inLanguage } from '#app/values/localized.ts';
import type { GoLiveClock } from './hypercare.ts';
import type { ReviewKind, ReviewMoment, ReviewState } from './review-rhythm.ts';

const KINDS: Record<ReviewKind, { name: (of: { number: number }) => string; about: () => string }> = {
  daily: { name: m.hypercare_day, about: m.hypercare_daily_about },
  weekly: { name: m.hypercare_week, about: m.hypercare_weekly_about },
  habit: { name: m.hypercare_day, about: m.hypercare_habit_about },
  depth: { name: m.hypercare_month, about: m.hypercare_depth_about },
  results: { name: m.hypercare_month, about: m.hypercare_results_about },
  return: { name: m.hypercare_month, about: m.hypercare_return_about },
};

export const momentName = ({ kind, number }: Pick<ReviewMoment, 'kind' | 'number'>) => KINDS[kind].name({ number });
/** What is asked on it. */
export const momentAbout = (kind: ReviewKind) => KINDS[kind].about();

/** A day, or from when to when. */
export function momentTime({ within: { start, end } }: Pick<ReviewMoment, 'within'>, { date }: Format): string {
  const last = addDays(end, -1);
  return last === start ? date(start) : m.hypercare_within({ from: date(start), to: date(last) });
}

const STATES: Record<ReviewState, () => string> = { held: m.hypercare_state_held, missed: m.hypercare_state_missed, due: m.hypercare_state_due, upcoming: m.hypercare_state_upcoming };
export const reviewStateName = (state: ReviewState) => STATES[state]();

/** What went live, with its day. */
export const clockName = ({ name, on }: GoLiveClock, { date, locale }: Format) => m.hypercare_clock_of({ name: name ? inLanguage(name, locale) : m.hypercare_clock_whole(), date: date(on) });
