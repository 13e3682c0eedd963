import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity, EntityName, Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { CrmRecord } from './record.ts';

/** What a record of this kind is called in a line of text; `t` is its table. */
export function titleSql({ name, title }: Entity): Prisma.Sql {
  switch (name) {
    case 'note':
      return Prisma.sql`left(t.text, 80)`;
    case 'payment':
      return Prisma.sql`coalesce(nullif(t.reference, ''), t.received_on::text)`;
    case 'payment_allocation':
      return Prisma.sql`(SELECT i.number FROM invoices i WHERE i.id = t.invoice_id)`;
    case 'membership_period':
      return Prisma.sql`t.starts_on || ' – ' || t.ends_on`;
    case 'campaign_member':
    case 'interaction_participant':
    case 'account_contact':
      return Prisma.sql`(SELECT c.full_name FROM contacts c WHERE c.id = t.contact_id)`;
    default:
      return Prisma.sql`coalesce(t.${Prisma.raw(`"${title}"`)}::text, '')`;
  }
}

/** Whose titles are asked: records of a kind, or our own people. */
export type Titled = EntityName | 'member';

/** Records, or what is known of them, with the fields of which the titles are asked. */
type Pointing = readonly [fields: readonly Field[], records: readonly (CrmRecord | Record<string, unknown>)[]];

/** The titles of whatever these fields of these records point at, members' names too, by id; those in the trash as well. One statement. */
export async function titlesFor(tx: SqlTransaction, scope: Scope, ...pointing: readonly Pointing[]): Promise<Record<string, string>> {
  const asked = new Map<Titled, string[]>();
  for (const [fields, records] of pointing) {
    for (const field of fields) {
      if (field.kind !== 'reference' && field.kind !== 'member') continue;
      const ids = records.map((record) => record[field.name]).filter((id) => typeof id === 'string');
      asked.set(field.target ?? 'member', [...(asked.get(field.target ?? 'member') ?? []), ...ids]);
    }
  }
  return titlesOf(tx, scope, asked);
}

/** What records of several kinds, or our own people, are called, by id; what is not there is left out. Ids are unique over kinds. One statement. */
export async function titlesOf(tx: SqlTransaction, scope: Scope, asked: ReadonlyMap<Titled, readonly string[]>): Promise<Record<string, string>> {
  const parts: Prisma.Sql[] = [];
  for (const [of, given] of asked) {
    const ids = [...new Set(given.filter(isUuid))];
    if (ids.length === 0) continue;
    const table = Prisma.raw(of === 'member' ? 'members' : `"${ENTITIES[of].table}"`);
    const title = of === 'member' ? Prisma.raw('t.name') : titleSql(ENTITIES[of]);
    parts.push(Prisma.sql`SELECT t.id, ${title} AS title FROM ${table} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = ANY (${arrayLiteral(ids)}::uuid[])`);
  }
  if (parts.length === 0) return {};
  const rows = await tx.$queryRaw<{ id: string; title: string | null }[]>(Prisma.join(parts, ' UNION ALL '));
  return Object.fromEntries(rows.map(({ id, title }) => [id, title ?? '']));
}

/** What one record, or one of our own people, is called; null when it is not there. */
export async function titleOf(tx: SqlTransaction, scope: Scope, of: Titled, id: string): Promise<string | null> {
  return (await titlesOf(tx, scope, new Map([[of, [id]]])))[id] ?? null;
}
