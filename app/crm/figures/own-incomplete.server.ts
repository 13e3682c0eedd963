import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITIES } from '../entity/entities.ts';
import { name } from '../filter/filter-sql.server.ts';
import { completenessOf } from '../record/completeness.ts';
import { completenessSql } from '../record/completeness-sql.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import { KEY_KINDS, type KeyKind } from './quality.ts';

const MOST = 20;

export interface OwnIncomplete {
  kind: KeyKind;
  /** All of one's own that lack something, of which these are the least complete. */
  total: number;
  records: { id: string; title: string; percent: number; missing: string[][] }[];
}

/** One's own records that lack something, the least complete first: a few of each kind, with what is missing. */
export async function listOwnIncomplete(scope: Scope): Promise<OwnIncomplete[]> {
  const { member } = scope;
  if (!member) return [];
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const lists: OwnIncomplete[] = [];
    for (const kind of KEY_KINDS) {
      const entity = ENTITIES[kind];
      const open = kind === 'deal' ? Prisma.sql`AND EXISTS (SELECT 1 FROM stages s WHERE s.workspace_id = r.workspace_id AND s.id = r.stage_id AND s.kind = 'open')` : Prisma.empty;
      const found: unknown[] = await tx.$queryRaw(Prisma.sql`
        SELECT id, (count(*) OVER ())::int AS total FROM (SELECT r.id, ${completenessSql(entity, 'r')} AS percent FROM ${name(entity.table)} r
          WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.owner_id = ${member.id}::uuid AND r.deleted_at IS NULL ${open}) own
        WHERE percent < 100 ORDER BY percent, id LIMIT ${MOST}`);
      const rows = z.array(z.object({ id: z.uuid(), total: z.int() })).parse(found);
      const records = await readRecords(tx, scope, entity, rows.map(({ id }) => id));
      const listed = rows.flatMap(({ id }) => {
        const record = records.get(id);
        const known = record && completenessOf(kind, record);
        return record && known ? [{ id, title: titleOf(record[entity.title]), percent: known.percent, missing: known.missing.map(({ fields }) => fields) }] : [];
      });
      if (listed.length > 0) lists.push({ kind, total: rows[0]!.total, records: listed });
    }
    return lists;
  });
}

const titleOf = (value: unknown) => (typeof value === 'string' ? value : '');
