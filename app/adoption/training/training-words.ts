import { m } from '#app/messages/compiled/messages.js';
import { dateFormat } from '#app/values/intl.ts';
import type { AttendanceState } from './training.ts';

const STATES: Record<AttendanceState, () => string> = {
  invited: m.training_state_invited,
  'signed-up': m.training_state_signed_up,
  present: m.training_state_present,
  absent: m.training_state_absent,
};

export const attendanceName = (state: AttendanceState) => STATES[state]();

/** As on an invitation: the day of the week with it, and both hours. */
export function sessionTime({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, locale: 'nl' | 'en', timeZone: string): string {
  const day = dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  return `${day.format(startsAt)}, ${sessionHours({ startsAt, endsAt }, locale, timeZone)}`;
}

/** Where the day stands beside it. */
export function sessionHours({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, locale: 'nl' | 'en', timeZone: string): string {
  const hour = dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  return `${hour.format(startsAt)}–${hour.format(endsAt)}`;
}

const SCORES = [m.training_score_1, m.training_score_2, m.training_score_3, m.training_score_4, m.training_score_5];

export const scoreText = (score: number) => SCORES[score - 1]!();
