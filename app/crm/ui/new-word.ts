import { m } from '#app/messages/compiled/messages.js';
import type { EntityName } from '../entity/entity.ts';
import { entityWord } from './field-label.ts';

const WORDS: Partial<Record<EntityName, () => string>> = {
  account_contact: () => m.field_new_account_contact(),
  address: () => m.field_new_address(),
  account: () => m.field_new_account(),
  contact: () => m.field_new_contact(),
  contact_point: () => m.field_new_contact_point(),
  deal: () => m.field_new_deal(),
  case: () => m.field_new_case(),
  campaign: () => m.field_new_campaign(),
  interaction: () => m.field_new_interaction(),
  invoice: () => m.field_new_invoice(),
  membership: () => m.field_new_membership(),
  membership_type: () => m.field_new_membership_type(),
  note: () => m.field_new_note(),
  order: () => m.field_new_order(),
  payment: () => m.field_new_payment(),
  pipeline: () => m.field_new_pipeline(),
  product: () => m.field_new_product(),
  product_usage: () => m.field_new_product_usage(),
  task: () => m.field_new_task(),
};

/** A new one of a kind that has a page, in words: Dutch says "nieuw" by the gender of what is new. A part that is only added beside others goes by its own word. */
export function newWord(name: EntityName): string {
  return WORDS[name]?.() ?? entityWord(name);
}
