import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { computedFields, knownField } from '../filter/filter-field.ts';
import { column, filterSql, name, valueSql } from '../filter/filter-sql.server.ts';
import type { CrmRecord } from '../record/record.ts';
import { tidy } from '../record/read-records.server.ts';
import { type BoundedCount, boundedCount } from './count-records.server.ts';
import type { ListQuery } from './list-query.ts';
import { MOST_COUNTED } from './count-search.server.ts';
import { search } from './list-search.server.ts';
import { titlesFor } from '../record/titles.server.ts';
import { beyondSql, orderColumn, orderSql, sortKey } from './list-sort.server.ts';

export interface ListRow {
  id: string;
  /** What the record is called. */
  title: string;
  /** The asked columns, the version and the common moments; other fields are not there. */
  record: CrmRecord;
  /** What a reference or member in a column is called, by the name of the field; not there when it points at nothing. */
  titles: Readonly<Record<string, string>>;
}

export interface ListPage {
  rows: ListRow[];
  /** For `after` and `before`; null where the list ends. */
  nextCursor: string | null;
  previousCursor: string | null;
  /** How many records the list holds, when reading the page told it; null when they have to be counted. */
  count: BoundedCount | null;
}

export interface ListOptions {
  /** Now, for filters on days. */
  asOf: Date;
  /** The workspace's own fields, when the query may name them. */
  customFields?: readonly Field[];
  /** What the columns point at is left without a title. */
  isUntitled?: boolean;
}

/** One page of a list; the next costs the same at any depth, and any size takes the same number of statements. */
export async function listRecords(scope: Scope, entity: Entity, query: ListQuery, options: ListOptions): Promise<ListPage> {
  return inWorkspaceSql(scope.workspaceId, (tx) => listRecordsIn(tx, scope, entity, query, options));
}

/** As `listRecords`, in a transaction that is open. */
export async function listRecordsIn(tx: SqlTransaction, scope: Scope, entity: Entity, query: ListQuery, options: ListOptions): Promise<ListPage> {
  const read = await readPage(tx, scope, entity, query, options);
  const rows = read.records.slice(0, query.size);
  const hasMore = read.records.length > query.size;
  if (read.isBackwards) rows.reverse();
  const fields = query.columns.flatMap((each) => knownField(entity, each, options.customFields) ?? []);
  const titles = options.isUntitled ? {} : await titlesFor(tx, scope, [fields, rows]);
  return {
    rows: rows.map((record) => ({
      id: record.id,
      title: textOf(record[entity.title]),
      record,
      titles: Object.fromEntries(fields.flatMap((field) => {
        const title = titles[textOf(record[field.name])];
        return title === undefined || !isPointing(field) ? [] : [[field.name, title]];
      })),
    })),
    nextCursor: (read.isBackwards || hasMore) ? (rows.at(-1)?.id ?? null) : null,
    previousCursor: (read.isBackwards ? hasMore : read.hasEdge) ? (rows[0]?.id ?? null) : null,
    count: !read.hasEdge && !hasMore ? { count: rows.length, isMore: false } : read.count === null ? null : boundedCount(read.count, MOST_COUNTED),
  };
}

interface Read {
  /** One more than the page when there is more, in the direction of reading. */
  records: CrmRecord[];
  isBackwards: boolean;
  /** The row at the edge was there. */
  hasEdge: boolean;
  count: number | null;
}

async function readPage(tx: SqlTransaction, scope: Scope, entity: Entity, query: ListQuery, { asOf, customFields = [] }: ListOptions): Promise<Read> {
  const table = name(entity.table);
  const key = sortKey(entity, query.sort.field, customFields);
  const edgeId = query.after ?? query.before;
  const [edge] = edgeId === null ? [] : await tx.$queryRaw<{ id: string; value: string | null }[]>`SELECT t.id, (${key.value})::text AS value FROM ${table} t ${key.join} WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = ${edgeId}::uuid`;
  const direction = { isDescending: query.sort.isDescending, isBackwards: edge !== undefined && query.after === null };
  const where = [Prisma.sql`t.workspace_id = ${scope.workspaceId}::uuid`, query.isTrash ? Prisma.sql`t.deleted_at IS NOT NULL` : Prisma.sql`t.deleted_at IS NULL`];
  if (query.filter) where.push(filterSql(query.filter, entity, { asOf, scope, customFields }));
  const isPlain = query.filter === null && !query.isTrash;
  const found = await search(tx, scope, entity, query, isPlain ? { column: searchOrder(entity, query, customFields), edge: edge ?? null, direction, most: query.size + 1 } : null);
  if (found) where.push(found.condition);
  if (edge && !found?.page) where.push(beyondSql(key, edge, direction));
  const rows = await tx.$queryRaw<{ record: CrmRecord }[]>`
    SELECT to_jsonb(p) AS record FROM (
      SELECT ${Prisma.join(columnsOf(entity, query.columns, customFields).map((each) => columnSql(entity, each)))} FROM ${table} t ${key.join}
      WHERE ${Prisma.join(where, ' AND ')} ORDER BY ${found?.page ? Prisma.sql`array_position(${arrayLiteral(found.page)}::uuid[], t.id)` : orderSql(key, direction)} LIMIT ${query.size + 1}
    ) p`;
  return { records: rows.map(({ record }) => tidy(entity, record)), isBackwards: direction.isBackwards, hasEdge: edge !== undefined, count: found?.count ?? null };
}

const ALWAYS = ['id', 'version', 'created_at', 'updated_at', 'deleted_at'];

function columnsOf(entity: Entity, asked: readonly string[], customFields: readonly Field[]): string[] {
  const own = asked.flatMap((each) => (knownField(entity, each, customFields) ? [each.startsWith('custom.') ? 'custom' : each] : []));
  // An amount means nothing without its currency.
  const currency = own.some((each) => each.endsWith('_cents')) && knownField(entity, 'currency') ? ['currency'] : [];
  return [...new Set([...ALWAYS, entity.title, ...own, ...currency])];
}

function columnSql(entity: Entity, of: string): Prisma.Sql {
  const computed = computedFields(entity).find((field) => field.name === of);
  return computed ? Prisma.sql`${valueSql(entity, computed, 't')} AS ${name(of)}` : column('t', of);
}

/** The ordering column by which a search walks; null when the order is another. */
function searchOrder(entity: Entity, query: ListQuery, customFields: readonly Field[]): string | null {
  const field = knownField(entity, query.sort.field, customFields);
  return field ? orderColumn(entity, field) : null;
}

function isPointing(field: Field): boolean {
  return field.kind === 'reference' || field.kind === 'member';
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
