import type { Day } from '#app/values/day.ts';
import { judgeAccepted } from './accepted.ts';
import type { LetterJudgement } from './judgement.ts';
import { judgeMeasurable } from './measurable.ts';
import { readSentence } from './reading.ts';
import { judgeRelevant } from './relevant.ts';
import { judgeSpecific } from './specific.ts';
import { judgeTimeBound } from './time-bound.ts';

/**
 * A specification in one sentence, judged letter by letter from the text alone: Dutch or English, by rules and small lists.
 * With today unknown a day without a year stays unjudged for how far away it is.
 */
export function judgeSentence(typed: string, today: Day | null = null): LetterJudgement[] {
  const reading = readSentence(typed, today);
  return [judgeSpecific(reading), judgeMeasurable(reading), judgeAccepted(reading), judgeRelevant(reading), judgeTimeBound(reading)];
}
