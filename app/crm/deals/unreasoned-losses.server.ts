import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import type { RowRefusal } from '../record/row-refusal.ts';

/**
 * Deals that would be lost without a reason, by their place. One that is so already may be changed elsewhere. A file is not
 * asked: what other systems lost before has often no reason, and nobody remembers it. One statement; none where every deal says why.
 */
export async function unreasonedLosses(tx: SqlTransaction, scope: Scope, entity: Entity, rows: readonly Readonly<Record<string, unknown>>[], changed?: ReadonlySet<string>): Promise<Map<number, RowRefusal>> {
  if (entity.name !== 'deal' || (changed && !changed.has('stage_id') && !changed.has('lost_reason'))) return new Map();
  const silent = rows.filter(({ lost_reason: reason }) => (reason ?? null) === null);
  if (silent.length === 0) return new Map();
  const textsOf = (name: string) => arrayLiteral([...new Set(silent.flatMap((row) => (typeof row[name] === 'string' ? [row[name]] : [])))]);
  const lost = await tx.$queryRaw<{ id: string; silent: string[] }[]>`
    SELECT s.id, coalesce(array_agg(d.id::text) FILTER (WHERE d.id IS NOT NULL), '{}') AS silent FROM stages s
    LEFT JOIN deals d ON d.workspace_id = s.workspace_id AND d.stage_id = s.id AND d.lost_reason IS NULL AND d.id = ANY (${textsOf('id')}::uuid[])
    WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.kind = 'lost' AND s.id = ANY (${textsOf('stage_id')}::uuid[]) GROUP BY s.id`;
  const already = new Map(lost.map(({ id, silent: deals }) => [id, new Set(deals)]));
  return new Map(rows.flatMap((row, at): [number, RowRefusal][] => {
    const known = (row.lost_reason ?? null) === null ? already.get(String(row.stage_id)) : undefined;
    return known && !known.has(String(row.id)) ? [[at, { code: 'lost-reason-missing', field: 'lost_reason' }]] : [];
  }));
}
