import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITIES } from '../entity/entities.ts';
import { name } from '../filter/filter-sql.server.ts';
import { foldWords } from '../identity/fold.ts';
import { titlesOf } from '../record/titles.server.ts';
import { patternsJson, pointPrefix } from './search-condition.server.ts';
import { RANK, rankOf } from './rank-found.ts';

const NAMED = ['account', 'contact', 'deal', 'case', 'product', 'campaign'] as const;
const NUMBERED = ['order', 'invoice', 'membership', 'case'] as const;
export type FoundKind = (typeof NAMED | typeof NUMBERED)[number];

export interface Found {
  kind: FoundKind;
  id: string;
  title: string;
}

interface Candidate {
  kind: FoundKind;
  id: string;
  rank: number;
  text: string;
}

/** Looked through of each kind before they are ranked. */
const CANDIDATES = 200;
const LIKE_CANDIDATES = 60;
const MOST_WORDS = 6;

/**
 * Records by what is typed anywhere: names by the beginnings of words in any order and accent, e-mail addresses and numbers by
 * how they begin, telephone numbers in any notation. The best first: the same, beginning so, by words, somewhere inside, and,
 * when nothing is found, with one typing error.
 */
export async function searchEverything(scope: Scope, typed: string, limit = 20): Promise<Found[]> {
  const words = foldWords(typed).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const found = new Map<string, Candidate>();
    const add = (candidates: readonly Candidate[]) => {
      for (const each of candidates) if ((found.get(each.id)?.rank ?? Infinity) > each.rank) found.set(each.id, each);
    };
    const [points, numbers] = [pointSql(scope, typed), numberSql(scope, typed)];
    const exact = [...points, ...numbers, ...emailSql(scope, typed)];
    if (exact.length > 0) add(ranked(await tx.$queryRaw<Row[]>(Prisma.join(exact.map((each) => Prisma.sql`(${each})`), ' UNION ALL ')), typed));
    // Nobody is called by an address or a number.
    if (points.length === 0) {
      add(await byName(tx, words, 'beginning'));
      if (found.size < limit && words.some((word) => word.length > 2)) add(await byName(tx, words, 'anywhere'));
      if (found.size === 0) add(await byLikeness(tx, words));
    }
    const best = [...found.values()].sort((one, other) => one.rank - other.rank || one.text.length - other.text.length || (one.text < other.text ? -1 : 1)).slice(0, limit);
    const asked = new Map<FoundKind, string[]>();
    for (const { kind, id } of best) asked.set(kind, [...(asked.get(kind) ?? []), id]);
    const titles = await titlesOf(tx, scope, asked);
    return best.map(({ kind, id }) => ({ kind, id, title: titles[id] ?? '' }));
  });
}

interface Row {
  kind_table: string;
  id: string;
  found: string;
}

const TABLES = new Map<string, FoundKind>([...NAMED, ...NUMBERED].map((each) => [ENTITIES[each].table, each]));

function kindOf({ kind_table: table }: Row): FoundKind {
  const kind = TABLES.get(table);
  if (!kind) throw new Error(`Not a table of records: ${table}`);
  return kind;
}

async function byName(tx: SqlTransaction, words: readonly string[], place: 'anywhere' | 'beginning'): Promise<Candidate[]> {
  const tables = arrayLiteral(NAMED.map((each) => ENTITIES[each].table));
  const rows = await tx.$queryRaw<Row[]>`SELECT kind_table, id, found FROM pacer_search_names(${tables}::text[], ${patternsJson(words, place)}::jsonb, ${CANDIDATES}::int)`;
  return rows.flatMap((row) => {
    const rank = rankOf(row.found, words);
    return rank === null ? [] : [{ kind: kindOf(row), id: row.id, rank, text: row.found }];
  });
}

/** The index finds what shares enough groups of three letters; whether it is one typing error away is seen here. */
async function byLikeness(tx: SqlTransaction, words: readonly string[]): Promise<Candidate[]> {
  const typed = words.join(' ');
  if (typed.length < 4) return [];
  const tables = arrayLiteral(NAMED.map((each) => ENTITIES[each].table));
  const rows = await tx.$queryRaw<Row[]>`SELECT kind_table, id, found FROM pacer_search_like(${tables}::text[], ${typed}, ${typed.length < 6 ? 0.4 : 0.42}::real, ${LIKE_CANDIDATES}::int)`;
  return rows.flatMap((row) => (rankOf(row.found, words) === null ? [] : [{ kind: kindOf(row), id: row.id, rank: RANK.typo, text: row.found }]));
}

function ranked(rows: readonly Row[], typed: string): Candidate[] {
  return rows.map((row) => ({ kind: kindOf(row), id: row.id, rank: row.found.toLowerCase() === typed.trim().toLowerCase() ? RANK.exact : RANK.begins, text: row.found }));
}

/** E-mail addresses and telephone numbers stand apart, further ones too. */
function pointSql(scope: Scope, typed: string): Prisma.Sql[] {
  const point = pointPrefix(typed);
  return point ? holdersSql(scope, point, 20) : [];
}

function holdersSql(scope: Scope, { kind: pointKind, from }: { kind: string; from: string }, most: number): Prisma.Sql[] {
  return (['contact', 'account'] as const).map((kind) => {
    const [holder, own] = kind === 'contact' ? [Prisma.sql`p.contact_id`, Prisma.empty] : [Prisma.sql`p.account_id`, Prisma.sql`AND p.contact_id IS NULL`];
    return Prisma.sql`SELECT ${ENTITIES[kind].table} AS kind_table, t.id, p.value_norm AS found FROM contact_points p JOIN ${name(ENTITIES[kind].table)} t ON t.workspace_id = p.workspace_id AND t.id = ${holder} AND t.deleted_at IS NULL
      WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.kind = ${pointKind} AND p.deleted_at IS NULL ${own} AND p.value_norm >= ${from} COLLATE "C" AND p.value_norm < ${`${from}\u{10ffff}`} COLLATE "C" LIMIT ${most}`;
  });
}

/** One word may be how an e-mail address begins, before anybody typed the sign in the middle. */
function emailSql(scope: Scope, typed: string): Prisma.Sql[] {
  const text = typed.trim();
  return /^[^\s@]{3,}$/.test(text) && /[^\d+().-]/.test(text) ? holdersSql(scope, { kind: 'email', from: text.toLowerCase() }, 5) : [];
}

/** Numbers of orders, invoices, memberships and cases, as typed or in capitals. */
function numberSql(scope: Scope, typed: string): Prisma.Sql[] {
  const text = typed.trim();
  if (!/\d/.test(text) || text.length > 100 || text.includes('@')) return [];
  return NUMBERED.flatMap((kind) =>
    [...new Set([text, text.toUpperCase()])].map(
      (from) => Prisma.sql`SELECT ${ENTITIES[kind].table} AS kind_table, t.id, t.number AS found FROM ${name(ENTITIES[kind].table)} t
        WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.deleted_at IS NULL AND t.number >= ${from} COLLATE "C" AND t.number < ${`${from}\u{10ffff}`} COLLATE "C" ORDER BY t.number LIMIT 5`,
    ),
  );
}
