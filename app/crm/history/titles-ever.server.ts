import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { entityOfTable, fieldOf } from '../entity/entities.ts';
import type { EntityName } from '../entity/entity.ts';
import { titlesOf } from '../record/titles.server.ts';

const LONGEST = 80;

/**
 * What records are called, by id; one that is gone by what it was called when it was taken away, as far as the log holds that: of
 * an erased person it holds nothing. Two statements.
 */
export async function titlesEver(tx: SqlTransaction, scope: Scope, of: readonly { table: string; recordId: string }[]): Promise<Readonly<Record<string, string>>> {
  const asked = new Map<EntityName, string[]>();
  for (const { table, recordId } of of) {
    const entity = entityOfTable(table);
    if (entity) asked.set(entity.name, [...(asked.get(entity.name) ?? []), recordId]);
  }
  const titles = await titlesOf(tx, scope, asked);
  const missing = of.map(({ recordId }) => recordId).filter((id) => !titles[id]);
  const gone = await tx.$queryRaw<{ id: string; table: string; before: Record<string, unknown> | null }[]>`
    SELECT DISTINCT ON (record_id) record_id AS id, entity AS table, before FROM record_changes
    WHERE workspace_id = ${scope.workspaceId}::uuid AND record_id = ANY (${arrayLiteral(missing)}::uuid[]) AND action = 'd' ORDER BY record_id, id DESC`;
  for (const { id, table, before } of gone) {
    const entity = entityOfTable(table);
    const name = entity && before?.[entity.title];
    // A part that goes by a status or a moment is called nothing.
    if (entity && typeof name === 'string' && ['text', 'long-text'].includes(fieldOf(entity, entity.title)?.kind ?? '')) titles[id] = name.slice(0, LONGEST);
  }
  return titles;
}
