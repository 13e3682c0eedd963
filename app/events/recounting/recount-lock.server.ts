import { FRESHLY_FILLED, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** For a transaction that reads or writes all sums: with room to sort. */
export const LONG = { timeoutMs: 600_000, settings: { ...FRESHLY_FILLED, work_mem: '64MB' } };

/** Of two that count, the second waits for the first until this transaction ends. @returns false when the token is no longer what is asked. */
export async function lockRecount(tx: SqlTransaction, { workspaceId }: Scope, token: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`recount ${workspaceId}`}, 0))`;
  const rows = await tx.$queryRaw<unknown[]>`SELECT FROM recounts WHERE workspace_id = ${workspaceId}::uuid AND token = ${token}::uuid`;
  return rows.length > 0;
}
