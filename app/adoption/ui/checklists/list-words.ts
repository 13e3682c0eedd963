import type { OwnRecordRule } from '#app/crm/own-records/own-record.ts';
import { m } from '#app/messages/compiled/messages.js';
import type { ListAdvice } from '../../checklists/advice.ts';
import type { RuleKind } from '../../checklists/checklist.ts';
import type { ListProblem } from '../../checklists/list-content.ts';
import type { TemplateAudience } from '../../checklists/templates.ts';
import type { Unlock } from '../../checklists/unlock.ts';

export const AUDIENCE_WORDS: Record<TemplateAudience, () => string> = {
  manager: m.checklists_audience_manager,
  sponsor: m.checklists_audience_sponsor,
  'end-user': m.checklists_audience_end_user,
  'key-user': m.checklists_audience_key_user,
};

export const RULE_WORDS: Record<RuleKind, () => string> = {
  events: m.checklists_rule_events,
  records: m.checklists_rule_records,
  hand: m.checklists_rule_hand,
  start: m.checklists_rule_start,
};

export const RECORD_RULE_WORDS: Record<OwnRecordRule, () => string> = {
  'accounts-owned': m.checklists_records_accounts,
  'contacts-reachable': m.checklists_records_contacts,
  'deals-with-next-step': m.checklists_records_deals,
  'contact-moments': m.checklists_records_moments,
  'tasks-done': m.checklists_records_tasks,
  'cases-solved': m.checklists_records_cases,
};

export const ADVICE_WORDS: Record<ListAdvice, () => string> = {
  'too-many': m.checklists_advice_many,
  'too-few': m.checklists_advice_few,
  'no-start': m.checklists_advice_start,
  'only-by-hand': m.checklists_advice_hand,
};

export const PROBLEM_WORDS: Record<ListProblem, () => string> = {
  required: m.checklists_problem_required,
  'too-long': m.checklists_problem_long,
  'not-a-number': m.checklists_problem_number,
  'choose-one': m.checklists_problem_choose,
  'not-a-link': m.checklists_problem_link,
  'no-items': m.checklists_problem_no_items,
  'too-many-items': m.checklists_problem_many,
};

/** When a list comes, in words. */
export function sayUnlock({ week, countsFrom }: Unlock): string {
  return countsFrom === 'go-live' ? m.checklists_unlock_live({ week }) : m.checklists_unlock_enrolment({ week });
}
