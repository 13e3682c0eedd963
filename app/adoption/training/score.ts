import { SMALLEST_GROUP } from '#app/kpis/group-size.ts';

/** For how many days after its end a session can be scored. */
export const SCORE_WITHIN_DAYS = 7;
const DAY_MS = 86_400_000;

/** How often each score was given, from 1 to 5. */
export type ScoreTally = readonly [number, number, number, number, number];

export interface Experience {
  answers: number;
  mean: number;
}

export function canBeScored({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, asOf: Date): boolean {
  return asOf >= startsAt && asOf < scoreClosesAt(endsAt);
}

export function scoreClosesAt(endsAt: Date): Date {
  return new Date(endsAt.getTime() + SCORE_WITHIN_DAYS * DAY_MS);
}

/**
 * Whether the score of a session may be told: only once nobody can add to it, so that no answer shows as the difference between
 * two visits, and from five answers.
 */
export function isScoreTold(session: { endsAt: Date }, answers: number, asOf: Date): boolean {
  return asOf >= scoreClosesAt(session.endsAt) && answers >= SMALLEST_GROUP;
}

/** The mean over sessions that may each be told; the others count nowhere, so that nothing is left to subtract. Null: none may. */
export function experienceOf(sessions: readonly { endsAt: Date; tally: ScoreTally }[], asOf: Date): Experience | null {
  const told = sessions.filter((session) => isScoreTold(session, answersOf(session.tally), asOf));
  const answers = told.reduce((sum, { tally }) => sum + answersOf(tally), 0);
  if (answers === 0) return null;
  const total = told.reduce((sum, { tally }) => sum + tally.reduce((points, count, at) => points + count * (at + 1), 0), 0);
  return { answers, mean: total / answers };
}

export function answersOf(tally: ScoreTally): number {
  return tally.reduce((sum, count) => sum + count, 0);
}
