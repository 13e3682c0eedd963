import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITY_NAMES } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { type Counts, scrubbed } from './erase-records.server.ts';
import { NAMELESS } from './fate.ts';
import { anyOf } from './any-of.ts';
import type { Person } from './gather-person.server.ts';
import { ERASED, stripLog } from './strip-log.server.ts';
import { NOT_OF_CUSTOMERS, TRACES } from './traces.ts';
import { cleanViews, viewsThatNamed } from './views-naming.server.ts';

/** Everything beside the records in which somebody can be found: the log, the timeline, messages to others, files read, usage. */
export async function eraseTraces(tx: SqlTransaction, scope: Scope, person: Person, counts: Counts): Promise<void> {
  const ids = arrayLiteral(person.ids);
  const own = Prisma.sql`workspace_id = ${scope.workspaceId}::uuid`;
  const words = anyOf(person.words) ?? '(?!)';
  const telling = anyOf([...person.own, ...person.fullNames]) ?? '(?!)';
  // Before the images go: the acts that wrote them are told by name.
  const acts = await tx.$queryRaw<{ batch_id: string }[]>`SELECT DISTINCT batch_id FROM record_changes WHERE ${own} AND (record_id = ANY (${ids}::uuid[]) OR record_id IN (SELECT record_id FROM pacer_person))`;
  const batches = arrayLiteral(acts.map(({ batch_id }) => batch_id));
  counts.record_changes = await stripLog(tx, scope, Prisma.sql`record_id = ANY (${ids}::uuid[]) OR record_id IN (SELECT record_id FROM pacer_person WHERE NOT is_shared)`);
  counts.record_changes += await tx.$executeRaw`
    UPDATE record_changes SET before = regexp_replace(before::text, ${words}, ${NAMELESS}, 'gi')::jsonb, after = regexp_replace(after::text, ${words}, ${NAMELESS}, 'gi')::jsonb
    WHERE ${own} AND record_id IN (SELECT record_id FROM pacer_person WHERE is_shared)`;
  // Rows that an undoing or a purge took away earlier, and what others wrote about this person.
  counts.record_changes += await stripLog(tx, scope, Prisma.sql`action IN ('u', 'd') AND (action = 'd' AND before ->> 'contact_id' = ANY (${ids}::text[]) OR (before::text || coalesce(after::text, '')) ~* ${telling})`);
  counts.feed_items = await tx.$executeRaw`DELETE FROM feed_items WHERE ${own} AND holder_id = ANY (${ids}::uuid[])`;
  counts.feed_items += await tx.$executeRaw`
    UPDATE feed_items SET contact_id = CASE WHEN contact_id = ANY (${ids}::uuid[]) THEN NULL ELSE contact_id END, title = regexp_replace(title, ${words}, ${NAMELESS}, 'gi'), facts = regexp_replace(facts::text, ${words}, ${NAMELESS}, 'gi')::jsonb
    WHERE ${own} AND (contact_id = ANY (${ids}::uuid[]) OR record_id IN (SELECT record_id FROM pacer_person))`;
  counts.duplicate_candidates = await tx.$executeRaw`DELETE FROM duplicate_candidates WHERE ${own} AND (left_id = ANY (${ids}::uuid[]) OR right_id = ANY (${ids}::uuid[]))`;
  counts.merges = await tx.$executeRaw`UPDATE merges SET choices = '{}' WHERE ${own} AND (survivor_id = ANY (${ids}::uuid[]) OR loser_id = ANY (${ids}::uuid[]))`;
  counts.batches = await tx.$executeRaw`UPDATE batches SET summary = regexp_replace(summary::text, ${words}, ${NAMELESS}, 'gi')::jsonb WHERE ${own} AND id = ANY (${batches}::uuid[]) AND summary::text ~* ${words}`;
  counts.webhook_deliveries = await tx.$executeRaw`
    UPDATE webhook_deliveries SET payload = ${ERASED}::jsonb, response_body = NULL, status = CASE WHEN status = 'pending' THEN 'failed' ELSE status END
    WHERE ${own} AND (record_id = ANY (${ids}::uuid[]) OR record_id IN (SELECT record_id FROM pacer_person) OR payload::text ~* ${telling} OR response_body ~* ${telling})`;
  // What a program was told of a record may hold words that are nobody's name.
  counts.api_answers = await tx.$executeRaw`
    UPDATE api_answers SET body = ${ERASED} WHERE ${own} AND EXISTS (
      SELECT 1 FROM regexp_matches(body, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') AS named(id)
      WHERE named.id[1]::uuid = ANY (${ids}::uuid[]) OR named.id[1]::uuid IN (SELECT record_id FROM pacer_person))`;
  counts.import_rows = await tx.$executeRaw`UPDATE import_rows SET raw = '{}', value = '' WHERE ${own} AND (raw::text ~* ${telling} OR value ~* ${telling} OR (${rowHasBoth(person)}))`;
  counts.actors = await tx.$executeRaw`UPDATE actors SET key = 'erased-' || id WHERE ${own} AND member_id IS NULL AND key ~* ${anyOf(person.own) ?? '(?!)'}`;
  const named = await viewsThatNamed(tx, scope, person);
  const views = await cleanViews(tx, scope, person);
  // The audit log and the events are only ever added to; taking a person out is the one exception, made by a function of the database.
  const [row] = await tx.$queryRaw<{ audit: number; usage: number }[]>`SELECT * FROM pacer_erase_from_logs(${ids}::uuid[], (SELECT coalesce(array_agg(record_id), '{}') FROM pacer_person) || ${arrayLiteral([...new Set([...views, ...named])])}::uuid[], ${batches}::uuid[], ${words}, ${telling})`;
  counts.audit_events = row?.audit ?? 0;
  counts.events = row?.usage ?? 0;
  counts.saved_views = views.length;
  await sweep(tx, scope, telling, counts);
  await sweepRecords(tx, scope, anyOf(person.own), counts);
}

