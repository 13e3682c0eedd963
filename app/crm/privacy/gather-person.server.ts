import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITIES } from '../entity/entities.ts';
import { STAYS_WITH_ACCOUNT, tracedEntities } from './fate.ts';

/** A person as far as rows can be recognised to be about them. */
export interface Person {
  /** The contact first, then the records that were merged into it. */
  ids: string[];
  /** E-mail addresses and telephone numbers that no other record has. */
  own: string[];
  /** Names in full; a namesake may have the same. */
  fullNames: string[];
  /** Every word that names them, looked for only in records that are theirs. */
  words: string[];
}

/** Columns in which the log remembers what somebody was called, and where they could be reached, before. */
const BEFORE = { names: ['full_name'], parts: ['given_name', 'surname'], points: ['email', 'phone', 'phone_norm', 'value', 'value_norm'] } as const;

/** Words of two letters are in every text. */
const SHORTEST = 3;

const RowSchema = z.object({ ids: z.array(z.string()), names: z.array(z.string().nullable()), parts: z.array(z.string().nullable()), points: z.array(z.string()), own: z.array(z.string()), before: z.array(z.tuple([z.string(), z.string()])) });

/**
 * Who somebody is, with the records that are theirs put in the temporary table pacer_person (entity, record_id, is_shared:
 * an organisation holds it too). Null when there is no such contact. Records that are theirs: those that point at them, and
 * the parts and follow-ups of those that point at nobody else.
 */
export async function gatherPerson(tx: SqlTransaction, scope: Scope, contactId: string): Promise<Person | null> {
  const merged = Prisma.sql`WITH RECURSIVE own AS (
    SELECT c.id FROM contacts c WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.id = ${contactId}::uuid
    UNION SELECT c.id FROM own JOIN contacts c ON c.workspace_id = ${scope.workspaceId}::uuid AND c.merged_into_id = own.id)`;
  const [found]: unknown[] = await tx.$queryRaw`${merged}
    SELECT coalesce(array_agg(c.id ORDER BY (c.id = ${contactId}::uuid) DESC), '{}') AS ids,
      coalesce(array_agg(DISTINCT c.full_name), '{}') AS names,
      coalesce((SELECT array_agg(DISTINCT w.word) FROM contacts n CROSS JOIN LATERAL unnest(ARRAY[n.given_name, n.surname, n.surname_prefix || ' ' || n.surname]) AS w(word) WHERE n.workspace_id = ${scope.workspaceId}::uuid AND n.id IN (SELECT id FROM own)), '{}') AS parts,
      coalesce((SELECT array_agg(DISTINCT v.value) FROM contact_points p CROSS JOIN LATERAL unnest(ARRAY[p.value, p.value_norm]) AS v(value) WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.contact_id IN (SELECT id FROM own)), '{}')
        || coalesce(array_agg(DISTINCT c.email) FILTER (WHERE c.email IS NOT NULL), '{}') || coalesce(array_agg(DISTINCT c.phone) FILTER (WHERE c.phone IS NOT NULL), '{}') AS points,
      coalesce((SELECT array_agg(DISTINCT v.value) FROM contact_points p CROSS JOIN LATERAL unnest(ARRAY[p.value, p.value_norm]) AS v(value)
        WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.contact_id IN (SELECT id FROM own) AND p.kind IN ('email', 'phone')
          AND NOT EXISTS (SELECT 1 FROM contact_points o WHERE o.workspace_id = p.workspace_id AND o.kind = p.kind AND o.value_norm = p.value_norm AND o.deleted_at IS NULL AND (o.contact_id IS NULL OR o.contact_id NOT IN (SELECT id FROM own)))), '{}') AS own,
      coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_array(v.key, v.value)) FROM record_changes h CROSS JOIN LATERAL jsonb_each_text(h.before) v
        WHERE h.workspace_id = ${scope.workspaceId}::uuid AND h.record_id IN (SELECT id FROM own UNION ALL SELECT p.id FROM contact_points p WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.contact_id IN (SELECT id FROM own))
          AND v.key = ANY (${arrayLiteral([...Object.values(BEFORE).flat()])}::text[]) AND v.value IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM contact_points o WHERE o.workspace_id = h.workspace_id AND o.kind IN ('email', 'phone') AND o.value_norm = lower(v.value) AND o.deleted_at IS NULL AND (o.contact_id IS NULL OR o.contact_id NOT IN (SELECT id FROM own)))), '[]') AS before
    FROM contacts c WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.id IN (SELECT id FROM own)`;
  const { ids, before, ...now } = RowSchema.parse(found);
  if (ids.length === 0) return null;
  const was = (columns: readonly string[]) => before.flatMap(([column, value]) => (columns.includes(column) ? [value] : []));
  const [names, parts] = [[...now.names, ...was(BEFORE.names)], [...now.parts, ...was(BEFORE.parts)]];
  const [points, own] = [[...now.points, ...was(BEFORE.points)], [...now.own, ...was(BEFORE.points)]];
  const long = (texts: readonly (string | null)[]) => [...new Set(texts.filter((text): text is string => text !== null && text.trim().length >= SHORTEST))];
  const fullNames = long(names).filter((name) => name.trim().includes(' '));
  await gatherRecords(tx, scope, ids);
  return { ids, own: long(own).filter((text) => text.length >= 6), fullNames, words: long([...names, ...parts, ...points]) };
}

async function gatherRecords(tx: SqlTransaction, scope: Scope, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw(Prisma.raw('CREATE TEMP TABLE IF NOT EXISTS pacer_person (entity text, record_id uuid, is_shared boolean, PRIMARY KEY (entity, record_id)) ON COMMIT DROP'));
  await tx.$executeRaw`DELETE FROM pacer_person`;
  const traced = tracedEntities();
  const theirs = traced.flatMap((entity) => {
    const has = (name: string) => entity.fields.some((field) => field.name === name);
    if (!has('contact_id')) return [];
    const shared = STAYS_WITH_ACCOUNT.includes(entity.name) && has('account_id') ? Prisma.sql`t.account_id IS NOT NULL` : Prisma.sql`false`;
    return [Prisma.sql`SELECT ${entity.name}, t.id, ${shared} FROM ${Prisma.raw(entity.table)} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.contact_id = ANY (${arrayLiteral(ids)}::uuid[])`];
  });
  await tx.$executeRaw`INSERT INTO pacer_person ${Prisma.join(theirs, ' UNION ALL ')} ON CONFLICT DO NOTHING`;
  const parts = traced.flatMap((entity) => {
    const hasContact = entity.fields.some(({ name }) => name === 'contact_id');
    return entity.fields.flatMap((field) => {
      if (field.kind !== 'reference' || !field.target || field.target === 'contact' || !traced.includes(ENTITIES[field.target])) return [];
      return [Prisma.sql`
        SELECT ${entity.name}, t.id, p.is_shared FROM pacer_person p
        JOIN ${Prisma.raw(entity.table)} t ON t.workspace_id = ${scope.workspaceId}::uuid AND t.${Prisma.raw(`"${field.name}"`)} = p.record_id ${hasContact ? Prisma.sql`AND t.contact_id IS NULL` : Prisma.empty}
        WHERE p.entity = ${field.target}`];
    });
  });
  // Twice: the lines of an invoice of an order.
  for (let round = 0; round < 2; round++) await tx.$executeRaw`INSERT INTO pacer_person ${Prisma.join(parts, ' UNION ALL ')} ON CONFLICT DO NOTHING`;
}

