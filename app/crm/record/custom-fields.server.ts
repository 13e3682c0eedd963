import { z } from 'zod';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITY_NAMES, type EntityName, type Field } from '../entity/entity.ts';

const KINDS = ['text', 'long-text', 'integer', 'decimal', 'day', 'flag', 'choice'] as const;
const RowSchema = z.object({ key: z.string(), label: z.string(), label_en: z.string().nullable(), kind: z.enum(KINDS), choices: z.array(z.string()), is_required: z.boolean(), is_personal: z.boolean() });

/** All that this workspace ever added, also what is out of use: what the log holds of it can be named. By kind of record. */
export async function listOwnFieldsEver(tx: SqlTransaction, scope: Scope): Promise<Partial<Record<EntityName, Field[]>>> {
  const rows: unknown = await tx.$queryRaw`
    SELECT entity, key, label, label_en, kind, choices, is_required, is_personal FROM custom_fields WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY position, key`;
  const byEntity: Partial<Record<EntityName, Field[]>> = {};
  for (const { entity, ...row } of z.array(RowSchema.extend({ entity: z.enum(ENTITY_NAMES) })).parse(rows)) (byEntity[entity] ??= []).push(toField(row));
  return byEntity;
}

/** The fields that this workspace added to a kind of record, in their order: those in use, and those that only the log still holds something of. */
export async function listOwnFields(tx: SqlTransaction, scope: Scope, entity: EntityName): Promise<{ used: Field[]; retired: Field[] }> {
  const rows: unknown = await tx.$queryRaw`
    SELECT key, label, label_en, kind, choices, is_required, is_personal, retired_at IS NOT NULL AS is_retired FROM custom_fields
    WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = ${entity} ORDER BY position, key`;
  const read = z.array(RowSchema.extend({ is_retired: z.boolean() })).parse(rows);
  return { used: read.filter((row) => !row.is_retired).map(toField), retired: read.filter((row) => row.is_retired).map(toField) };
}

/** The fields that this workspace added to a kind of record and still uses, in their order. */
export async function listCustomFields(tx: SqlTransaction, scope: Scope, entity: EntityName): Promise<Field[]> {
  return toFields(await tx.$queryRaw(customFieldsSql(scope, entity)));
}

/** Asks for the rows of `toFields`. */
export function customFieldsSql(scope: Scope, entity: EntityName): Prisma.Sql {
  return Prisma.sql`
    SELECT key, label, label_en, kind, choices, is_required, is_personal FROM custom_fields
    WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = ${entity} AND retired_at IS NULL ORDER BY position, key`;
}

export function toFields(rows: unknown): Field[] {
  return z.array(RowSchema).parse(rows).map(toField);
}

function toField(row: z.infer<typeof RowSchema>): Field {
  return {
    name: `custom.${row.key}`,
    kind: row.kind,
    label: { nl: row.label, en: row.label_en ?? row.label },
    ...(row.kind === 'choice' ? { choices: row.choices } : {}),
    ...(row.is_required ? { isRequired: true as const } : {}),
    ...(row.is_personal ? { isPersonal: true as const } : {}),
  };
}
