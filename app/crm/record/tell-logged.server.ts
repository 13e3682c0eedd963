import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { Entity } from '../entity/entity.ts';
import { hasWebhooks } from '../webhooks/queue-webhooks.server.ts';
import { WEBHOOK_RECORDS } from '../webhooks/webhook.ts';
import { tidy } from './read-records.server.ts';
import type { CrmRecord } from './record.ts';
import { tellWebhooks } from './tell-webhooks.server.ts';

const AT_ONCE = 1_000;

/**
 * Tells other systems what an act did to records, as any write does, from the log: what an undoing put back or gave its old
 * values and what went, what a merge pointed elsewhere. A record that only passed through is told by how it ended. Some at a
 * time, however large the act was.
 * @param since the last line that the batch's log held before, as `lastLogged` gave it.
 * @param except records that are told apart.
 */
export async function tellLogged(tx: SqlTransaction, scope: Scope, since: string, except: readonly string[] = []): Promise<void> {
  if (!(await hasWebhooks(tx, scope))) return;
  for (const entity of WEBHOOK_RECORDS.map((name) => ENTITIES[name])) {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await nextLogged(tx, scope, entity, { since, after });
      for (const act of ['created', 'updated', 'deleted'] as const) {
        await tellWebhooks(tx, scope, entity, act, rows.flatMap((row) => (row.act === act && !except.includes(row.id) ? [tidy(entity, row.record)] : [])));
      }
      if (rows.length < AT_ONCE) break;
      after = rows.at(-1)!.id;
    }
  }
}

/** The last line that the log holds of the scope's own batch; 0 when it holds none. */
export async function lastLogged(tx: SqlTransaction, scope: Scope): Promise<string> {
  const [last] = await tx.$queryRaw<{ id: string }[]>`SELECT coalesce(max(id), 0)::text AS id FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND batch_id = ${scope.batchId}::uuid`;
  return last?.id ?? '0';
}

interface Logged {
  id: string;
  act: 'created' | 'updated' | 'deleted' | 'nothing';
  /** As it stands; of what is gone, as it was last. */
  record: CrmRecord;
}

/** From the log of the act's own batch, which the database keeps by itself. */
async function nextLogged(tx: SqlTransaction, scope: Scope, entity: Entity, { since, after }: { since: string; after: string }): Promise<Logged[]> {
  return tx.$queryRaw<Logged[]>`
    SELECT c.record_id AS id, coalesce(to_jsonb(t), c.last_before) AS record,
      CASE WHEN t.id IS NULL THEN CASE WHEN c.first = 'i' THEN 'nothing' ELSE 'deleted' END
           WHEN c.first IN ('i', 'd') THEN 'created'
           WHEN t.deleted_at IS NOT NULL AND c.was_moved THEN 'deleted'
           ELSE 'updated' END AS act
    FROM (
      SELECT record_id, (array_agg(action ORDER BY id))[1] AS first, (array_agg(before ORDER BY id DESC))[1] AS last_before, bool_or(coalesce(after ? 'deleted_at', false)) AS was_moved
      FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND batch_id = ${scope.batchId}::uuid AND id > ${since}::bigint AND entity = ${entity.table} AND record_id > ${after}::uuid
      GROUP BY record_id ORDER BY record_id LIMIT ${AT_ONCE}
    ) c
    LEFT JOIN ${Prisma.raw(`"${entity.table}"`)} t ON t.workspace_id = ${scope.workspaceId}::uuid AND t.id = c.record_id
    ORDER BY c.record_id`;
}
