import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import type { CrmRecord } from './record.ts';

/** Of what there is one that comes first, and within what: an employer of a person, an address of each kind. */
const WITHIN: Partial<Record<Entity['name'], readonly string[]>> = { account_contact: ['contact_id'], contact_point: ['contact_id', 'account_id', 'kind'] };

/**
 * Who makes another one the primary says that the one before no longer is; of several in one act the last is meant. Changes
 * `rows`, which are about to be written, and the rows in the database beside them.
 */
export async function keepOnePrimary(tx: SqlTransaction, scope: Scope, entity: Entity, rows: readonly CrmRecord[], now: string): Promise<void> {
  const within = WITHIN[entity.name];
  if (!within) return;
  const last = new Map<string, CrmRecord>();
  for (const row of rows) {
    if (!isPrimary(row)) continue;
    const key = JSON.stringify(within.map((name) => row[name] ?? null));
    const before = last.get(key);
    if (before) before.is_primary = false;
    last.set(key, row);
  }
  for (const row of last.values()) {
    const same = within.map((name) => Prisma.sql`t.${Prisma.raw(`"${name}"`)} IS NOT DISTINCT FROM ${row[name] ?? null}${Prisma.raw(name === 'kind' ? '::text' : '::uuid')}`);
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(`"${entity.table}"`)} t SET is_primary = false, version = version + 1, updated_at = ${now}::timestamptz
      WHERE t.workspace_id = ${scope.workspaceId}::uuid AND ${Prisma.join(same, ' AND ')} AND t.is_primary AND t.deleted_at IS NULL ${entity.name === 'account_contact' ? Prisma.sql`AND t.ends_on IS NULL` : Prisma.empty}
        AND t.id <> ALL (${arrayLiteral(rows.map(({ id }) => id))}::uuid[])`;
  }
}

function isPrimary({ is_primary: isFirst, ends_on: endsOn, deleted_at: deletedAt }: CrmRecord): boolean {
  return isFirst === true && (endsOn ?? null) === null && (deletedAt ?? null) === null;
}
