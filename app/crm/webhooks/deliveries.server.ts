import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { deliverNow, messageId } from './deliver.server.ts';
import type { Delivery, DeliveryProblem, DeliveryRow, DeliveryStatus } from './delivery.ts';
import { TEST_EVENT, webhookBody, type WebhookData } from './webhook.ts';

const PAGE = 50;
const ROW = { id: true, event: true, status: true, attempts: true, nextTryAt: true, lastTriedAt: true, responseStatus: true, problem: true, tookMs: true, createdAt: true } as const;

/** Newest first. `after` is the `next` of the page before; null for the first. */
export async function listDeliveries(scope: Scope, webhookId: string, { status, after }: { status: DeliveryStatus | null; after: string | null }): Promise<{ deliveries: DeliveryRow[]; next: string | null }> {
  const cursor = parseCursor(after);
  return inWorkspace(scope.workspaceId, async (tx) => {
    const rows = await tx.webhookDelivery.findMany({
      where: {
        workspaceId: scope.workspaceId,
        webhookId,
        ...(status ? { status } : {}),
        ...(cursor ? { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] } : {}),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
      select: ROW,
    });
    const deliveries = rows.slice(0, PAGE).map((row) => ({ ...row, status: row.status as DeliveryStatus, problem: row.problem as DeliveryProblem | null }));
    const last = deliveries.at(-1);
    return { deliveries, next: rows.length > PAGE && last ? `${last.createdAt.getTime()}_${last.id}` : null };
  });
}

/** With what was sent and answered; null when the webhook has none of that id. */
export async function findDelivery(scope: Scope, webhookId: string, id: string): Promise<Delivery | null> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const row = await tx.webhookDelivery.findUnique({
      where: { id, workspaceId: scope.workspaceId, webhookId },
      select: { ...ROW, webhookId: true, recordId: true, payload: true, responseBody: true, webhook: { select: { url: true } } },
    });
    if (!row) return null;
    const { webhook, payload, ...delivery } = row;
    return {
      ...delivery,
      status: delivery.status as DeliveryStatus,
      problem: delivery.problem as DeliveryProblem | null,
      url: webhook.url,
      messageId: messageId(id),
      body: webhookBody({ event: row.event, recordId: row.recordId, data: payload as WebhookData, at: row.createdAt }),
    };
  });
}

/** Sends it again, under the same id so that the receiver knows it; from the first attempt on. */
export async function replayDelivery(scope: Scope, webhookId: string, id: string, asOf: Date): Promise<Result<undefined, 'not-found' | 'switched-off'>> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const found = await tx.webhookDelivery.findUnique({ where: { id, workspaceId: scope.workspaceId, webhookId }, select: { status: true, webhook: { select: { isActive: true } } } });
    if (!found) return refused('not-found');
    if (!found.webhook.isActive) return refused('switched-off');
    await tx.webhookDelivery.update({ where: { id, workspaceId: scope.workspaceId }, data: { status: 'pending', attempts: 0, nextTryAt: asOf } });
    await recordAudit(tx, scope, { verb: 'webhook.replay', entity: 'webhook', recordId: webhookId, after: { delivery: id } });
    return done();
  });
}

/** Sends a test at once, also while the webhook is off, and notes it in the log. */
export async function sendTest(scope: Scope, webhookId: string, asOf: Date): Promise<Result<{ id: string; isDelivered: boolean }, 'not-found'>> {
  const made = await inWorkspace(scope.workspaceId, async (tx) => {
    const webhook = await tx.webhook.findUnique({ where: { id: webhookId, workspaceId: scope.workspaceId }, select: { id: true } });
    if (!webhook) return null;
    // Far ahead: no sweep takes it while it is being sent from here.
    const delivery = await tx.webhookDelivery.create({ data: { workspaceId: scope.workspaceId, webhookId, event: TEST_EVENT, payload: {}, createdAt: asOf, nextTryAt: new Date(asOf.getTime() + 3_600_000) } });
    await recordAudit(tx, scope, { verb: 'webhook.test', entity: 'webhook', recordId: webhookId });
    return delivery;
  });
  if (!made) return refused('not-found');
  await deliverNow(scope.workspaceId, made.id, asOf);
  const sent = await findDelivery(scope, webhookId, made.id);
  return done({ id: made.id, isDelivered: sent?.status === 'delivered' });
}

function parseCursor(text: string | null): { at: Date; id: string } | null {
  const [, at, id] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(text ?? '') ?? [];
  return at && id && isUuid(id) ? { at: new Date(Number(at)), id } : null;
}
