import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Format } from '#app/ui/make-format.ts';
import { COMPLETE_FROM, type Evidence, type EvidenceKind, type EvidenceState, type Stage } from './maturity.ts';
import type { ScanRefusal } from './maturity.server.ts';

const STAGES: Record<Stage, { name: () => string; says: () => string }> = {
  1: { name: m.maturity_stage_1, says: m.maturity_says_1 },
  2: { name: m.maturity_stage_2, says: m.maturity_says_2 },
  3: { name: m.maturity_stage_3, says: m.maturity_says_3 },
  4: { name: m.maturity_stage_4, says: m.maturity_says_4 },
};
export const stageName = (stage: Stage) => STAGES[stage].name();
export const stageSays = (stage: Stage) => STAGES[stage].says();
/** "3. Analysis and insight" */
export const stageLabel = (stage: Stage) => m.maturity_numbered({ number: stage, name: stageName(stage) });

const KINDS: Record<Exclude<EvidenceKind, 'records-complete' | 'member-specific-use'>, (said: { count: string }) => string> = {
  'customers-recorded': m.maturity_evidence_customers,
  'contacts-recorded': m.maturity_evidence_contacts,
  'way-agreed': m.maturity_evidence_way,
  'reports-strategic': m.maturity_evidence_strategic,
  'reports-tactical': m.maturity_evidence_tactical,
  'reports-operational': m.maturity_evidence_operational,
};

export function evidenceText({ kind, count }: Evidence, { number, percent }: Pick<Format, 'number' | 'percent'>): string {
  if (kind === 'member-specific-use') return m.maturity_evidence_personal();
  // A share just under what is needed must not be rounded up to it.
  if (kind === 'records-complete') return m.maturity_evidence_complete({ count: percent(count === null ? null : Math.floor(count * 1000 + 1e-9) / 1000), least: percent(COMPLETE_FROM) });
  return KINDS[kind]({ count: number(count) });
}

const STATES: Record<EvidenceState, () => string> = { seen: m.maturity_evidence_seen, missing: m.maturity_evidence_missing, 'cannot-see': m.maturity_evidence_cannot };
export const evidenceStateName = (state: EvidenceState) => STATES[state]();

const CODES: Record<string, () => string> = { text: m.maturity_reason_text, long: m.maturity_reason_long, choose: m.maturity_reason_choose, day: m.maturity_reason_day };

/** The errors of the form in the reader's words, each at its field. */
export function sayScanErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? m.maturity_reason_choose());
}

/** What was refused, at the field it is about or of the form as a whole; null where there is nothing to say but no. */
export function scanRefusal(reason: ScanRefusal): { fieldErrors: Record<string, string[]> } | { formErrors: string[] } | null {
  switch (reason) {
    case 'not-allowed':
      return null;
    case 'objective-not-found':
      return { fieldErrors: { objectiveId: [m.maturity_reason_choose()] } };
    case 'owner-not-found':
      return { fieldErrors: { ownerId: [m.maturity_reason_choose()] } };
    case 'day-past':
      return { fieldErrors: { dueOn: [m.maturity_reason_day_past()] } };
    case 'nothing-claimed':
      return { formErrors: [m.maturity_reason_nothing()] };
    case 'held-meanwhile':
      return { formErrors: [m.maturity_reason_meanwhile()] };
  }
}
