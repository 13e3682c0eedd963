import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { table } from '../record/write-records.server.ts';
import type { ItemOutcome } from './item-outcome.ts';

type Lost = ItemOutcome & { ok: false };

/** Why each of these ids cannot be written: it is in the trash, was merged into another, or never was here. */
export async function whereItWent(tx: SqlTransaction, scope: Scope, entity: Entity, ids: readonly string[]): Promise<Map<string, Lost>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; survivor: string | null }[]>`
    WITH RECURSIVE way AS (
      SELECT t.id AS asked, t.id, ${mergedInto(entity)} AS next, 0 AS steps FROM ${table(entity)} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = ANY (${arrayLiteral(ids)}::uuid[])
      UNION ALL
      SELECT way.asked, t.id, ${mergedInto(entity)}, way.steps + 1 FROM way JOIN ${table(entity)} t ON t.workspace_id = ${scope.workspaceId}::uuid AND t.id = way.next WHERE way.steps < 50
    )
    SELECT asked AS id, CASE WHEN steps > 0 THEN id END AS survivor FROM way WHERE next IS NULL`;
  const found = new Map(rows.map(({ id, survivor }) => [id, survivor]));
  return new Map(
    ids.map((id): [string, Lost] => {
      const survivor = found.get(id);
      if (survivor) return [id, { ok: false, code: 'merged', problems: [], mergedInto: survivor }];
      return [id, { ok: false, code: found.has(id) ? 'in-trash' : 'not-found', problems: [] }];
    }),
  );
}

function mergedInto(entity: Entity): Prisma.Sql {
  return entity.canMerge ? Prisma.raw('t.merged_into_id') : Prisma.raw('NULL::uuid');
}