/** A file may have the given name and the surname in two columns. */
function rowHasBoth(person: Person): Prisma.Sql {
  const whole = person.fullNames[0]?.split(/\s+/) ?? [];
  const ends = [whole[0], whole.at(-1)].filter((part): part is string => part !== undefined && part.length > 1);
  return ends.length < 2 ? Prisma.sql`false` : Prisma.join(ends.map((part) => Prisma.sql`raw::text ~* ${anyOf([part])}`), ' AND ');
}

/** Tables that are named nowhere: their texts are gone through, so that one made later is not forgotten. */
async function sweep(tx: SqlTransaction, scope: Scope, telling: string, counts: Counts): Promise<void> {
  for (const { table, columns } of await otherTables(tx)) {
    const set = columns.map(({ name, type }) => Prisma.sql`${Prisma.raw(`"${name}"`)} = regexp_replace(${Prisma.raw(`"${name}"::text`)}, ${telling}, ${NAMELESS}, 'gi')${Prisma.raw(`::${type}`)}`);
    const where = columns.map(({ name }) => Prisma.sql`${Prisma.raw(`"${name}"::text`)} ~* ${telling}`);
    counts[table] = (counts[table] ?? 0) + (await tx.$executeRaw`UPDATE ${Prisma.raw(`"${table}"`)} SET ${Prisma.join(set)} WHERE workspace_id = ${scope.workspaceId}::uuid AND (${Prisma.join(where, ' OR ')})`);
  }
}

/** Addresses that are nobody else's, written down in a record about somebody else. */
async function sweepRecords(tx: SqlTransaction, scope: Scope, own: string | null, counts: Counts): Promise<void> {
  if (own === null) return;
  for (const entity of ENTITY_NAMES.map((name) => ENTITIES[name])) {
    const words = entity.fields.filter(({ kind, name }) => (kind === 'text' || kind === 'long-text') && !['number', 'currency', 'full_name'].includes(name)).map(({ name }) => Prisma.raw(`"${name}"`));
    if (words.length === 0) continue;
    const set = scrubbed({ ...entity, fields: entity.fields.filter(({ kind }) => kind === 'text' || kind === 'long-text'), derived: [], hasTags: undefined, hasPage: undefined }, own);
    counts[entity.table] = (counts[entity.table] ?? 0) + (await tx.$executeRaw`
      UPDATE ${Prisma.raw(`"${entity.table}"`)} SET ${Prisma.join(set)}, version = version + 1, updated_at = now() WHERE workspace_id = ${scope.workspaceId}::uuid AND concat_ws(' ', ${Prisma.join(words)}) ~* ${own}`);
  }
}

/** Tables of workspaces that are neither records, nor traced by name, nor about those who work here; with their columns of text. */
export async function otherTables(tx: SqlTransaction): Promise<{ table: string; columns: { name: string; type: string }[] }[]> {
  const known = [...ENTITY_NAMES.map((name) => ENTITIES[name].table), ...Object.keys(TRACES), ...NOT_OF_CUSTOMERS];
  return tx.$queryRaw`
    SELECT c.relname AS table, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT c.relname = ANY (${arrayLiteral(known)}::text[])
      AND EXISTS (SELECT 1 FROM pg_attribute w WHERE w.attrelid = c.oid AND w.attname = 'workspace_id' AND NOT w.attisdropped)
      AND a.atttypid IN ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype) AND a.attname NOT IN ('id', 'status', 'state', 'source', 'entity', 'actor')
    GROUP BY c.relname ORDER BY c.relname`;
}
