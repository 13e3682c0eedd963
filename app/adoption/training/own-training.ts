import { type Day, dayIn } from '#app/values/day.ts';
import type { AttendanceState, Course, TrainingSession } from './training.ts';
import { placeRefusal } from './training.ts';
import { canBeScored } from './score.ts';

export interface OwnSession extends TrainingSession {
  /** The reader's own place; null has none. */
  own: { state: AttendanceState; hasScored: boolean } | null;
}

/** A course that is meant for the reader, or in which they have a place. */
export interface OwnTraining {
  course: Course;
  /** In the order of time: those to come, and those the reader was to be at. */
  sessions: OwnSession[];
  /** They were present once. */
  isDone: boolean;
  isNeeded: boolean;
}

/** What a training asks of the reader now; null is nothing. score: tell how it was. go: be there. choose: take a place. */
export type TrainingAsk = { kind: 'score' | 'go'; session: OwnSession } | { kind: 'choose'; open: number } | null;

export function askOf({ sessions, isDone, isNeeded, course }: OwnTraining, asOf: Date): TrainingAsk {
  const unscored = sessions.find((session) => session.own?.state === 'present' && !session.own.hasScored && canBeScored(session, asOf));
  if (unscored) return { kind: 'score', session: unscored };
  const next = sessions.find(({ own, cancelledAt, endsAt }) => own && ['invited', 'signed-up'].includes(own.state) && !cancelledAt && endsAt > asOf);
  if (next) return { kind: 'go', session: next };
  const open = sessions.filter((session) => placeRefusal(session, { asOf, isDone }) === null).length;
  return isNeeded && !isDone && !course.withdrawnAt && open > 0 ? { kind: 'choose', open } : null;
}

/** Whether that is to be done now: a place to take, a score to give, and on its day to be there. */
export function isAskedNow(ask: TrainingAsk, today: Day, timeZone: string): boolean {
  return ask !== null && (ask.kind !== 'go' || dayIn(ask.session.startsAt, timeZone) <= today);
}
