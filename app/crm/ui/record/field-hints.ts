import { m } from '#app/messages/compiled/messages.js';
import type { FormFacts } from '../../record/form-facts.ts';

/** What is said before somebody fills a field in, where its word alone leaves a question. */
const FIELD_HINTS: Readonly<Record<string, () => string>> = {
  surname_prefix: () => m.record_hint_surname_prefix(),
  kvk_number: () => m.record_hint_kvk_number(),
  rollover_month: () => m.record_hint_rollover(),
  aging_days: () => m.record_hint_aging(),
};

/** What is said in the form of a new record alone. */
const NEW_HINTS: Readonly<Record<string, () => string>> = {
  'order_line.total_cents': () => m.record_hint_line_total(),
  'invoice_line.total_cents': () => m.record_hint_line_total(),
  'membership.ends_on': () => m.record_hint_membership_end(),
};

/** What is said with a field in the form of a record. */
export function fieldHint(name: string, { entity, stamp }: Pick<FormFacts, 'entity' | 'stamp'>): string | undefined {
  return (stamp === null ? NEW_HINTS[`${entity}.${name}`]?.() : undefined) ?? FIELD_HINTS[name]?.();
}
