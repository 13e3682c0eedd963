import { m } from '#app/messages/compiled/messages.js';

const WORDS = {
  person: () => m.shell_record_person(),
  account: () => m.field_one_account(),
  kpi: () => m.shell_record_kpi(),
  spec: () => m.shell_record_spec(),
  contact: () => m.field_one_contact(),
  deal: () => m.field_one_deal(),
  case: () => m.field_one_case(),
  order: () => m.field_one_order(),
  invoice: () => m.field_one_invoice(),
  membership: () => m.field_one_membership(),
  product: () => m.field_one_product(),
  campaign: () => m.field_one_campaign(),
} satisfies Record<string, () => string>;
export type RecordKind = keyof typeof WORDS;

/** What kind of record it is, in the reader's language. */
export function recordWord(kind: RecordKind): string {
  return WORDS[kind]();
}
