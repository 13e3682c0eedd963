import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { DecisionRefusal } from './change-decisions.server.ts';
import type { DecisionState } from './decision.ts';

const STATES: Record<DecisionState, () => string> = { open: m.decisions_state_open, decided: m.decisions_state_decided, replaced: m.decisions_state_replaced, withdrawn: m.decisions_state_withdrawn };
export const decisionStateName = (state: DecisionState) => STATES[state]();

/** As one speaks of it. */
export const decisionName = ({ number, title }: { number: number; title: string }) => m.decisions_name({ number, title });

const REASONS: Record<string, () => string> = {
  text: m.decisions_reason_text,
  long: m.decisions_reason_long,
  choose: m.decisions_reason_choose,
  day: m.decisions_reason_day,
  'not-a-day': m.decisions_reason_day,
  'owner-not-found': m.decisions_reason_choose,
  'objective-not-found': m.decisions_reason_choose,
  'already-there': m.decisions_reason_there,
  'in-the-future': m.decisions_reason_future,
  'already-replaced': m.decisions_reason_replaced,
  'not-decided': m.decisions_reason_not_decided,
  'already-decided': m.decisions_reason_decided,
  withdrawn: m.decisions_reason_withdrawn,
  'changed-meanwhile': m.decisions_reason_changed,
};

export const decisionReason = (reason: string) => REASONS[reason]?.() ?? m.decisions_reason_choose();

/** The errors of a form in the reader's words, each at its field. */
export function sayDecisionErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, decisionReason);
}

/** At which field of the form a refusal is told; null is the form as a whole. */
export function decisionFieldOf(reason: DecisionRefusal): string | null {
  switch (reason) {
    case 'already-there':
      return 'title';
    case 'owner-not-found':
      return 'ownerId';
    case 'objective-not-found':
      return 'objectiveId';
    case 'in-the-future':
      return 'decidedOn';
    default:
      return null;
  }
}
