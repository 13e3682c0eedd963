import { kpiValueText } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Format } from '#app/ui/make-format.ts';
import type { Tone } from '#app/ui/tone.ts';
import type { Locale } from '#app/web/locale.ts';
import { type Check, type Finding, subjectKey, type SubjectWords } from './check.ts';
import type { CheckRefusal } from './checks.server.ts';
import type { EvidenceRefusal } from './evidence.server.ts';
import type { VerdictKind } from './evidence.ts';

const VERDICTS: Record<VerdictKind, { tone: Tone; word: () => string }> = {
  met: { tone: 'good', word: m.evidence_met },
  partly: { tone: 'warn', word: m.evidence_partly },
  'not-met': { tone: 'bad', word: m.evidence_not_met },
  earlier: { tone: 'neutral', word: m.evidence_earlier },
  none: { tone: 'neutral', word: m.evidence_none },
};

const FINDINGS: Record<Finding, { tone: Tone; word: () => string }> = {
  met: { tone: 'good', word: m.evidence_holds },
  'not-met': { tone: 'bad', word: m.evidence_holds_not },
  'no-value': { tone: 'neutral', word: m.evidence_no_value },
  'not-measurable': { tone: 'warn', word: m.evidence_not_measurable },
};

export const verdictLook = (kind: VerdictKind) => ({ tone: VERDICTS[kind].tone, word: VERDICTS[kind].word() });
export const findingLook = (finding: Finding) => ({ tone: FINDINGS[finding].tone, word: FINDINGS[finding].word() });

/** What a check asks, in a few words. @param subjects of everything that can be looked at; what is gone is called by its key */
export function checkText({ subject, limit }: Pick<Check, 'subject' | 'limit'>, subjects: readonly SubjectWords[], { format, currency }: { format: Format; currency: string }): string {
  const key = subjectKey(subject);
  const words = subjects.find((one) => one.key === key);
  const name = words?.name ?? m.evidence_subject_gone();
  if (!limit) return name;
  const value = kpiValueText(limit.threshold, words?.unit ?? (subject.kind === 'filled' ? 'ratio' : 'count'), currency, format);
  return limit.comparison === 'at-least' ? m.evidence_at_least_of({ name, value }) : m.evidence_at_most_of({ name, value });
}

/** Each refusal at the field it is about. */
const REFUSALS: Record<EvidenceRefusal | CheckRefusal, { field: string; word: () => string }> = {
  'not-found': { field: 'tested', word: m.specs_not_found },
  'not-allowed': { field: 'tested', word: m.evidence_not_allowed },
  'changed-meanwhile': { field: 'tested', word: m.evidence_r_changed },
  'in-the-future': { field: 'testedOn', word: m.evidence_r_future },
  'asked-later': { field: 'testedOn', word: m.evidence_r_asked_later },
  'unknown-person': { field: 'testedById', word: m.evidence_r_person },
  'subject-missing': { field: 'subject', word: m.evidence_r_subject },
  'threshold-missing': { field: 'threshold', word: m.evidence_r_threshold },
  'threshold-unreadable': { field: 'threshold', word: m.evidence_r_unreadable },
  'threshold-bounds': { field: 'threshold', word: m.evidence_r_bounds },
  'set-already': { field: 'subject', word: m.evidence_r_same },
  'too-many': { field: 'subject', word: m.evidence_r_many },
};

/** @param form which form it is about: what is about the whole of it stands at its first field */
export function evidenceErrors(reason: EvidenceRefusal | CheckRefusal, form: 'evidence' | 'check'): Record<string, string[]> {
  const { field, word } = REFUSALS[reason];
  return { [form === 'check' && field === 'tested' ? 'subject' : field]: [word()] };
}

const CODES: Record<string, () => string> = {
  'tested-missing': m.evidence_r_tested,
  'too-long': m.evidence_r_long,
  'result-missing': m.evidence_r_result,
  'not-a-day': m.evidence_r_day,
  'unknown-person': m.evidence_r_person,
  'not-a-link': m.evidence_r_link,
  'changed-meanwhile': m.evidence_r_changed,
  'subject-missing': m.evidence_r_subject,
  'comparison-missing': m.evidence_r_comparison,
  'threshold-unreadable': m.evidence_r_unreadable,
};

/** The errors of a form in the reader's words, each at its field. */
export function sayEvidenceErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? reason);
}

/** That something which held holds no more. @param name of the reader, whole */
export function failedCheckMail({ name, spec }: { name: string; spec: string }, locale: Locale): { subject: string; body: string } {
  const words = { name: name.split(' ')[0] ?? name, spec };
  return { subject: m.evidence_mail_subject(words, { locale }), body: m.evidence_mail(words, { locale }) };
}
