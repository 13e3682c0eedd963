import { type Transaction, inWorkspace } from '#app/db/client.server.ts';
import type { Webhook } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { findOutgoing, type OutgoingRefusal } from '#app/web/outgoing.server.ts';
import { keptSecret, newSecret } from './signature.server.ts';
import { type NewWebhook, NewWebhookSchema } from './webhook-form.ts';
import { COUNTED_UP_TO, type WebhookSummary } from './webhook-summary.ts';

const MOST = 50;
/** How long what the receiver knew before a new secret goes on signing. */
const CHANGE_OVER_MS = 24 * 3_600_000;

type Changed<Value = undefined> = Result<Value, 'not-found' | 'changed-meanwhile'>;

/** Adds a webhook when its address may be sent to. The secret is returned this once. */
export async function createWebhook(scope: Scope, given: NewWebhook): Promise<Result<{ id: string; secret: string }, OutgoingRefusal | 'too-many'>> {
  const { url, events } = NewWebhookSchema.parse(given);
  const found = await findOutgoing(url);
  if (!found.ok) return found;
  const secret = newSecret();
  return inWorkspace(scope.workspaceId, async (tx) => {
    if ((await tx.webhook.count({ where: { workspaceId: scope.workspaceId } })) >= MOST) return refused('too-many');
    const made = await tx.webhook.create({ data: { workspaceId: scope.workspaceId, url: found.value.href, events, secret: keptSecret(secret) } });
    await recordAudit(tx, scope, { verb: 'webhook.create', entity: 'webhook', recordId: made.id, after: { url: made.url, events } });
    return done({ id: made.id, secret });
  });
}

/** On again: what waited is sent, and what went wrong before is forgotten. */
export async function switchWebhookOn(scope: Scope, id: string, version: number): Promise<Changed> {
  return change(scope, { id, version, verb: 'webhook.switch-on', audited: { isActive: true } }, { isActive: true, switchedOffBecause: null, givenUp: 0 });
}

/** Off: events from now on are not kept for it; what already waited goes on waiting. */
export async function switchWebhookOff(scope: Scope, id: string, version: number): Promise<Changed> {
  return change(scope, { id, version, verb: 'webhook.switch-off', audited: { isActive: false } }, { isActive: false, switchedOffBecause: null });
}

/** A new secret, returned this once; the one before signs along for a day. */
export async function rotateWebhookSecret(scope: Scope, id: string, version: number, asOf: Date): Promise<Changed<{ secret: string }>> {
  const secret = newSecret();
  const changed = await change(scope, { id, version, verb: 'webhook.rotate-secret' }, (before) => ({ secret: keptSecret(secret), previousSecret: before.secret, previousSecretEndsAt: new Date(asOf.getTime() + CHANGE_OVER_MS) }));
  return changed.ok ? done({ secret }) : changed;
}

/** Away, with its log. */
export async function removeWebhook(scope: Scope, id: string, version: number): Promise<Changed> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const found = await lock(tx, scope, id, version);
    if (!found.ok) return found;
    await tx.webhook.delete({ where: { id, workspaceId: scope.workspaceId } });
    await recordAudit(tx, scope, { verb: 'webhook.remove', entity: 'webhook', recordId: id, before: { url: found.value.url, events: found.value.events } });
    return done();
  });
}

/** Newest first, with how they fare. */
export async function listWebhooks(scope: Scope): Promise<WebhookSummary[]> {
  return summaries(scope, null);
}

/** Null when the workspace has none of that id. */
export async function findWebhook(scope: Scope, id: string): Promise<WebhookSummary | null> {
  return (await summaries(scope, id))[0] ?? null;
}

type WebhookData = Parameters<Transaction['webhook']['update']>[0]['data'];

async function change(scope: Scope, { id, version, verb, audited }: { id: string; version: number; verb: string; audited?: { isActive: boolean } }, data: WebhookData | ((before: Webhook) => WebhookData)): Promise<Changed> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const found = await lock(tx, scope, id, version);
    if (!found.ok) return found;
    const changes = typeof data === 'function' ? data(found.value) : data;
    await tx.webhook.update({ where: { id, workspaceId: scope.workspaceId }, data: { ...changes, version: { increment: 1 } } });
    await recordAudit(tx, scope, { verb, entity: 'webhook', recordId: id, ...(audited ? { before: { isActive: found.value.isActive }, after: audited } : {}) });
    return done();
  });
}

/** The webhook as the reader saw it, held until the transaction ends. */
async function lock(tx: Transaction, scope: Scope, id: string, version: number): Promise<Changed<Webhook>> {
  await tx.$queryRaw`SELECT 1 FROM webhooks WHERE id = ${id}::uuid AND workspace_id = ${scope.workspaceId}::uuid FOR UPDATE`;
  const webhook = await tx.webhook.findUnique({ where: { id, workspaceId: scope.workspaceId } });
  if (!webhook) return refused('not-found');
  return webhook.version === version ? done(webhook) : refused('changed-meanwhile');
}

async function summaries(scope: Scope, id: string | null): Promise<WebhookSummary[]> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    return tx.$queryRaw<WebhookSummary[]>`
      SELECT w.id, w.url, w.events, w.is_active AS "isActive", w.switched_off_because AS "switchedOffBecause", w.version, w.created_at AS "createdAt",
        (SELECT count(*)::int FROM (SELECT 1 FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.status = 'pending' LIMIT ${COUNTED_UP_TO + 1}) few) AS pending,
        (SELECT count(*)::int FROM (SELECT 1 FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.status = 'failed' LIMIT ${COUNTED_UP_TO + 1}) few) AS failed,
        (SELECT max(d.next_try_at) FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.status = 'delivered') AS "lastDeliveredAt"
      FROM webhooks w WHERE w.workspace_id = ${scope.workspaceId}::uuid AND (${id}::uuid IS NULL OR w.id = ${id}::uuid)
      ORDER BY w.created_at DESC, w.id DESC`;
  });
}
