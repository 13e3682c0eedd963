import { m } from '#app/messages/compiled/messages.js';

const SENTENCES: Record<string, (() => string) | undefined> = {
  missing: m.crm_problem_missing,
  'too-long': m.crm_problem_too_long,
  'not-text': m.crm_problem_not_text,
  'not-an-email': m.crm_problem_not_an_email,
  'not-a-day': m.crm_problem_not_a_day,
  'left-before-enrolled': m.crm_problem_left_before_enrolled,
  'leave-half': m.crm_problem_leave_half,
  'leave-ends-before-start': m.crm_problem_leave_ends_before,
  'key-repeated': m.crm_problem_key_repeated,
  'role-not-allowed': m.crm_problem_role_not_allowed,
  'account-unknown': m.crm_problem_account_unknown,
  'account-ambiguous': m.crm_problem_account_ambiguous,
  'in-future': m.crm_problem_in_future,
  'not-an-amount': m.crm_problem_not_an_amount,
  'not-a-currency': m.crm_problem_not_a_currency,
  'event-id-conflict': m.crm_problem_event_id_conflict,
  'occurred-at-invalid': m.crm_problem_not_a_time,
  'sent-at-invalid': m.crm_problem_not_a_time,
  'not-an-event': m.crm_problem_not_an_event,
  'properties-invalid': m.crm_problem_properties,
  'occurred-at-too-early': m.crm_problem_too_early,
  'occurred-at-in-future': m.crm_problem_in_future,
};

/** Why a row is refused, in the reader's words. Reasons of one event end in what is wrong with the named column. */
export function problemSentence(code: string): string {
  const sentence = SENTENCES[code];
  if (sentence) return sentence();
  return code.endsWith('-missing') ? m.crm_problem_missing() : m.crm_problem_not_text();
}
