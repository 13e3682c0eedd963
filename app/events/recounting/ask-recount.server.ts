import { v7 as uuid } from 'uuid';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { ActivityMeaning } from '../activity-meaning.ts';
import { RECOUNT } from './recount-job.server.ts';
import type { RecountProgress, RecountSource } from './recount.ts';

/** What of an activity figures hang on. */
export type WantedMeaning = Pick<ActivityMeaning, 'kind' | 'countsAsId' | 'roles'> & { id: string };

/**
 * Asks for all sums of the workspace to be made again in the background, beside those in use. What was asked before and
 * is not through yet comes along in one counting, which begins again. With null it is a transaction of its own.
 */
export async function askRecount(tx: SqlTransaction | null, scope: Scope, { source, wanted = [], asOf }: { source: RecountSource; wanted?: readonly WantedMeaning[]; asOf: Date }): Promise<void> {
  if (!tx) return inWorkspaceSql(scope.workspaceId, (own) => askRecount(own, scope, { source, wanted, asOf }));
  await tx.$executeRaw`
    INSERT INTO recounts AS r (workspace_id, token, source, wanted, asked_at)
    VALUES (${scope.workspaceId}::uuid, ${uuid()}::uuid, ${source}, ${JSON.stringify(wanted)}::jsonb, ${asOf.toISOString()}::timestamptz)
    ON CONFLICT (workspace_id) DO UPDATE SET token = excluded.token, asked_at = excluded.asked_at, days_done = 0, days_total = NULL, counted_before = NULL,
      source = CASE WHEN 'events' IN (r.source, excluded.source) THEN 'events' ELSE 'days' END,
      wanted = excluded.wanted || (SELECT coalesce(jsonb_agg(o), '[]') FROM jsonb_array_elements(r.wanted) o WHERE NOT EXISTS (SELECT FROM jsonb_array_elements(excluded.wanted) n WHERE n ->> 'id' = o ->> 'id'))`;
  await enqueue(tx, scope, RECOUNT, {}, { singletonKey: 'recount' });
}

/** How far the counting again is; null when the figures are those of what was decided last. */
export async function findRecount(scope: Scope): Promise<RecountProgress | null> {
  const [row] = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw<RecountProgress[]>`SELECT days_done AS done, days_total AS total, asked_at AS "askedAt" FROM recounts WHERE workspace_id = ${scope.workspaceId}::uuid`,
  );
  return row ?? null;
}
