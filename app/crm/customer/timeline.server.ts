import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { arrayLiteral } from '#app/db/array-literal.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { CustomerKind } from './customer.ts';
import { cursorOf, readCursor, TIMELINE_GROUPS, type TimelineFilter, type TimelineItem } from './timeline.ts';

export interface TimelinePage {
  items: TimelineItem[];
  /** Where older ones begin; null when these were the last. */
  next: string | null;
}

const PAGE = 25;
/** Of an account with more people than this, those with the latest links are read along. */
const PEOPLE = 200;
/** Of the changes of one record, so many are looked through. */
const EDITS = 300;
/** When somebody said that the facts of the record are right. */
const CONFIRMED = 'confirmed_at';
const LAST = { at: new Date('9000-01-01T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

type Row = TimelineItem & { names: Record<string, string> };

/**
 * One page of what happened with a customer, newest first, in one statement: a range of the feed that the database keeps, and
 * the edits of the record itself. The cost does not depend on how much came before.
 */
export async function readTimeline(tx: SqlTransaction, scope: Scope, kind: CustomerKind, id: string, filter: TimelineFilter): Promise<TimelinePage> {
  const from = readCursor(filter.before) ?? LAST;
  const kinds: readonly string[] | null = filter.group ? TIMELINE_GROUPS[filter.group] : null;
  const workspace = Prisma.sql`${scope.workspaceId}::uuid`;
  const wanted = Prisma.sql`f.workspace_id = ${workspace} AND (f.at, f.record_id) < (${from.at.toISOString()}::timestamptz, ${from.id}::uuid)
    ${kinds ? Prisma.sql`AND f.kind = ANY (${arrayLiteral(kinds)}::text[])` : Prisma.empty} ${filter.channel ? Prisma.sql`AND f.channel = ${filter.channel}` : Prisma.empty}
    ${filter.contactId ? Prisma.sql`AND f.contact_id = ${filter.contactId}::uuid` : Prisma.empty} ${filter.memberId ? Prisma.sql`AND f.member_id = ${filter.memberId}::uuid` : Prisma.empty}
    ${filter.isNoisy ? Prisma.empty : Prisma.sql`AND NOT f.is_noise`}`;
  const columns = Prisma.sql`f.record_id, f.at, f.kind, f.channel, f.contact_id, f.member_id, f.is_noise, f.title, f.facts`;
  const feed =
    kind === 'account' && filter.hasPeople
      ? Prisma.sql`
        SELECT DISTINCT ON (f.at, f.record_id) f.* FROM (
          SELECT ${id}::uuid AS id UNION (SELECT l.contact_id FROM account_contacts l WHERE l.workspace_id = ${workspace} AND l.account_id = ${id}::uuid AND l.deleted_at IS NULL ORDER BY l.ends_on DESC NULLS FIRST, l.id LIMIT ${PEOPLE})
        ) h CROSS JOIN LATERAL (SELECT ${columns} FROM feed_items f WHERE f.holder_id = h.id AND ${wanted} ORDER BY f.at DESC, f.record_id DESC LIMIT ${PAGE + 1}) f
        ORDER BY f.at DESC, f.record_id DESC LIMIT ${PAGE + 1}`
      : Prisma.sql`SELECT ${columns} FROM feed_items f WHERE f.holder_id = ${id}::uuid AND ${wanted} ORDER BY f.at DESC, f.record_id DESC LIMIT ${PAGE + 1}`;
  const hasEdits = !filter.channel && !filter.contactId && (!kinds || kinds.includes('edit'));
  const rows = await tx.$queryRaw<Row[]>`
    WITH page AS (
      SELECT * FROM ((${feed}) ${hasEdits ? Prisma.sql`UNION ALL (${editsOf(scope, kind, id, filter, from)})` : Prisma.empty}) f ORDER BY f.at DESC, f.record_id DESC LIMIT ${PAGE + 1}
    )
    SELECT p.record_id AS id, to_char(p.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, p.kind, p.channel, p.contact_id AS "contactId", NULL AS contact, p.member_id AS member,
      p.is_noise AS "isNoise", p.title, p.facts, CASE WHEN row_number() OVER (ORDER BY p.at DESC, p.record_id DESC) = 1 THEN (
        SELECT jsonb_object_agg(n.id, n.name) FROM (
          SELECT m.id, m.name FROM members m WHERE m.workspace_id = ${workspace} AND m.id IN (SELECT member_id FROM page)
          UNION ALL SELECT c.id, c.full_name FROM contacts c WHERE c.workspace_id = ${workspace} AND c.id IN (SELECT contact_id FROM page)
        ) n) END AS names
    FROM page p ORDER BY p.at DESC, p.record_id DESC`;
  const names = rows[0]?.names ?? {};
  const items = rows.slice(0, PAGE).map(({ names: _, contactId, member, ...row }): TimelineItem => ({
    ...row,
    contactId,
    contact: contactId !== null && contactId !== id ? (names[contactId] ?? null) : null,
    member: member === null ? null : (names[member] ?? null),
  }));
  const last = items.at(-1);
  return { items, next: rows.length > PAGE && last ? cursorOf(last) : null };
}

/**
 * Acts that changed the record's own fields: one row per act, with the names of the fields; what the product derives is no edit.
 * That the fields were found right changed nothing of them: it stands among what machines did, for who wants to see that too.
 */
function editsOf(scope: Scope, kind: CustomerKind, id: string, filter: TimelineFilter, from: { at: Date; id: string }): Prisma.Sql {
  const fields = [...ENTITIES[kind].fields.filter((field) => !field.isReadOnly).map(({ name }) => name), 'tags', 'custom', 'deleted_at', 'merged_into_id', ...(filter.isNoisy ? [CONFIRMED] : [])];
  return Prisma.sql`
    SELECT e.batch_id AS record_id, e.at, CASE WHEN e.is_made THEN 'made' ELSE 'edit' END AS kind, NULL::text AS channel, NULL::uuid AS contact_id, b.member_id, (NOT e.is_made AND e.fields = ${JSON.stringify([CONFIRMED])}::jsonb) AS is_noise,
      b.verb AS title, jsonb_build_object('fields', e.fields, 'source', b.source, 'actor', b.actor) AS facts
    FROM (
      SELECT c.batch_id, min(c.at)::timestamptz(3) AS at, bool_or(c.action = 'i') AS is_made,
        coalesce(jsonb_agg(DISTINCT k.key) FILTER (WHERE k.key IS NOT NULL), '[]'::jsonb) AS fields, count(k.key) > 0 OR bool_or(c.action = 'i') AS is_told
      FROM (
        SELECT r.batch_id, r.at, r.action, r.after FROM record_changes r
        WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.record_id = ${id}::uuid AND r.entity = ${ENTITIES[kind].table} AND r.action IN ('i', 'u') AND r.at <= ${from.at.toISOString()}::timestamptz
        ORDER BY r.id DESC LIMIT ${EDITS}
      ) c LEFT JOIN LATERAL jsonb_object_keys(c.after) AS k(key) ON k.key = ANY (${arrayLiteral(fields)}::text[])
      GROUP BY c.batch_id
    ) e JOIN batches b ON b.workspace_id = ${scope.workspaceId}::uuid AND b.id = e.batch_id
    WHERE e.is_told AND (e.at, e.batch_id) < (${from.at.toISOString()}::timestamptz, ${from.id}::uuid) ${filter.memberId ? Prisma.sql`AND b.member_id = ${filter.memberId}::uuid` : Prisma.empty}
    ORDER BY e.at DESC, e.batch_id DESC LIMIT ${PAGE + 1}`;
}
