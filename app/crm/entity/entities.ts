import { ACCOUNT } from './account.ts';
import { ACCOUNT_CONTACT } from './account-contact.ts';
import { ADDRESS } from './address.ts';
import { CAMPAIGN } from './campaign.ts';
import { CAMPAIGN_MEMBER } from './campaign-member.ts';
import { CASE } from './case.ts';
import { CONSENT } from './consent.ts';
import { CONTACT } from './contact.ts';
import { CONTACT_POINT } from './contact-point.ts';
import { DEAL } from './deal.ts';
import { DEAL_STAGE_CHANGE } from './deal-stage-change.ts';
import { INTERACTION } from './interaction.ts';
import { INTERACTION_PARTICIPANT } from './interaction-participant.ts';
import { INVOICE } from './invoice.ts';
import { INVOICE_LINE } from './invoice-line.ts';
import { MEMBERSHIP } from './membership.ts';
import { MEMBERSHIP_PERIOD } from './membership-period.ts';
import { MEMBERSHIP_TYPE } from './membership-type.ts';
import { NOTE } from './note.ts';
import { ORDER } from './order.ts';
import { ORDER_LINE } from './order-line.ts';
import { PAYMENT } from './payment.ts';
import { PAYMENT_ALLOCATION } from './payment-allocation.ts';
import { PIPELINE } from './pipeline.ts';
import { PRODUCT } from './product.ts';
import { PRODUCT_USAGE } from './product-usage.ts';
import { STAGE } from './stage.ts';
import { TASK } from './task.ts';
import { type Entity, ENTITY_NAMES, type EntityName, type Field } from './entity.ts';

/** Every kind of record. */
export const ENTITIES: Readonly<Record<EntityName, Entity>> = {
  account: ACCOUNT,
  contact: CONTACT,
  account_contact: ACCOUNT_CONTACT,
  contact_point: CONTACT_POINT,
  address: ADDRESS,
  consent: CONSENT,
  membership_type: MEMBERSHIP_TYPE,
  membership: MEMBERSHIP,
  membership_period: MEMBERSHIP_PERIOD,
  pipeline: PIPELINE,
  stage: STAGE,
  deal: DEAL,
  deal_stage_change: DEAL_STAGE_CHANGE,
  case: CASE,
  campaign: CAMPAIGN,
  campaign_member: CAMPAIGN_MEMBER,
  product: PRODUCT,
  product_usage: PRODUCT_USAGE,
  order: ORDER,
  order_line: ORDER_LINE,
  invoice: INVOICE,
  invoice_line: INVOICE_LINE,
  payment: PAYMENT,
  payment_allocation: PAYMENT_ALLOCATION,
  interaction: INTERACTION,
  interaction_participant: INTERACTION_PARTICIPANT,
  task: TASK,
  note: NOTE,
};

export function entityOf(name: EntityName): Entity {
  return ENTITIES[name];
}

/** The kind of record that a table keeps; undefined when it keeps none. */
export function entityOfTable(table: string): Entity | undefined {
  return ENTITY_NAMES.map(entityOf).find((entity) => entity.table === table);
}

/** The kind of record with this word in URLs; undefined when there is none. */
export function entityBySegment(segment: string | undefined): Entity | undefined {
  const name = ENTITY_NAMES.find((each) => ENTITIES[each].segment === segment);
  return name && ENTITIES[name];
}

export function fieldOf(entity: Entity, name: string): Field | undefined {
  return entity.fields.find((field) => field.name === name);
}
