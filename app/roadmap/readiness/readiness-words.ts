import { remedyRefusal } from '#app/adoption/pulses/pulse-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Tone } from '#app/ui/tone.ts';
import type { ChooseRefusal } from './choose-remedy.server.ts';
import type { MomentKind, MomentState } from './moments.ts';

const MOMENTS: Record<MomentKind, () => string> = { impact: m.readiness_moment_impact, execution: m.readiness_moment_execution, 'go-live': m.readiness_moment_golive, 'day-90': m.readiness_moment_day_90 };
export const momentName = (kind: MomentKind) => MOMENTS[kind]();

const STATES: Record<MomentState, () => string> = { taken: m.readiness_state_taken, due: m.readiness_state_due, missed: m.readiness_state_missed, upcoming: m.readiness_state_upcoming };
export const momentStateName = (state: MomentState) => STATES[state]();
export const MOMENT_TONES: Record<MomentState, Tone> = { taken: 'good', due: 'warn', missed: 'bad', upcoming: 'neutral' };

const CODES: Record<string, () => string> = { remedy: m.readiness_reason_remedy, owner: m.readiness_reason_owner, day: m.readiness_reason_day, 'not-a-day': m.readiness_reason_day };

/** The errors of the form in the reader's words, each at its field. */
export function sayReadinessErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? m.readiness_reason_choose());
}

/** What was refused, at the field it is about or of the form as a whole; null where there is nothing to say but no. */
export function chooseRefusal(reason: ChooseRefusal): { fieldErrors: Record<string, string[]> } | { formErrors: string[] } | null {
  switch (reason) {
    case 'not-allowed':
    case 'no-programme':
    case 'not-found':
      return null;
    case 'owner-not-found':
      return { fieldErrors: { ownerId: [m.readiness_reason_owner()] } };
    case 'in-the-past':
      return { fieldErrors: { on: [m.readiness_reason_past()] } };
    case 'changed-meanwhile':
      return { formErrors: [m.readiness_reason_changed()] };
    case 'already-there':
      return { formErrors: [m.readiness_reason_there()] };
    default:
      return { fieldErrors: { remedy: [remedyRefusal(reason)] } };
  }
}
