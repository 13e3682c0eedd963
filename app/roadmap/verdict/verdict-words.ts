import { m } from '#app/messages/compiled/messages.js';
import { roleName } from '#app/people/role-name.ts';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Tone } from '#app/ui/tone.ts';
import type { VerdictRefusal } from './keep-verdict.server.ts';
import type { Standing, UseMeasure, UseSubject } from './use-verdict.ts';

const STATES: Record<Standing['state'], () => string> = { used: m.verdict_state_used, 'not-used': m.verdict_state_not_used, 'no-data': m.verdict_state_no_data, 'not-due': m.verdict_state_not_due };
export const stateOfUseName = (state: Standing['state']) => STATES[state]();

export const USE_TONES: Record<Standing['state'], Tone> = { used: 'good', 'not-used': 'bad', 'no-data': 'neutral', 'not-due': 'info' };

const MEASURES: Record<UseMeasure, () => string> = { 'active-user-rate': m.verdict_measure_active, 'habit-rate': m.verdict_measure_habit, completeness: m.verdict_measure_filled };
export const measureOfUseName = (measure: UseMeasure) => MEASURES[measure]();

export function subjectName(subject: UseSubject): string {
  if (subject.kind === 'everybody') return m.verdict_subject_everybody();
  return subject.kind === 'team' ? m.verdict_subject_team({ name: subject.name }) : m.verdict_subject_role({ name: roleName(subject.role) });
}

/** Why nothing can be kept, or was; null where there is nothing to say but no. @param dueOn the day it is judged, in words */
export function keepRefusal(reason: VerdictRefusal, dueOn: string): string | null {
  switch (reason) {
    case 'not-live':
      return m.verdict_keep_not_live();
    case 'not-due':
      return m.verdict_keep_not_due({ date: dueOn });
    case 'nothing-judged':
      return m.verdict_keep_nothing();
    case 'kept-meanwhile':
      return m.verdict_keep_meanwhile();
    default:
      return null;
  }
}

/** The errors of a form in the reader's words, each at its field. */
export function sayVerdictErrors<Reply extends Refused>(reply: Reply): Reply {
  const say = (reason: string) => (reason === 'long' ? m.verdict_reason_long() : m.verdict_reason_choose());
  return sayErrors(reply, say);
}
