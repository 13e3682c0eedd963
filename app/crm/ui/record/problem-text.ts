import { m } from '#app/messages/compiled/messages.js';
import type { Entity, Field } from '../../entity/entity.ts';
import type { RecordProblem } from '../../record/record-problem.ts';
import { entityWord, fieldLabel } from '../field-label.ts';

interface Where {
  label: string;
  entity: string;
}

/** What is wrong with a field and what to do about it. */
const PROBLEMS: Readonly<Record<RecordProblem['code'], (where: Where) => string>> = {
  missing: ({ label }) => m.record_problem_missing({ label }),
  'too-long': ({ label }) => m.record_problem_too_long({ label }),
  'not-text': ({ label }) => m.record_problem_not_text({ label }),
  'not-integer': ({ label }) => m.record_problem_not_integer({ label }),
  'not-number': ({ label }) => m.record_problem_not_number({ label }),
  'not-money': ({ label }) => m.record_problem_not_money({ label }),
  'too-small': ({ label }) => m.record_problem_too_small({ label }),
  'too-large': ({ label }) => m.record_problem_too_large({ label }),
  'not-day': ({ label }) => m.record_problem_not_day({ label }),
  'not-instant': ({ label }) => m.record_problem_not_instant({ label }),
  'not-flag': ({ label }) => m.record_problem_not_choice({ label }),
  'not-choice': ({ label }) => m.record_problem_not_choice({ label }),
  'not-email': ({ label }) => m.record_problem_not_email({ label }),
  'not-phone': ({ label }) => m.record_problem_not_phone({ label }),
  'not-url': ({ label }) => m.record_problem_not_url({ label }),
  'not-kvk': ({ label }) => m.record_problem_not_kvk({ label }),
  'not-vat': ({ label }) => m.record_problem_not_vat({ label }),
  'not-country': ({ label }) => m.record_problem_not_country({ label }),
  'not-currency': ({ label }) => m.record_problem_not_currency({ label }),
  'not-tags': ({ label }) => m.record_problem_not_tags({ label }),
  'not-reference': ({ label }) => m.record_problem_not_choice({ label }),
  'field-unknown': ({ label }) => m.record_problem_read_only({ label }),
  'read-only': ({ label }) => m.record_problem_read_only({ label }),
  'holder-missing': () => m.record_problem_holder_missing(),
  taken: ({ label, entity }) => m.record_problem_taken({ label, entity }),
  'reference-unknown': ({ label }) => m.record_problem_reference_unknown({ label }),
  'reference-not-found': ({ label }) => m.record_problem_reference_not_found({ label }),
  'reference-ambiguous': ({ label }) => m.record_problem_reference_ambiguous({ label }),
  'stage-elsewhere': () => m.record_problem_stage_elsewhere(),
  'above-itself': () => m.record_problem_above_itself(),
  'lost-reason-missing': () => m.deal_move_reason_missing(),
  'less-than-paid': () => m.record_problem_less_than_paid(),
  'more-than-paid': () => m.record_problem_more_than_paid(),
  'more-than-asked': () => m.record_problem_more_than_asked(),
  overlaps: () => m.record_problem_overlaps(),
  unwilling: () => m.record_problem_unwilling(),
  gone: () => m.record_problem_gone(),
  'append-only': () => m.record_problem_append_only(),
  choose: ({ label }) => m.record_problem_choose({ label }),
};

/** What is wrong, by the name of the field; '' holds what is about the record as a whole, or about what the form does not show. */
export function problemTexts(problems: readonly RecordProblem[], entity: Entity, fields: readonly Field[], locale: 'nl' | 'en'): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  for (const { field: name, code } of problems) {
    const field = fields.find((each) => each.name === name);
    const label = field ? fieldLabel(field, locale) : name;
    (texts[field ? name : ''] ??= []).push(PROBLEMS[code]({ label, entity: entityWord(entity.name).toLowerCase() }));
  }
  return texts;
}
