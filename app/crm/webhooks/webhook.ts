import { backoff } from '#app/values/backoff.ts';

/** The records whose changes can be told, in the order of the page. */
export const WEBHOOK_RECORDS = ['account', 'contact', 'consent', 'membership', 'interaction', 'case', 'task', 'deal', 'order', 'invoice', 'payment', 'campaign'] as const;
export type WebhookRecord = (typeof WEBHOOK_RECORDS)[number];

export const WEBHOOK_ACTS = ['created', 'updated', 'deleted'] as const;
export type WebhookAct = (typeof WEBHOOK_ACTS)[number];

/** That an alert on a KPI was raised or ended; about no record. */
export const ALERT_EVENT = 'kpi-alert.changed';

export const WEBHOOK_EVENTS = [...WEBHOOK_RECORDS.flatMap((record) => WEBHOOK_ACTS.map((act) => `${record}.${act}` as const)), ALERT_EVENT] as const;

/** What the test button sends. */
export const TEST_EVENT = 'webhook.test';

/** After this many deliveries given up in a row the webhook is switched off. */
export const GIVEN_UP_IN_A_ROW = 5;

/** 10 seconds, 40 seconds, 3, 11 and 43 minutes, 3 hours, then 6 hours three times: given up after about 22 hours. */
export const MAX_ATTEMPTS = 10;
const WAITS = { firstMs: 10_000, factor: 4, longestMs: 6 * 3_600_000 };

interface Attempt {
  /** Null when no answer came. */
  status: number | null;
  /** How many there have been, this one too. */
  attempts: number;
  event: string;
  asOf: Date;
  /** From 0 up to 1. */
  chance: number;
}

/**
 * What an attempt's answer means. Any 2xx is delivered; 410 says the address is gone for good (Standard Webhooks); all else,
 * a redirect too, is tried again later. A test is tried once: somebody is watching.
 */
export function judgeAttempt({ status, attempts, event, asOf, chance }: Attempt): { status: 'delivered' } | { status: 'failed'; isGone: boolean } | { status: 'pending'; nextTryAt: Date } {
  if (status !== null && status >= 200 && status < 300) return { status: 'delivered' };
  if (status === 410) return { status: 'failed', isGone: true };
  if (event === TEST_EVENT || attempts >= MAX_ATTEMPTS) return { status: 'failed', isGone: false };
  return { status: 'pending', nextTryAt: new Date(asOf.getTime() + backoff(attempts, WAITS, chance)) };
}

/** A record as it is told: plain values only. */
export type WebhookData = Readonly<Record<string, unknown>>;

interface Message {
  event: string;
  recordId: string | null;
  data: WebhookData;
  at: Date;
}

/** The body that is sent, the same text at every attempt: `type`, `timestamp` and `data`, as Standard Webhooks says. */
export function webhookBody({ event, recordId, data, at }: Message): string {
  return JSON.stringify({ type: event, timestamp: at.toISOString(), data: { ...(recordId ? { id: recordId } : {}), ...data } });
}
