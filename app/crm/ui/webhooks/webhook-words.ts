import { m } from '#app/messages/compiled/messages.js';
import type { Tone } from '#app/ui/tone.ts';
import type { DeliveryProblem, DeliveryRow, DeliveryStatus } from '../../webhooks/delivery.ts';
import { ALERT_EVENT, TEST_EVENT, type WebhookAct, type WebhookRecord } from '../../webhooks/webhook.ts';
import { ENTITY_WORDS } from '../entity-words.ts';

export const RECORD_NAMES: Record<WebhookRecord, () => string> = {
  account: ENTITY_WORDS.account.one,
  contact: ENTITY_WORDS.contact.one,
  consent: ENTITY_WORDS.consent.one,
  membership: ENTITY_WORDS.membership.one,
  interaction: ENTITY_WORDS.interaction.one,
  case: ENTITY_WORDS.case.one,
  task: ENTITY_WORDS.task.one,
  deal: ENTITY_WORDS.deal.one,
  order: ENTITY_WORDS.order.one,
  invoice: ENTITY_WORDS.invoice.one,
  payment: ENTITY_WORDS.payment.one,
  campaign: ENTITY_WORDS.campaign.one,
};

export const ACT_NAMES: Record<WebhookAct, () => string> = {
  created: m.webhooks_act_created,
  updated: m.webhooks_act_updated,
  deleted: m.webhooks_act_deleted,
};

export const STATUS_NAMES: Record<DeliveryStatus, () => string> = {
  pending: m.webhooks_status_pending,
  delivered: m.webhooks_status_delivered,
  failed: m.webhooks_status_failed,
};

export const STATUS_TONES: Record<DeliveryStatus, Tone> = { pending: 'info', delivered: 'good', failed: 'bad' };

const PROBLEMS: Record<DeliveryProblem, () => string> = {
  'not-an-address': m.webhooks_problem_not_an_address,
  'private-address': m.webhooks_problem_private_address,
  'unknown-host': m.webhooks_problem_unknown_host,
  timeout: m.webhooks_problem_timeout,
  'no-connection': m.webhooks_problem_no_connection,
  'secret-unreadable': m.webhooks_problem_secret_unreadable,
};

/** Contact: created; the code itself for an event of a version that knew more. */
export function eventName(event: string): string {
  if (event === TEST_EVENT) return m.webhooks_event_test();
  if (event === ALERT_EVENT) return m.webhooks_event_alert();
  const [record, act] = event.split('.') as [WebhookRecord, WebhookAct];
  const [recordName, actName] = [RECORD_NAMES[record] as (() => string) | undefined, ACT_NAMES[act] as (() => string) | undefined];
  return recordName && actName ? m.webhooks_event_named({ record: recordName(), act: actName() }) : event;
}

/** What the last attempt brought: a code, or why there is none. */
export function answerName({ responseStatus, problem }: Pick<DeliveryRow, 'responseStatus' | 'problem'>): string {
  if (responseStatus !== null) return m.webhooks_answer_code({ status: String(responseStatus) });
  return problem ? PROBLEMS[problem]() : m.webhooks_answer_none();
}
