import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { knownField } from '../filter/filter-field.ts';
import type { ListPreference } from './list-preference.ts';

const MOST_COLUMNS = 40;
const RowsSchema = z.array(z.object({ columns: z.array(z.string()), density: z.enum(['comfortable', 'compact']).catch('comfortable') }));

/** How the reader last arranged this list: asks for the row of `toPreference`. */
export function preferenceSql(scope: Scope, entity: Entity): Prisma.Sql {
  return Prisma.sql`SELECT columns, density FROM list_preferences WHERE workspace_id = ${scope.workspaceId}::uuid AND member_id = ${scope.member?.id ?? null}::uuid AND entity = ${entity.name}`;
}

/** A field that is gone since is left out. */
export function toPreference(rows: unknown, entity: Entity, customFields: readonly Field[]): ListPreference {
  const [row] = RowsSchema.parse(rows);
  const columns = row?.columns.filter((name) => knownField(entity, name, customFields)) ?? [];
  return { columns: columns.length > 0 ? columns : null, density: row?.density ?? 'comfortable' };
}

/** Remembers columns, density or both; what is not given stays. Not in the log: it is nobody's business but the reader's. */
export async function rememberPreference(scope: Scope, entity: Entity, given: { columns?: readonly string[] | undefined; density?: ListPreference['density'] | undefined }): Promise<void> {
  const member = scope.member;
  if (!member) return;
  const columns = given.columns ? arrayLiteral(given.columns.slice(0, MOST_COLUMNS)) : null;
  const density = given.density ?? null;
  await inWorkspaceSql(scope.workspaceId, (tx) => tx.$executeRaw`
    INSERT INTO list_preferences AS p (workspace_id, member_id, entity, columns, density)
    VALUES (${scope.workspaceId}::uuid, ${member.id}::uuid, ${entity.name}, coalesce(${columns}::text[], '{}'), coalesce(${density}, 'comfortable'))
    ON CONFLICT (workspace_id, member_id, entity) DO UPDATE SET columns = coalesce(${columns}::text[], p.columns), density = coalesce(${density}, p.density), updated_at = now()`);
}
