import { addDays, type Day, monthsAfter } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';

/** What a moment looks at; on day 60 whether people fall back to how it was. */
export const REVIEW_KINDS = ['daily', 'weekly', 'habit', 'depth', 'results', 'return'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

export type ReviewState = 'held' | 'missed' | 'due' | 'upcoming';

/** One agreed moment after a go-live. */
export interface ReviewMoment {
  /** day-1 up to day-14, week-3, week-4, day-60, month-3, month-6 and month-12. */
  key: string;
  kind: ReviewKind;
  /** Which day, week or month after go-live it is. */
  number: number;
  /** It is held within; the end is the first day after. */
  within: Period;
}

/** A moment of months or of sixty days has two weeks; our own choice. */
const DAYS_FOR_LATER = 14;

/**
 * The rhythm after go-live: every working day of the first two weeks, once a week up to a month, then after sixty days, three
 * months, half a year and a year (salesforcedictionary.com; sixty days: rework). The day of going live is day 1.
 */
export function reviewMoments(goLiveOn: Day, isWorkingDay: (day: Day) => boolean): ReviewMoment[] {
  const from = (start: Day, days: number): Period => ({ start, end: addDays(start, days) });
  const daily = Array.from({ length: 14 }, (_, index): ReviewMoment => ({ key: `day-${index + 1}`, kind: 'daily', number: index + 1, within: from(addDays(goLiveOn, index), 1) }));
  const weekly = [3, 4].map((week): ReviewMoment => ({ key: `week-${week}`, kind: 'weekly', number: week, within: from(addDays(goLiveOn, 7 * (week - 1)), 7) }));
  const after = (kind: ReviewKind, months: number): ReviewMoment => ({ key: `month-${months}`, kind, number: months, within: from(monthsAfter(goLiveOn, months), DAYS_FOR_LATER) });
  return [
    ...daily.filter(({ within }) => isWorkingDay(within.start)),
    ...weekly,
    { key: 'day-60', kind: 'habit', number: 60, within: from(addDays(goLiveOn, 60), DAYS_FOR_LATER) },
    after('depth', 3),
    after('results', 6),
    after('return', 12),
  ];
}

export function reviewState({ within }: Pick<ReviewMoment, 'within'>, isHeld: boolean, today: Day): ReviewState {
  if (isHeld) return 'held';
  if (today < within.start) return 'upcoming';
  return today < within.end ? 'due' : 'missed';
}

/** Of the moments that have been: how many were held. One that is held before its time counts. */
export function countHeld(states: readonly ReviewState[]): { held: number; of: number } {
  const been = states.filter((state) => state === 'held' || state === 'missed');
  return { held: been.filter((state) => state === 'held').length, of: been.length };
}

/**
 * R15: of how many go-lives the celebration is planned. What is for everybody is for each wave too.
 * @param waves ids of the waves; without any the programme goes live at once
 */
export function countCelebrated(waves: readonly string[], celebrations: readonly { waveId: string | null }[]): { ready: number; of: number } {
  const isForAll = celebrations.some(({ waveId }) => waveId === null);
  if (waves.length === 0) return { ready: isForAll ? 1 : 0, of: 1 };
  return { ready: waves.filter((wave) => isForAll || celebrations.some(({ waveId }) => waveId === wave)).length, of: waves.length };
}
