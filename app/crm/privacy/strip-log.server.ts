import type { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** What stands in the log instead of values: no undoing finds its state in it, so that nothing comes back. */
export const ERASED = '{"erased": true}';

/** Takes the values out of lines of the log; that something happened, and when, stays. @returns how many lines */
export async function stripLog(tx: SqlTransaction, scope: Scope, where: Prisma.Sql): Promise<number> {
  return tx.$executeRaw`
    UPDATE record_changes SET before = CASE WHEN action = 'i' THEN NULL ELSE ${ERASED}::jsonb END, after = CASE WHEN action = 'i' THEN NULL ELSE ${ERASED}::jsonb END, action = CASE WHEN action = 'i' THEN 'i' ELSE 'e' END
    WHERE workspace_id = ${scope.workspaceId}::uuid AND (${where})`;
}
