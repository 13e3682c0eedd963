import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { NAMELESS } from './fate.ts';
import type { Expiring, Retained } from './retention.ts';

const MOST_COUNTED = 9_999;
const SAMPLE = 5;

/** What is too old of a kind, the oldest first, with when it was last of use: what the preview shows and the night takes. */
export function tooOldSql(scope: Scope, entity: Retained, cutoff: Date): Prisma.Sql {
  const own = Prisma.sql`t.workspace_id = ${scope.workspaceId}::uuid`;
  const before = Prisma.sql`${cutoff.toISOString()}::timestamptz`;
  switch (entity) {
    // Whoever is a member, owes money, or waits for an answer is of use now, however long nothing was said.
    case 'contact':
      return Prisma.sql`
        SELECT t.id, t.full_name AS title, coalesce((SELECT max(f.at) FROM feed_items f WHERE f.workspace_id = t.workspace_id AND f.holder_id = t.id), t.created_at) AS "lastAt"
        FROM contacts t WHERE ${own} AND t.deleted_at IS NULL AND t.created_at < ${before}
          AND NOT EXISTS (SELECT 1 FROM feed_items f WHERE f.workspace_id = t.workspace_id AND f.holder_id = t.id AND f.at >= ${before})
          AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.workspace_id = t.workspace_id AND m.contact_id = t.id AND m.deleted_at IS NULL AND m.status IN ('pending', 'active', 'grace'))
          AND NOT EXISTS (SELECT 1 FROM invoices i WHERE i.workspace_id = t.workspace_id AND i.contact_id = t.id AND i.deleted_at IS NULL AND i.open_cents > 0)
          AND NOT EXISTS (SELECT 1 FROM deals d WHERE d.workspace_id = t.workspace_id AND d.contact_id = t.id AND d.deleted_at IS NULL AND d.closed_on IS NULL)
          AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.workspace_id = t.workspace_id AND c.contact_id = t.id AND c.deleted_at IS NULL AND c.solved_at IS NULL)`;
    case 'interaction':
      return Prisma.sql`SELECT t.id, t.subject AS title, t.occurred_at AS "lastAt" FROM interactions t WHERE ${own} AND t.occurred_at < ${before} AND (t.subject <> ${NAMELESS} OR t.body IS NOT NULL OR t.contact_id IS NOT NULL)`;
    case 'case':
      return Prisma.sql`SELECT t.id, t.subject AS title, t.solved_at AS "lastAt" FROM cases t WHERE ${own} AND t.solved_at < ${before} AND (t.subject <> ${NAMELESS} OR t.body IS NOT NULL OR t.contact_id IS NOT NULL)`;
    case 'deal':
      return Prisma.sql`SELECT t.id, t.name AS title, (t.closed_on + time '12:00') AT TIME ZONE ${scope.timeZone} AS "lastAt" FROM deals t WHERE ${own} AND t.closed_on < (${before} AT TIME ZONE ${scope.timeZone})::date AND (t.name <> ${NAMELESS} OR t.description IS NOT NULL OR t.contact_id IS NOT NULL)`;
    case 'task':
      return Prisma.sql`SELECT t.id, t.title, t.done_at AS "lastAt" FROM tasks t WHERE ${own} AND t.done_at < ${before}`;
    case 'note':
      return Prisma.sql`SELECT t.id, left(t.text, 100) AS title, t.updated_at AS "lastAt" FROM notes t WHERE ${own} AND t.updated_at < ${before}`;
    case 'import-row':
      return Prisma.sql`SELECT t.job_id || ':' || t.row_no AS id, j.file_name || ': ' || t.row_no AS title, j.created_at AS "lastAt" FROM import_rows t JOIN import_jobs j ON j.id = t.job_id AND j.workspace_id = t.workspace_id WHERE ${own} AND j.created_at < ${before}`;
  }
}

/** How many are too old, counted up to 9,999, and the oldest few. Two statements. */
export async function previewExpiring(scope: Scope, entity: Retained, cutoff: Date): Promise<Expiring> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (SELECT 1 FROM (${tooOldSql(scope, entity, cutoff)}) old LIMIT ${MOST_COUNTED + 1}) counted`;
    const count = row?.count ?? 0;
    const sample = await tx.$queryRaw<Expiring['sample']>`SELECT * FROM (${tooOldSql(scope, entity, cutoff)}) old ORDER BY "lastAt", id LIMIT ${SAMPLE}`;
    return { entity, count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED, sample };
  });
}
