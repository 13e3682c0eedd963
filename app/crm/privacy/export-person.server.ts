import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ENTITIES } from '../entity/entities.ts';
import { otherTables } from './erase-traces.server.ts';
import { tracedEntities } from './fate.ts';
import { anyOf } from './any-of.ts';
import { gatherPerson, type Person } from './gather-person.server.ts';
import { heldSummary, type HeldSummary } from './held.ts';
import type { PersonExport, PersonSection } from './person-export.ts';
import { viewsNaming } from './views-naming.server.ts';

/**
 * All that is held about a person: every row that points at them or is part of what is theirs, and every trace beside the
 * records. Null when there is no such contact. That it was taken is noted in the log.
 */
export async function exportPerson(scope: Scope, contactId: string, { asOf }: { asOf: Date }): Promise<PersonExport | null> {
  return gatherExport(scope, contactId, { asOf, isNoted: true });
}

/** How much is held about a person, by table; null when there is no such contact, or it was erased. Nothing is noted. */
export async function summarisePerson(scope: Scope, contactId: string): Promise<{ contactId: string; title: string; held: HeldSummary[] } | null> {
  const held = await gatherExport(scope, contactId, { asOf: new Date(0), isNoted: false });
  return held && { contactId, title: held.title, held: heldSummary(held) };
}

async function gatherExport(scope: Scope, contactId: string, { asOf, isNoted }: { asOf: Date; isNoted: boolean }): Promise<PersonExport | null> {
  if (!isUuid(contactId)) return null;
  return inWorkspaceSql(
    scope.workspaceId,
    async (tx) => {
      const person = await gatherPerson(tx, scope, contactId);
      if (!person) return null;
      const contacts = await rows(tx, 'contacts', Prisma.sql`t.workspace_id = ${scope.workspaceId}::uuid AND t.id = ANY (${arrayLiteral(person.ids)}::uuid[])`);
      const sections = [contacts, ...(await recordSections(tx, scope)), ...(await traceSections(tx, scope, person))].filter((section) => section.rows.length > 0);
      if (isNoted) await recordAudit(tx, scope, { verb: 'contact.export', entity: 'contact', recordId: contactId });
      const title = contacts.rows.find(({ id }) => id === contactId)?.full_name;
      return { contactId, title: typeof title === 'string' ? title : '', madeAt: asOf.toISOString(), sections };
    },
    { timeoutMs: 600_000 },
  );
}

async function recordSections(tx: SqlTransaction, scope: Scope): Promise<PersonSection[]> {
  const sections: PersonSection[] = [];
  for (const { name, table } of tracedEntities().reverse()) {
    sections.push(await rows(tx, table, Prisma.sql`t.workspace_id = ${scope.workspaceId}::uuid AND t.id IN (SELECT record_id FROM pacer_person WHERE entity = ${name})`));
  }
  return sections;
}

async function traceSections(tx: SqlTransaction, scope: Scope, person: Person): Promise<PersonSection[]> {
  const ids = arrayLiteral(person.ids);
  const own = Prisma.sql`t.workspace_id = ${scope.workspaceId}::uuid`;
  const telling = anyOf([...person.own, ...person.fullNames, ...person.ids]) ?? '(?!)';
  const words = anyOf([...person.words, ...person.ids]) ?? '(?!)';
  const theirs = Prisma.sql`(t.record_id = ANY (${ids}::uuid[]) OR t.record_id IN (SELECT record_id FROM pacer_person))`;
  const acts = Prisma.sql`(SELECT c.batch_id FROM record_changes c WHERE c.workspace_id = ${scope.workspaceId}::uuid AND (c.record_id = ANY (${ids}::uuid[]) OR c.record_id IN (SELECT record_id FROM pacer_person)))`;
  const sections = [
    await rows(tx, 'feed_items', Prisma.sql`${own} AND (t.holder_id = ANY (${ids}::uuid[]) OR t.contact_id = ANY (${ids}::uuid[]))`),
    await rows(tx, 'record_changes', Prisma.sql`${own} AND ${theirs}`),
    await rows(tx, 'batches', Prisma.sql`${own} AND t.id IN ${acts} AND t.summary::text ~* ${words}`),
    await rows(tx, 'audit_events', Prisma.sql`${own} AND (t.record_id = ANY (${ids}::text[]) OR t.record_id IN (SELECT record_id::text FROM pacer_person) OR (t.batch_id IN ${acts} AND concat(t.before, t.after) ~* ${words}) OR concat(t.before, t.after) ~* ${telling})`),
    await rows(tx, 'duplicate_candidates', Prisma.sql`${own} AND (t.left_id = ANY (${ids}::uuid[]) OR t.right_id = ANY (${ids}::uuid[]))`),
    await rows(tx, 'merges', Prisma.sql`${own} AND (t.survivor_id = ANY (${ids}::uuid[]) OR t.loser_id = ANY (${ids}::uuid[]))`),
    await rows(tx, 'webhook_deliveries', Prisma.sql`${own} AND (${theirs} OR concat(t.payload, t.response_body) ~* ${telling})`),
    await rows(tx, 'events', Prisma.sql`${own} AND (concat(t.object, t.properties) ~* ${telling} OR t.actor_id IN (SELECT a.id FROM actors a WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.member_id IS NULL AND a.key ~* ${anyOf(person.own) ?? '(?!)'}))`),
  ];
  const views = arrayLiteral((await viewsNaming(tx, scope, person)).map(({ id }) => id));
  for (const { table } of await otherTables(tx)) {
    const named = table === 'saved_views' ? Prisma.sql`OR t.id = ANY (${views}::uuid[])` : Prisma.empty;
    sections.push(await rows(tx, table, Prisma.sql`${own} AND (to_jsonb(t)::text ~* ${telling} ${named})`));
  }
  return sections;
}

async function rows(tx: SqlTransaction, table: string, where: Prisma.Sql): Promise<PersonSection> {
  const found = await tx.$queryRaw<{ row: Record<string, unknown> }[]>`SELECT to_jsonb(t) - 'workspace_id' AS row FROM ${Prisma.raw(`"${table}"`)} t WHERE ${where} ORDER BY 1`;
  return { table, entity: Object.values(ENTITIES).find((each) => each.table === table)?.name ?? null, rows: found.map(({ row }) => row) };
}
