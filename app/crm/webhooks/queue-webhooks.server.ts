import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { ALERT_EVENT, WebhookAct, WebhookData } from './webhook.ts';

export interface RecordEvent {
  /** noun.act, such as contact.created; one that no webhook can ask for is told to nobody. */
  event: `${string}.${WebhookAct}` | typeof ALERT_EVENT;
  recordId: string;
  data: WebhookData;
}

/** From here on asking first is cheaper than handing over what nobody wants. */
const MANY = 20;

/**
 * Puts what happened to records on its way to the workspace's webhooks that ask for it, in the transaction that wrote the
 * records: told exactly when that commits. One statement however many events; without an active webhook it reads one index.
 */
export async function queueWebhooks(tx: SqlTransaction, scope: Scope, events: readonly RecordEvent[]): Promise<void> {
  if (events.length === 0 || (events.length > MANY && !(await hasWebhooks(tx, scope)))) return;
  await tx.$executeRaw`
    INSERT INTO webhook_deliveries (id, workspace_id, webhook_id, event, record_id, payload)
    SELECT gen_random_uuid(), w.workspace_id, w.id, e.event, e.record_id, e.payload::jsonb
    FROM webhooks w
    CROSS JOIN LATERAL unnest(${arrayLiteral(events.map(({ event }) => event))}::text[], ${arrayLiteral(events.map(({ recordId }) => recordId))}::uuid[],
                              ${arrayLiteral(events.map(({ data }) => JSON.stringify(data)))}::text[]) AS e (event, record_id, payload)
    WHERE w.workspace_id = ${scope.workspaceId}::uuid AND w.is_active AND e.event = ANY(w.events)`;
}

/** Whether anybody is told anything: for callers that must do work to know what to tell. */
export async function hasWebhooks(tx: SqlTransaction, scope: Scope): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`SELECT EXISTS (SELECT 1 FROM webhooks WHERE workspace_id = ${scope.workspaceId}::uuid AND is_active) AS found`;
  return row!.found;
}
