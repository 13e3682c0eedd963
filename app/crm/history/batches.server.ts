import { z } from 'zod';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ENTITY_NAMES } from '../entity/entity.ts';
import { NOT_COUNTED } from '../record/undo-outcome.ts';
import type { BatchSummary } from './batch-summary.ts';
import { titlesEver } from './titles-ever.server.ts';

const PAGE = 50;
const MOST_COUNTED = 10_000;

const RowSchema = z.object({
  id: z.string(),
  verb: z.string(),
  entity: z.string().nullable(),
  actor: z.string(),
  memberId: z.string().nullable(),
  source: z.string(),
  at: z.date(),
  summary: z.record(z.string(), z.unknown()),
  undoneById: z.string().nullable(),
  undoesId: z.string().nullable(),
  records: z.coerce.number(),
  /** Of one of its records. */
  recordId: z.string().nullable(),
  table: z.string().nullable(),
});
type Row = z.infer<typeof RowSchema>;

/** The acts that wrote records or took others back, newest first; `before` is the id of the act after which the page lies. Three statements. */
export async function listBatches(scope: Scope, { before, mineOnly }: { before: string | null; mineOnly: boolean }): Promise<{ batches: BatchSummary[]; nextBefore: string | null }> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const rows = z.array(RowSchema).parse(await selectBatches(tx, scope, Prisma.sql`
      AND (b.undoes_id IS NOT NULL OR EXISTS (SELECT 1 FROM record_changes c WHERE c.workspace_id = b.workspace_id AND c.batch_id = b.id))
      ${mineOnly ? Prisma.sql`AND b.member_id = ${scope.member?.id ?? null}::uuid` : Prisma.empty}
      ${before && isUuid(before) ? Prisma.sql`AND (b.at, b.id) < (SELECT at, id FROM batches WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${before}::uuid)` : Prisma.empty}`));
    const shown = rows.slice(0, PAGE);
    const titles = await titlesOfSingles(tx, scope, shown);
    return { batches: shown.map((row) => toSummary(row, titles)), nextBefore: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
  });
}

/** One act; null when there is none of this workspace. */
export async function findBatch(tx: SqlTransaction, scope: Scope, id: string): Promise<(BatchSummary & { summary: Record<string, unknown> }) | null> {
  const rows = z.array(RowSchema).parse(await selectBatches(tx, scope, Prisma.sql`AND b.id = ${id}::uuid`));
  return rows[0] ? { ...toSummary(rows[0], await titlesOfSingles(tx, scope, rows)), summary: rows[0].summary } : null;
}

/** What the records are called of the acts that touched only one. */
async function titlesOfSingles(tx: SqlTransaction, scope: Scope, rows: readonly Row[]): Promise<Readonly<Record<string, string>>> {
  return titlesEver(tx, scope, rows.flatMap(({ records, recordId, table }) => (records === 1 && recordId && table ? [{ table, recordId }] : [])));
}

async function selectBatches(tx: SqlTransaction, scope: Scope, only: Prisma.Sql): Promise<unknown> {
  return tx.$queryRaw`
    SELECT b.id, b.verb, b.entity, b.actor, b.member_id AS "memberId", b.source, b.at, b.summary, b.undone_by_id AS "undoneById", b.undoes_id AS "undoesId", n.records, n."recordId", n."table"
    FROM (SELECT * FROM batches b WHERE b.workspace_id = ${scope.workspaceId}::uuid ${only} ORDER BY b.at DESC, b.id DESC LIMIT ${PAGE + 1}) b
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT c.record_id) AS records, min(c.record_id::text) AS "recordId", min(c.entity) AS "table" FROM (
        SELECT c.record_id, c.entity FROM record_changes c
        WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.batch_id = b.id AND NOT c.entity = ANY (${[...NOT_COUNTED]})
        LIMIT ${MOST_COUNTED + 1}) c
    ) n
    ORDER BY b.at DESC, b.id DESC`;
}

function toSummary(row: Row, titles: Readonly<Record<string, string>>): BatchSummary {
  const note = ['title', 'file', 'fileName', 'name'].map((key) => row.summary[key]).find((value) => typeof value === 'string');
  return {
    id: row.id,
    verb: row.verb,
    entity: ENTITY_NAMES.find((name) => name === row.entity) ?? null,
    actor: row.actor,
    memberId: row.memberId,
    source: row.source,
    at: row.at,
    records: Math.min(row.records, MOST_COUNTED),
    isMore: row.records > MOST_COUNTED,
    title: (row.records === 1 && row.recordId ? titles[row.recordId] : '') || null,
    note: note ?? null,
    undoneById: row.undoneById,
    undoesId: row.undoesId,
  };
}
