import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity } from '../entity/entity.ts';
import type { CrmRecord } from './record.ts';

/** Records by id, those in the trash too; what is not there is left out. One statement. */
export async function readRecords(tx: SqlTransaction, scope: Scope, entity: Entity, ids: readonly string[], { isLocked = false } = {}): Promise<Map<string, CrmRecord>> {
  const asked = [...new Set(ids.filter(isUuid))];
  if (asked.length === 0) return new Map();
  const table = Prisma.raw(`"${entity.table}"`);
  const rows = await tx.$queryRaw<{ record: CrmRecord }[]>`
    SELECT to_jsonb(t) AS record FROM ${table} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = ANY (${arrayLiteral(asked)}::uuid[])
    ORDER BY t.id ${isLocked ? Prisma.raw('FOR UPDATE') : Prisma.empty}`;
  return new Map(rows.map(({ record }) => [record.id, tidy(entity, record)]));
}

/** Instants as ISO text in UTC, whatever offset the database wrote them with. */
export function tidy(entity: Entity, record: CrmRecord): CrmRecord {
  for (const name of instantsOf(entity)) {
    const value = record[name];
    if (typeof value === 'string') record[name] = new Date(value).toISOString();
  }
  return record;
}

const instants = new Map<string, string[]>();

function instantsOf(entity: Entity): string[] {
  let names = instants.get(entity.name);
  if (!names) {
    names = ['created_at', 'updated_at', 'deleted_at', 'stage_since', 'confirmed_at', ...entity.fields.flatMap((field) => (field.kind === 'instant' ? [field.name] : []))];
    instants.set(entity.name, names);
  }
  return names;
}
