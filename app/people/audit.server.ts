import { v7 as uuid } from 'uuid';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from './scope.ts';

interface AuditEntry {
  /** noun.verb, such as kpi.create. */
  verb: string;
  /** The table's word for what was written, such as kpi. */
  entity: string;
  recordId?: string;
  before?: unknown;
  after?: unknown;
}

/** Writes who did what to what, in the transaction that did it: both are there or neither. */
export async function recordAudit(tx: SqlTransaction, scope: Scope, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_events (id, workspace_id, member_id, actor, source, verb, entity, record_id, before, after, batch_id)
    VALUES (${uuid()}::uuid, ${scope.workspaceId}::uuid, ${scope.member?.id ?? null}::uuid, ${scope.actor}, ${scope.source}, ${entry.verb}, ${entry.entity}, ${entry.recordId ?? null},
      ${asJson(entry.before)}::jsonb, ${asJson(entry.after)}::jsonb, ${scope.batchId}::uuid)`;
}

/** Undefined and null become SQL null; big numbers become text. */
function asJson(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner));
}
