import { addDays, type Day, dayIn, parseDay, toDate } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { dateFormat } from '#app/values/intl.ts';
import type { CustomerKind } from './customer.ts';

/** Channels in the order in which people reach for them. */
export const CAPTURE_CHANNELS = ['phone', 'email', 'visit', 'meeting', 'video', 'message', 'letter', 'other'] as const;

/** When it was; `at` is a time that is filled in. */
export const MOMENT_CHOICES = ['now', 'hour', 'yesterday', 'at'] as const;
export type MomentChoice = (typeof MOMENT_CHOICES)[number];

/** When the next step is due; `on` is a day that is filled in. */
export const STEP_CHOICES = ['today', 'tomorrow', 'week', 'month', 'on'] as const;
export type StepChoice = (typeof STEP_CHOICES)[number];

/** Somebody a moment can be with. */
export interface Party {
  kind: CustomerKind;
  id: string;
  name: string;
  /** The organisation and role of a person, the place of an organisation. */
  hint: string | null;
}

/** A moment with a customer, as it was written down in a hurry. */
export interface Capture {
  with: { kind: CustomerKind; id: string };
  channel: string;
  direction: 'in' | 'out';
  subject: string;
  outcome: string | null;
  note: string | null;
  occurredAt: Date;
  /** They wait for an answer until then; only of what came in. */
  answerDueAt: Date | null;
  nextStep: { title: string; dueOn: Day } | null;
}

export type CaptureProblem = 'who-missing' | 'who-unknown' | 'who-several' | 'subject-missing' | 'too-long' | 'channel-unknown' | 'moment-wrong' | 'day-wrong';

/** Null when a time was to be filled in and none can be read. */
export function momentOf(choice: MomentChoice, at: string, asOf: Date, timeZone: string): Date | null {
  if (choice === 'now') return asOf;
  if (choice === 'hour') return new Date(asOf.getTime() - 3_600_000);
  if (choice === 'at') return parseInstant(at.trim(), timeZone);
  const time = dateFormat('en', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(asOf);
  return parseInstant(`${addDays(dayIn(asOf, timeZone), -1)}T${time}`, timeZone);
}

/** Null when a day was to be filled in and none can be read. Next week is its Monday. */
export function stepDayOf(choice: StepChoice, on: string, today: Day): Day | null {
  switch (choice) {
    case 'today':
      return today;
    case 'tomorrow':
      return addDays(today, 1);
    case 'week':
      return addDays(today, 7 - ((toDate(today).getUTCDay() + 6) % 7));
    case 'month':
      return addDays(today, 30);
    case 'on':
      return parseDay(on.trim());
  }
}

/** Five in the afternoon of the day: an answer "on Tuesday" is there before people go home. */
export function answerDue(on: Day, timeZone: string): Date | null {
  return parseInstant(`${on}T17:00`, timeZone);
}
