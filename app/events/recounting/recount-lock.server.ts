import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** For a transaction that reads or writes all sums: planned for the days at hand, and without loops over tables that the planner knows nothing of yet. */
export const LONG = { timeoutMs: 600_000, settings: { enable_nestloop: 'off', jit: 'off', plan_cache_mode: 'force_custom_plan', work_mem: '64MB' } };

/** Of two that count, the second waits for the first until this transaction ends. @returns false when the token is no longer what is asked. */
export async function lockRecount(tx: SqlTransaction, { workspaceId }: Scope, token: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`recount ${workspaceId}`}, 0))`;
  const rows = await tx.$queryRaw<unknown[]>`SELECT FROM recounts WHERE workspace_id = ${workspaceId}::uuid AND token = ${token}::uuid`;
  return rows.length > 0;
}
