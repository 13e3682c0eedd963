import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { EntityName } from '../entity/entity.ts';

/** What is being done, as the log tells it. */
export interface Act {
  /** noun.verb, such as contact.update. */
  verb: string;
  entity: EntityName | null;
  recordId?: string;
  /** What a reader of the log is told: a title, a file's name, the names of fields. No values. */
  summary?: Record<string, string | number | string[]>;
  timeoutMs?: number;
}

/**
 * Runs what one act writes in one transaction, as one batch: logged row by row by the database and undone as one. The same
 * scope may do several transactions of one act, such as the parts of a large import: they are the same batch. When `work`
 * returns a refusal (`ok: false`) nothing of it stays.
 */
export async function inBatch<T>(scope: Scope, act: Act, work: (tx: SqlTransaction) => Promise<T>): Promise<T> {
  const settings = { 'app.batch_id': scope.batchId, 'app.member_id': scope.member?.id ?? '' };
  const doAll = inWorkspaceSql(
    scope.workspaceId,
    async (tx) => {
      const opened = await tx.$executeRaw`
        INSERT INTO batches (id, workspace_id, verb, entity, member_id, actor, source, summary)
        VALUES (${scope.batchId}::uuid, ${scope.workspaceId}::uuid, ${act.verb}, ${act.entity}, ${scope.member?.id ?? null}::uuid, ${scope.actor}, ${scope.source}, ${JSON.stringify(act.summary ?? {})}::jsonb)
        ON CONFLICT (id) DO NOTHING`;
      const result = await work(tx);
      if (isRefusal(result)) throw new Refused(result);
      if (opened > 0) await recordAudit(tx, scope, { verb: act.verb, entity: act.entity ?? 'record', ...(act.recordId ? { recordId: act.recordId } : {}), after: act.summary });
      return result;
    },
    { settings, timeoutMs: act.timeoutMs ?? 60_000 },
  );
  return doAll.catch((error: unknown) => {
    if (error instanceof Refused) return error.result as T;
    throw error;
  });
}

/** Carries a refusal out of the transaction, which goes back whole. */
class Refused extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('The act was refused');
    this.result = result;
  }
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}
