import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { column, name } from '../filter/filter-sql.server.ts';
import { foldWords } from '../identity/fold.ts';
import { MOST_COUNTED } from './count-search.server.ts';
import type { ListQuery } from './list-query.ts';
import { containingSql, exactSql, findIds, isIndexed, patternsJson } from './search-condition.server.ts';

/** Matches beyond this are not fetched by their ids: the words are then common enough to come by in any order. */
const MOST_FOUND = 5000;
/** Rows looked at in the order of the list before the index of trigrams is asked; so many more where these promise a whole page. */
const SHORT_WALK = 600;
const LONG_WALK = 6000;
interface Order {
  /** The column of the standard order; null when the list is in another. */
  column: string | null;
  edge: { id: string; value: string | null } | null;
  direction: { isDescending: boolean; isBackwards: boolean };
  /** Rows of the page and one more. */
  most: number;
}

interface Found {
  condition: Prisma.Sql;
  /** The rows of the page, in the direction of reading; null when the condition has to be read in the order of the list. */
  page: readonly string[] | null;
  /** How many there are, when that is known by the way; more than are counted is Infinity. */
  count: number | null;
}

/**
 * What was typed to search as a condition; null when nothing was. With `order` (a list without a filter, in the order of names)
 * it is bounded for common, rare and absent words alike, and what begins with the word comes first.
 */
export async function search(tx: SqlTransaction, scope: Scope, entity: Entity, { search: typed, isTrash }: Pick<ListQuery, 'search' | 'isTrash'>, order: Order | null): Promise<Found | null> {
  if (typed.trim() === '') return null;
  const plain = (condition: Prisma.Sql): Found => ({ condition, page: null, count: null });
  const exact = exactSql(entity, typed, scope.workspaceId);
  if (exact) return plain(exact);
  const containing = containingSql(entity, typed);
  if (!containing) return plain(Prisma.sql`false`);
  if (isTrash || !isIndexed(entity)) return plain(containing);
  if (order?.column && (entity.name === 'contact' || entity.name === 'account')) {
    const found = await findPage(tx, scope, entity, containing, typed, { ...order, column: order.column });
    return { condition: among(found.page), ...found };
  }
  const ids = await findIds(tx, entity, typed, MOST_FOUND);
  return plain(ids === null ? containing : among(ids));
}

type PageOrder = Order & { column: string };

/**
 * The list in two parts: names that begin with the word, then the others. Of a name that begins with it all stand together, late
 * in the order for a late letter: the index of the order goes straight there. The others are spread: a common word is met soon
 * along the order, and a rare one the index of trigrams finds.
 */
async function findPage(tx: SqlTransaction, scope: Scope, entity: Entity, containing: Prisma.Sql, typed: string, order: PageOrder): Promise<{ page: string[]; count: number | null }> {
  const words = foldWords(typed);
  const first = words.length === 1 ? (words[0] ?? null) : null;
  const isFirstPart = (value: string | null) => first !== null && value !== null && value.startsWith(first);
  const { edge, direction, most } = order;
  const isEdgeFirst = edge !== null && isFirstPart(edge.value);
  const known = { count: null as number | null };
  const begins = async (from: Order['edge'], limit: number) => (first === null ? [] : walk(tx, scope, entity, beginsSql(order.column, first), { ...order, edge: from, most: limit }, null));
  const others = async (from: Order['edge'], limit: number) => findOthers(tx, scope, entity, containing, typed, first, { ...order, edge: from, most: limit }, known);
  let page: string[];
  if (direction.isBackwards) {
    page = edge === null || isEdgeFirst ? [] : await others(edge, most);
    if (page.length < most) page = [...page, ...(await begins(isEdgeFirst ? edge : null, most - page.length))];
  } else {
    page = edge === null || isEdgeFirst ? await begins(edge, most) : [];
    if (page.length < most) page = [...page, ...(await others(isEdgeFirst ? null : edge, most - page.length))];
  }
  return { page, count: known.count };
}

async function findOthers(tx: SqlTransaction, scope: Scope, entity: Entity, containing: Prisma.Sql, typed: string, first: string | null, order: PageOrder, known: { count: number | null }): Promise<string[]> {
  const own = first === null ? containing : Prisma.sql`${containing} AND NOT ${beginsSql(order.column, first)}`;
  const near = await walk(tx, scope, entity, own, order, SHORT_WALK);
  if (near.length === order.most) return near;
  if (near.length * LONG_WALK >= order.most * SHORT_WALK) {
    const far = await walk(tx, scope, entity, own, order, LONG_WALK);
    if (far.length === order.most) return far;
  }
  const { edge, direction, most } = order;
  const rows = await tx.$queryRaw<{ id: string | null; counted: number }[]>`
    SELECT id, counted FROM pacer_containing_page(${entity.table}, ${patternsJson(foldWords(typed))}::jsonb, ${first}::text, ${edge?.value ?? null}::text, ${edge?.id ?? null}::uuid, ${direction.isDescending === direction.isBackwards}, ${most}::int, ${MOST_COUNTED + 1}::int)`;
  const counted = rows[0]?.counted ?? 0;
  known.count = counted > MOST_COUNTED ? Infinity : counted;
  return rows.flatMap(({ id }) => id ?? []);
}

/** Rows along the order beyond the edge that meet the condition; `within` is how many are looked at, null is as many as it takes. */
async function walk(tx: SqlTransaction, scope: Scope, entity: Entity, condition: Prisma.Sql, { column: by, edge, direction, most }: PageOrder, within: number | null): Promise<string[]> {
  const isUp = direction.isDescending === direction.isBackwards;
  const sort = column('t', by);
  const way = Prisma.raw(isUp ? 'ASC' : 'DESC');
  const beyond = edge ? Prisma.sql`AND (${sort}, t.id) ${Prisma.raw(isUp ? '>' : '<')} (${edge.value}::text COLLATE "C", ${edge.id}::uuid)` : Prisma.empty;
  const alive = Prisma.sql`FROM ${name(entity.table)} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.deleted_at IS NULL ${beyond}`;
  const ordered = Prisma.sql`ORDER BY ${sort} ${way}, t.id ${way}`;
  const rows = await tx.$queryRaw<{ id: string }[]>(
    within === null
      ? Prisma.sql`SELECT t.id ${alive} AND ${condition} ${ordered} LIMIT ${most}`
      : Prisma.sql`SELECT t.id FROM (SELECT t.id, t.search_text, ${sort} ${alive} ${ordered} LIMIT ${within}) t WHERE ${condition} LIMIT ${most}`,
  );
  return rows.map(({ id }) => id);
}

/** That a name begins with the word, which it then contains: asked alone, the index of the order serves it. */
function beginsSql(by: string, word: string): Prisma.Sql {
  const sort = column('t', by);
  return Prisma.sql`(${sort} >= ${word} COLLATE "C" AND ${sort} < ${`${word}\u{10ffff}`} COLLATE "C")`;
}

function among(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`t.id = ANY (${arrayLiteral(ids)}::uuid[])`;
}
