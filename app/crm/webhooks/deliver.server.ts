import { database, inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { defineSweep } from '#app/jobs/sweep.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { systemScope } from '#app/people/workspaces.server.ts';
import { sendOutgoing } from '#app/web/outgoing.server.ts';
import { z } from 'zod';
import { isSealed } from '#app/web/sealed-secret.server.ts';
import { keptSecret, readSecret, signatureHeaders } from './signature.server.ts';
import type { DeliveryProblem } from './delivery.ts';
import { GIVEN_UP_IN_A_ROW, judgeAttempt, webhookBody, type WebhookData } from './webhook.ts';

interface Claimed {
  id: string;
  workspaceId: string;
  webhookId: string;
  event: string;
  recordId: string | null;
  payload: WebhookData;
  attempts: number;
  createdAt: Date;
  url: string;
  secret: string;
  previousSecret: string | null;
  previousSecretEndsAt: Date | null;
}

const TIMEOUT_MS = 10_000;
/** Longer than an attempt can take: what a killed process was sending is due again after it. */
const LEASE_SECONDS = 60;
/** Of one webhook at once, so that a slow one does not keep the others waiting. */
const PER_WEBHOOK = 8;
const AT_ONCE = 40;
const KEPT_DAYS = 30;
const FORGOTTEN_AT_ONCE = 10_000;

/** Sends what is due, of every workspace; any number of processes may do so at once. @returns how many were tried. */
export async function deliverDueWebhooks({ asOf, signal }: { asOf: Date; signal?: AbortSignal }): Promise<number> {
  const now = asOf.toISOString();
  const claimed = await database().$queryRaw<Claimed[]>`
    UPDATE webhook_deliveries d SET attempts = attempts + 1, next_try_at = ${now}::timestamptz + ${LEASE_SECONDS} * interval '1 second'
    FROM webhooks w
    WHERE w.id = d.webhook_id AND d.id IN (
      SELECT due.id FROM (SELECT id FROM webhooks WHERE is_active ORDER BY random()) h -- in turn, when there is more to do than can be done at once
      CROSS JOIN LATERAL (SELECT p.id FROM webhook_deliveries p WHERE p.webhook_id = h.id AND p.status = 'pending' AND p.next_try_at <= ${now}::timestamptz
                          ORDER BY p.next_try_at LIMIT ${PER_WEBHOOK} FOR UPDATE SKIP LOCKED) due
      WHERE EXISTS (SELECT 1 FROM webhook_deliveries WHERE status = 'pending' AND next_try_at <= ${now}::timestamptz)
      LIMIT ${AT_ONCE})
    RETURNING d.id, d.workspace_id AS "workspaceId", d.webhook_id AS "webhookId", d.event, d.record_id AS "recordId", d.payload, d.attempts, d.created_at AS "createdAt",
              w.url, w.secret, w.previous_secret AS "previousSecret", w.previous_secret_ends_at AS "previousSecretEndsAt"`;
  await Promise.all(claimed.map((delivery) => attempt(delivery, asOf, signal)));
  return claimed.length;
}

/** Tries one delivery now, due or not, its webhook on or off: for a test somebody watches. */
export async function deliverNow(workspaceId: string, id: string, asOf: Date): Promise<void> {
  const { webhook, ...row } = await database().webhookDelivery.update({ where: { id, workspaceId }, data: { attempts: { increment: 1 } }, include: { webhook: true } });
  const { url, secret, previousSecret, previousSecretEndsAt } = webhook;
  await attempt({ ...row, payload: row.payload as WebhookData, url, secret, previousSecret, previousSecretEndsAt }, asOf, undefined);
}

async function attempt(delivery: Claimed, asOf: Date, signal: AbortSignal | undefined): Promise<void> {
  const { event, recordId, payload, createdAt, secret, previousSecret, previousSecretEndsAt } = delivery;
  const body = webhookBody({ event, recordId, data: payload, at: createdAt });
  const kept = previousSecret && previousSecretEndsAt && previousSecretEndsAt > asOf ? [secret, previousSecret] : [secret];
  const secrets = kept.flatMap((each) => readSecret(each) ?? []);
  const headers = { 'content-type': 'application/json', 'user-agent': 'Pacer-Webhooks/1', ...signatureHeaders({ id: messageId(delivery.id), at: asOf, body, secrets }) };
  // Nothing goes out unsigned: a new secret mends what this server cannot read.
  const sent: Awaited<ReturnType<typeof sendOutgoing>> | { ok: false; reason: DeliveryProblem } =
    secrets.length === 0 ? { ok: false, reason: 'secret-unreadable' } : await sendOutgoing({ url: delivery.url, headers, body, timeoutMs: TIMEOUT_MS, ...(signal ? { signal } : {}) });
  if (!sent.ok && signal?.aborted) return giveBack(delivery, asOf);
  const judged = judgeAttempt({ status: sent.ok ? sent.value.status : null, attempts: delivery.attempts, event, asOf, chance: Math.random() });
  await inWorkspace(delivery.workspaceId, async (tx) => {
    const { id, webhookId, workspaceId } = delivery;
    await tx.webhookDelivery.updateMany({
      where: { id, workspaceId },
      data: {
        status: judged.status,
        lastTriedAt: asOf,
        responseStatus: sent.ok ? sent.value.status : null,
        responseBody: sent.ok ? sent.value.body : null,
        problem: sent.ok ? null : sent.reason,
        tookMs: sent.ok ? sent.value.tookMs : null,
        nextTryAt: judged.status === 'pending' ? judged.nextTryAt : asOf, // no further try: then it keeps when it ended, under an index
      },
    });
    if (recordId === null || judged.status === 'pending') return; // a test says nothing of how the webhook fares
    if (judged.status === 'delivered') {
      await tx.webhook.updateMany({ where: { id: webhookId, workspaceId, givenUp: { gt: 0 } }, data: { givenUp: 0 } });
      return;
    }
    const [webhook] = await tx.webhook.updateManyAndReturn({ where: { id: webhookId, workspaceId, isActive: true }, data: { givenUp: { increment: 1 } } });
    if (!webhook || (!judged.isGone && webhook.givenUp < GIVEN_UP_IN_A_ROW)) return;
    const switchedOffBecause = judged.isGone ? 'gone' : 'failing';
    await tx.webhook.update({ where: { id: webhookId, workspaceId }, data: { isActive: false, switchedOffBecause, version: { increment: 1 } } });
    const scope = await systemScope(workspaceId, 'job', 'webhooks.deliver');
    await recordAudit(tx, scope, { verb: 'webhook.switch-off', entity: 'webhook', recordId: webhookId, before: { isActive: true }, after: { isActive: false, switchedOffBecause } });
  });
}

/** The server stops: the attempt does not count. */
async function giveBack({ id, workspaceId }: Claimed, asOf: Date): Promise<void> {
  await inWorkspace(workspaceId, (tx) => tx.webhookDelivery.updateMany({ where: { id, workspaceId }, data: { nextTryAt: asOf, attempts: { decrement: 1 } } }));
}

/** The webhook-id header of a delivery. */
export function messageId(deliveryId: string): string {
  return `msg_${deliveryId.replaceAll('-', '')}`;
}

/** Secrets from before they were sealed, of one workspace. */
async function sealSecrets(workspaceId: string): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => {
    for (const { id, secret, previousSecret } of await tx.webhook.findMany({ where: { workspaceId }, select: { id: true, secret: true, previousSecret: true } })) {
      const sealed = (kept: string) => (isSealed(kept) ? kept : keptSecret(kept));
      if (isSealed(secret) && (previousSecret === null || isSealed(previousSecret))) continue;
      await tx.webhook.updateMany({ where: { id, workspaceId, secret }, data: { secret: sealed(secret), previousSecret: previousSecret === null ? null : sealed(previousSecret) } });
    }
  });
}

defineSweep({ name: 'webhooks.deliver', everyMs: 1_000, lanes: 3, run: deliverDueWebhooks });

const forgetDeliveries = defineJob('webhooks.forget', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf, signal }) => {
    await sealSecrets(scope.workspaceId);
    const before = new Date(asOf.getTime() - KEPT_DAYS * 24 * 3_600_000).toISOString();
    for (let gone = FORGOTTEN_AT_ONCE; gone === FORGOTTEN_AT_ONCE; ) {
      signal.throwIfAborted();
      gone = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$executeRaw`
        DELETE FROM webhook_deliveries WHERE id IN (
          SELECT id FROM webhook_deliveries WHERE workspace_id = ${scope.workspaceId}::uuid AND created_at < ${before}::timestamptz LIMIT ${FORGOTTEN_AT_ONCE})`);
    }
  },
});
schedule(forgetDeliveries, '40 3 * * *');
