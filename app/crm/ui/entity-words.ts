import { m } from '#app/messages/compiled/messages.js';
import type { EntityName } from '../entity/entity.ts';

/** Kinds of record, one and many, in words. */
export const ENTITY_WORDS: Readonly<Record<EntityName, { one: () => string; many: () => string }>> = {
  account: { one: () => m.field_one_account(), many: () => m.field_many_account() },
  contact: { one: () => m.field_one_contact(), many: () => m.field_many_contact() },
  account_contact: { one: () => m.field_one_account_contact(), many: () => m.field_many_account_contact() },
  contact_point: { one: () => m.field_one_contact_point(), many: () => m.field_many_contact_point() },
  address: { one: () => m.field_one_address(), many: () => m.field_many_address() },
  consent: { one: () => m.field_one_consent(), many: () => m.field_many_consent() },
  membership_type: { one: () => m.field_one_membership_type(), many: () => m.field_many_membership_type() },
  membership: { one: () => m.field_one_membership(), many: () => m.field_many_membership() },
  membership_period: { one: () => m.field_one_membership_period(), many: () => m.field_many_membership_period() },
  pipeline: { one: () => m.field_one_pipeline(), many: () => m.field_many_pipeline() },
  stage: { one: () => m.field_one_stage(), many: () => m.field_many_stage() },
  deal: { one: () => m.field_one_deal(), many: () => m.field_many_deal() },
  deal_stage_change: { one: () => m.field_one_deal_stage_change(), many: () => m.field_many_deal_stage_change() },
  case: { one: () => m.field_one_case(), many: () => m.field_many_case() },
  campaign: { one: () => m.field_one_campaign(), many: () => m.field_many_campaign() },
  campaign_member: { one: () => m.field_one_campaign_member(), many: () => m.field_many_campaign_member() },
  product: { one: () => m.field_one_product(), many: () => m.field_many_product() },
  product_usage: { one: () => m.field_one_product_usage(), many: () => m.field_many_product_usage() },
  order: { one: () => m.field_one_order(), many: () => m.field_many_order() },
  order_line: { one: () => m.field_one_order_line(), many: () => m.field_many_order_line() },
  invoice: { one: () => m.field_one_invoice(), many: () => m.field_many_invoice() },
  invoice_line: { one: () => m.field_one_invoice_line(), many: () => m.field_many_invoice_line() },
  payment: { one: () => m.field_one_payment(), many: () => m.field_many_payment() },
  payment_allocation: { one: () => m.field_one_payment_allocation(), many: () => m.field_many_payment_allocation() },
  interaction: { one: () => m.field_one_interaction(), many: () => m.field_many_interaction() },
  interaction_participant: { one: () => m.field_one_interaction_participant(), many: () => m.field_many_interaction_participant() },
  task: { one: () => m.field_one_task(), many: () => m.field_many_task() },
  note: { one: () => m.field_one_note(), many: () => m.field_many_note() },
};
