import { z } from 'zod';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ENTITIES } from '../entity/entities.ts';
import { type Entity, ENTITY_NAMES, type EntityName } from '../entity/entity.ts';
import { table } from '../record/write-records.server.ts';
import type { TrashKind, TrashRow } from './trash-row.ts';

const PAGE = 50;
const MOST_COUNTED = 999;
const DAY_MS = 86_400_000;
/** How long what was thrown away can come back. */
export const KEEP_DAYS = 30;

/** Kinds of record that go to the trash by themselves, not with what they are part of. */
export const THROWN: readonly Entity[] = ENTITY_NAMES.map((name) => ENTITIES[name]).filter(({ hasPage }) => hasPage);

const RowsSchema = z.array(z.object({ id: z.string(), title: z.string().nullable(), deletedAt: z.date(), actor: z.string().nullable() }));

/** What lies in the trash of one kind, last thrown away first; `before` is the id of the record after which the page lies. */
export async function listTrash(scope: Scope, entity: Entity, { before, asOf }: { before: string | null; asOf: Date }): Promise<{ rows: TrashRow[]; nextBefore: string | null }> {
  const title = Prisma.raw(`t."${entity.title}"`);
  const rows = RowsSchema.parse(await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw`
    SELECT t.id, left(${title}::text, 200) AS title, t.deleted_at AS "deletedAt", who.actor
    FROM (
      SELECT * FROM ${table(entity)} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.deleted_at IS NOT NULL ${entity.canMerge ? Prisma.sql`AND t.merged_into_id IS NULL` : Prisma.empty}
        ${before && isUuid(before) ? Prisma.sql`AND (t.deleted_at, t.id) < (SELECT deleted_at, id FROM ${table(entity)} WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${before}::uuid)` : Prisma.empty}
      ORDER BY t.deleted_at DESC, t.id DESC LIMIT ${PAGE + 1}) t
    LEFT JOIN LATERAL (
      SELECT b.actor FROM record_changes c JOIN batches b ON b.workspace_id = c.workspace_id AND b.id = c.batch_id
      WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.record_id = t.id AND c.after ? 'deleted_at' ORDER BY c.id DESC LIMIT 1) who ON true
    ORDER BY t.deleted_at DESC, t.id DESC`));
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, daysLeft: Math.max(0, KEEP_DAYS - Math.floor((asOf.getTime() - row.deletedAt.getTime()) / DAY_MS)) }));
  return { rows: shown, nextBefore: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

const CountsSchema = z.array(z.object({ entity: z.string(), count: z.coerce.number() }));

/** The kinds that have something in the trash, with how many; counted up to 999. One statement. */
export async function countTrash(scope: Scope): Promise<TrashKind[]> {
  const counts = THROWN.map((entity) => Prisma.sql`
    SELECT ${entity.name} AS entity, count(*) AS count FROM (
      SELECT FROM ${table(entity)} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.deleted_at IS NOT NULL ${entity.canMerge ? Prisma.sql`AND t.merged_into_id IS NULL` : Prisma.empty} LIMIT ${MOST_COUNTED + 1}) lying`);
  const rows = CountsSchema.parse(await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw`${Prisma.join(counts, ' UNION ALL ')}`));
  return rows.flatMap(({ entity, count }) => (count > 0 ? [{ entity: entity as EntityName, count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED }] : []));
}
