import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';

const SENTENCES: Record<string, () => string> = {
  required: m.people_reason_required,
  'too-long': m.people_reason_too_long,
  'too-short': m.people_reason_too_short,
  'not-an-email': m.people_reason_not_an_email,
  'weak-password': m.people_reason_weak_password,
  'unknown-time-zone': m.people_reason_unknown_time_zone,
  'unknown-currency': m.people_reason_unknown_currency,
  'unknown-role': m.people_reason_unknown_role,
  'control-characters': m.people_reason_control_characters,
  wrong: m.people_reason_wrong_password,
  'wrong-code': m.people_code_wrong,
  'wrong-sign-in': m.people_sign_in_wrong,
  'too-many': m.people_too_many,
  'link-ended': m.people_reset_ended,
  'email-taken': m.people_reason_email_taken,
  'already-member': m.people_reason_already_member,
  'administrators-only': m.people_reason_administrators_only,
  'last-administrator': m.people_reason_last_administrator,
  'changed-meanwhile': m.people_reason_changed_meanwhile,
  'not-found': m.people_reason_not_found,
  'name-taken': m.people_reason_name_taken,
  'before-current': m.people_reason_before_current,
  'more-than-own': m.people_reason_more_than_own,
  unchanged: m.people_reason_unchanged,
  'not-a-day': m.people_reason_not_a_day,
  'in-the-past': m.people_reason_in_the_past,
  'choose-one': m.people_reason_choose_one,
};

/** What a field is called on screen, so that a list of errors says which one is empty. */
const LABELS: Record<string, () => string> = {
  workspaceName: m.people_workspace_name,
  name: m.people_name,
  email: m.people_email,
  password: m.people_password,
  next: m.people_new_password,
  code: m.people_code,
  memberId: m.people_team_person,
  on: m.people_team_from,
};

/** The sentence for a reason code of this room. */
export function sayReason(code: string): string {
  return (SENTENCES[code] ?? m.people_reason_other)();
}

/** A form's answer with sentences in the reader's language where the schemas and verbs gave codes. */
export function sayErrors(result: SubmissionResult): SubmissionResult {
  const errors = Object.entries(result.error ?? {}).map(([field, codes]) => [field, codes?.map((code) => sayOf(field, code)) ?? null] as const);
  return { ...result, ...(result.error ? { error: Object.fromEntries(errors) } : {}) };
}

function sayOf(field: string, code: string): string {
  const label = LABELS[field];
  return code === 'required' && label ? m.people_reason_required_field({ field: label() }) : sayReason(code);
}
