import { v7 as uuid } from 'uuid';
import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from './scope.ts';

interface ManyEntry {
  recordId: string;
  before?: unknown;
  after: unknown;
}

/** Writes who did what to many records in one statement, in the transaction that did it. */
export async function recordAuditOfMany(tx: Transaction, scope: Scope, verb: string, entity: string, entries: ManyEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO audit_events (id, workspace_id, member_id, actor, source, verb, entity, record_id, before, after, batch_id)
    SELECT g.id, ${scope.workspaceId}::uuid, ${scope.member?.id ?? null}::uuid, ${scope.actor}, ${scope.source}, ${verb}, ${entity}, g.record_id, g.before::jsonb, g.after::jsonb, ${scope.batchId}::uuid
    FROM unnest(
      ${entries.map(() => uuid())}::uuid[],
      ${entries.map((entry) => entry.recordId)}::text[],
      ${entries.map((entry) => (entry.before === undefined ? null : JSON.stringify(entry.before)))}::text[],
      ${entries.map((entry) => JSON.stringify(entry.after))}::text[]
    ) AS g(id, record_id, before, after)`;
}
