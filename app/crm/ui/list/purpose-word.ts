import { m } from '#app/messages/compiled/messages.js';
import type { EntityName } from '../../entity/entity.ts';

const WORDS: Partial<Record<EntityName, () => string>> = {
  account: () => m.list_purpose_account(),
  contact: () => m.list_purpose_contact(),
  deal: () => m.list_purpose_deal(),
  interaction: () => m.list_purpose_interaction(),
  case: () => m.list_purpose_case(),
  membership: () => m.list_purpose_membership(),
  membership_type: () => m.list_purpose_membership_type(),
  order: () => m.list_purpose_order(),
  invoice: () => m.list_purpose_invoice(),
  payment: () => m.list_purpose_payment(),
  product: () => m.list_purpose_product(),
  product_usage: () => m.list_purpose_product_usage(),
  campaign: () => m.list_purpose_campaign(),
  pipeline: () => m.list_purpose_pipeline(),
  task: () => m.list_purpose_task(),
  note: () => m.list_purpose_note(),
};

/** What a kind of record is for, to who has none yet; a part of another record is only seen there and has no such word. */
export function purposeWord(name: EntityName): string | null {
  return WORDS[name]?.() ?? null;
}
