import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { recordJson } from '../api/record-json.ts';
import type { Entity } from '../entity/entity.ts';
import { WEBHOOK_RECORDS, type WebhookAct } from '../webhooks/webhook.ts';
import { hasWebhooks, queueWebhooks } from '../webhooks/queue-webhooks.server.ts';
import type { CrmRecord } from './record.ts';

const TOLD: readonly string[] = WEBHOOK_RECORDS;

/** Tells other systems what happened to records, as the API shows them, when a webhook asks for anything at all. */
export async function tellWebhooks(tx: SqlTransaction, scope: Scope, entity: Entity, act: WebhookAct, records: readonly CrmRecord[]): Promise<void> {
  if (records.length === 0 || !TOLD.includes(entity.name) || !(await hasWebhooks(tx, scope))) return;
  await queueWebhooks(tx, scope, records.map((record) => ({ event: `${entity.name}.${act}` as const, recordId: record.id, data: { record: recordJson(entity, record) } })));
}
