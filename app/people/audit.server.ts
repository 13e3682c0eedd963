import type { Transaction } from '#app/db/client.server.ts';
import type { Prisma } from '#app/db/generated/client.ts';
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
export async function recordAudit(tx: Transaction, scope: Scope, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      workspaceId: scope.workspaceId,
      memberId: scope.member?.id ?? null,
      actor: scope.actor,
      source: scope.source,
      batchId: scope.batchId,
      verb: entry.verb,
      entity: entry.entity,
      recordId: entry.recordId ?? null,
      before: asJson(entry.before),
      after: asJson(entry.after),
    },
  });
}

/** Undefined stays undefined (SQL null); dates and big numbers become text. */
function asJson(value: unknown): Prisma.InputJsonValue | undefined {
  if (value === undefined || value === null) return undefined;
  return JSON.parse(JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner))) as Prisma.InputJsonValue;
}
