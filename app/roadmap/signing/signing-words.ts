import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Localized } from '#app/values/localized.ts';
import { inLanguage } from '#app/values/localized.ts';
import type { SigningRefusal } from './change-signing.server.ts';
import type { Lapse, SignerState } from './signing.ts';

const STATES: Record<SignerState, () => string> = { waiting: m.signing_waiting, signed: m.signing_signed, refused: m.signing_refused, lapsed: m.signing_lapsed };
export const signerStateName = (state: SignerState) => STATES[state]();

/** Why a signature no longer counts; `criteria` are those of the gate now. */
export function lapseText({ isOld, criteria: changed, isBenefitChanged }: Lapse, criteria: readonly { id: string; title: Localized }[], locale: 'nl' | 'en'): string {
  const titles = changed.map((id) => {
    const found = criteria.find((criterion) => criterion.id === id);
    return found ? `“${inLanguage(found.title, locale)}”` : m.signing_lapse_gone();
  });
  const parts = [isOld ? m.signing_lapse_old() : null, titles.length > 0 ? m.signing_lapse_criteria({ criteria: [...new Set(titles)].join(', ') }) : null, isBenefitChanged ? m.signing_lapse_benefit() : null];
  return parts.filter((part) => part !== null).join(' ');
}

/** What is said of a refused act beside its form; null where there is nothing to say but no. */
export function signingRefusal(reason: SigningRefusal): { field: string | null; text: string } | null {
  switch (reason) {
    case 'gate-passed':
      return { field: null, text: m.signing_refuse_passed() };
    case 'changed-meanwhile':
      return { field: null, text: m.signing_refuse_changed() };
    case 'refused-stands':
      return { field: null, text: m.signing_refuse_stands() };
    case 'nothing-to-override':
      return { field: null, text: m.signing_refuse_nothing() };
    case 'member-not-found':
      return { field: 'memberId', text: m.signing_reason_member() };
    case 'already-there':
      return { field: 'memberId', text: m.signing_reason_there() };
    case 'too-many':
      return { field: 'memberId', text: m.signing_reason_many() };
    case 'not-allowed':
    case 'not-found':
    case 'no-signer':
    case 'no-sponsor':
      return null;
  }
}

const CODES: Record<string, () => string> = { member: m.signing_reason_member, part: m.signing_reason_part, 'part-long': m.signing_reason_part_long, long: m.signing_reason_long, reason: m.signing_reason_reason, override: m.signing_reason_override };

/** The errors of a form in the reader's words, each at its field. */
export function saySigningErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? reason);
}
