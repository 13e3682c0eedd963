import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity, EntityName } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { sortKey } from '../identity/contact-name.ts';
import { fold } from '../identity/fold.ts';
import { splitName } from '../identity/split-name.ts';
import type { RecordProblem } from './record-problem.ts';

/** Turns what was typed for a reference into an id, when exactly one record is called that; ids stay as they are. */
export async function resolveReferences(tx: SqlTransaction, scope: Scope, entity: Entity, raw: Readonly<Record<string, unknown>>): Promise<{ raw: Record<string, unknown>; problems: RecordProblem[] }> {
  const resolved: Record<string, unknown> = { ...raw };
  const problems: RecordProblem[] = [];
  for (const field of entity.fields) {
    const typed = raw[field.name];
    if (field.kind !== 'reference' || !field.target || typeof typed !== 'string' || typed.trim() === '' || isUuid(typed.trim())) continue;
    const text = typed.trim();
    if (text.length > 320 || /[\0\p{Surrogate}]/u.test(text)) {
      problems.push({ field: field.name, code: 'reference-not-found' });
      continue;
    }
    const target = ENTITIES[field.target];
    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT t.id FROM ${Prisma.raw(`"${target.table}"`)} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.deleted_at IS NULL AND (${exactSql(field.target, text)}) LIMIT 2`;
    const [found, second] = rows;
    if (found && !second) resolved[field.name] = found.id;
    else problems.push({ field: field.name, code: found ? 'reference-ambiguous' : 'reference-not-found' });
  }
  return { raw: resolved, problems };
}

/** A record of which this is the whole name, number or address; `t` is its table. */
export function exactSql(name: EntityName, text: string): Prisma.Sql {
  const mail = text.toLowerCase();
  switch (name) {
    case 'account':
      return Prisma.sql`t.name_folded = ${fold(text)} OR t.kvk_number = ${text} OR t.domain_norm = ${mail} OR t.id IN (SELECT p.account_id FROM contact_points p WHERE p.workspace_id = t.workspace_id AND p.kind = 'email' AND p.value_norm = ${mail} AND p.deleted_at IS NULL)`;
    case 'contact':
      return text.includes('@')
        ? Prisma.sql`t.id IN (SELECT p.contact_id FROM contact_points p WHERE p.workspace_id = t.workspace_id AND p.kind = 'email' AND p.value_norm = ${mail} AND p.deleted_at IS NULL)`
        : Prisma.sql`t.sort_name = ${sortKey(splitName(text))}`;
    case 'product':
      return Prisma.sql`t.sku = ${text} OR t.name_folded = ${fold(text)}`;
    case 'deal':
    case 'campaign':
      return Prisma.sql`t.name_folded = ${fold(text)}`;
    case 'case':
    case 'order':
    case 'invoice':
    case 'membership':
      return Prisma.sql`t.number = ${text}`;
    case 'membership_type':
      return Prisma.sql`t.code = ${text} OR lower(t.name) = ${mail}`;
    case 'pipeline':
    case 'stage':
      return Prisma.sql`lower(t.name) = ${mail}`;
    case 'contact_point':
      return Prisma.sql`t.value_norm = ${mail} OR t.value = ${text}`;
    case 'payment':
      return Prisma.sql`t.reference = ${text}`;
    default:
      return Prisma.sql`false`;
  }
}
