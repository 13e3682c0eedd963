import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import type { RowRefusal } from './row-refusal.ts';

type Row = Readonly<Record<string, unknown>>;

/** Kinds that hold from a day up to a day without the database saying in which order. */
const SPANS = ['account_contact', 'membership', 'campaign'];
const MOST_STEPS = 100;

/** Rows that no record can be, by their place: one that ends before it begins, an organisation that stands above itself. */
export async function impossibleRows(tx: SqlTransaction, scope: Scope, entity: Entity, rows: readonly Row[], changed?: ReadonlySet<string>): Promise<Map<number, RowRefusal>> {
  return new Map([...endsBeforeStart(entity, rows, changed), ...(await aboveItself(tx, scope, entity, rows, changed))]);
}

/** What was wrong already may be changed elsewhere. */
export function endsBeforeStart(entity: Entity, rows: readonly Row[], changed?: ReadonlySet<string>): [number, RowRefusal][] {
  if (!SPANS.includes(entity.name) || (changed && !changed.has('starts_on') && !changed.has('ends_on'))) return [];
  return rows.flatMap(({ starts_on: from, ends_on: to }, at): [number, RowRefusal][] => (typeof from === 'string' && typeof to === 'string' && to < from ? [[at, { code: 'too-small', field: 'ends_on' }]] : []));
}

/**
 * Organisations that would stand above themselves, by their place. Rows that are written together are looked at together.
 * One statement; none where nothing is under anything.
 * @param foreseen who would stand under whom by then, of what is not written yet.
 */
export async function aboveItself(tx: SqlTransaction, scope: Scope, entity: Entity, rows: readonly Row[], changed?: ReadonlySet<string>, foreseen: ReadonlyMap<string, string> = new Map()): Promise<[number, RowRefusal][]> {
  const under = rows.filter(({ parent_id: parent }) => typeof parent === 'string');
  if (entity.name !== 'account' || under.length === 0 || (changed && !changed.has('parent_id'))) return [];
  const asked = new Set<string>();
  for (const row of under) for (let at = row.parent_id as string | undefined; at !== undefined && !asked.has(at); at = foreseen.get(at)) asked.add(at);
  const known = await tx.$queryRaw<{ id: string; parent_id: string }[]>`
    WITH RECURSIVE above AS (
      SELECT unnest(${arrayLiteral([...asked])}::uuid[]) AS id, 0 AS steps
      UNION SELECT a.parent_id, above.steps + 1 FROM above JOIN accounts a ON a.workspace_id = ${scope.workspaceId}::uuid AND a.id = above.id WHERE a.parent_id IS NOT NULL AND above.steps < ${MOST_STEPS}
    ) SELECT DISTINCT a.id, a.parent_id FROM above JOIN accounts a ON a.workspace_id = ${scope.workspaceId}::uuid AND a.id = above.id WHERE a.parent_id IS NOT NULL`;
  const parents = new Map<unknown, unknown>([...known.map(({ id, parent_id: parent }) => [id, parent] as const), ...foreseen]);
  for (const { id, parent_id: parent } of rows) parents.set(id, parent);
  const meetsItself = (id: unknown) => {
    let at = parents.get(id);
    for (let steps = 0; typeof at === 'string' && at !== id && steps < MOST_STEPS; steps++) at = parents.get(at);
    return at === id;
  };
  return rows.flatMap(({ id, parent_id: parent }, at): [number, RowRefusal][] => (typeof parent === 'string' && meetsItself(id) ? [[at, { code: 'above-itself', field: 'parent_id' }]] : []));
}
