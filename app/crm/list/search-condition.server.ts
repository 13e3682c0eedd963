import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Entity } from '../entity/entity.ts';
import { knownField } from '../filter/filter-field.ts';
import { column, lower } from '../filter/filter-sql.server.ts';
import { plainLower } from '../filter/plain-lower.ts';
import { foldWords } from '../identity/fold.ts';

const SHORT = 3;

/** What must hold of one word: one of the patterns of `like` fits, and with `begins` that a word of the text begins with it. */
interface WordPatterns {
  like: string[];
  begins?: string;
}

/** In any place; of one or two letters, at the beginning of a word. */
function containing(word: string): WordPatterns {
  const plain = escaped(word);
  return { like: word.length < SHORT ? [`${plain}%`, `% ${plain}%`] : [`%${plain}%`] };
}

/** At the beginning of a word: the index finds it in any place, of which the others fall off. */
function beginning(word: string): WordPatterns {
  return word.length < SHORT ? containing(word) : { ...containing(word), begins: `% ${escaped(word)}%` };
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

/** The column that is searched, folded or not; the title when there is no other. */
function searched(entity: Entity): { text: Prisma.Sql; words: (typed: string) => string[] } {
  const derived = ['search_text', 'name_folded'].find((each) => entity.derived.includes(each));
  if (derived) return { text: column('t', derived), words: foldWords };
  const title = knownField(entity, 'number') ?? knownField(entity, entity.title);
  const text = title?.kind === 'text' || title?.kind === 'long-text' ? lower(column('t', title.name)) : Prisma.sql`''`;
  return { text, words: (typed) => plainLower(typed).split(/\s+/).filter(Boolean) };
}

/** That every word of what was typed occurs, in any order; null when there is no word to look for. */
export function containingSql(entity: Entity, typed: string): Prisma.Sql | null {
  const { text, words } = searched(entity);
  const asked = words(typed);
  if (asked.length === 0) return null;
  const each = asked.map((word) => Prisma.sql`(${Prisma.join(containing(word).like.map((pattern) => Prisma.sql`${text} LIKE ${pattern}`), ' OR ')})`);
  return Prisma.join(each, ' AND ');
}

/** That the record is reached at what was typed, or has it as its number; null when it is neither an address nor a number. */
export function exactSql(entity: Entity, typed: string, workspaceId: string): Prisma.Sql | null {
  return reachedBySql(entity, typed, workspaceId) ?? numberedSql(entity, typed);
}

/** That the record has an e-mail address or telephone number beginning so; null when what was typed is neither. */
function reachedBySql(entity: Entity, typed: string, workspaceId: string): Prisma.Sql | null {
  if (entity.name !== 'contact' && entity.name !== 'account') return null;
  const point = pointPrefix(typed);
  if (!point) return null;
  const holder = entity.name === 'contact' ? Prisma.sql`p.contact_id` : Prisma.sql`p.account_id`;
  return Prisma.sql`t.id IN (SELECT ${holder} FROM contact_points p WHERE p.workspace_id = ${workspaceId}::uuid AND p.kind = ${point.kind} AND p.deleted_at IS NULL
    AND p.value_norm >= ${point.from} COLLATE "C" AND p.value_norm < ${`${point.from}\u{10ffff}`} COLLATE "C"${entity.name === 'account' ? Prisma.sql` AND p.contact_id IS NULL` : Prisma.empty})`;
}

/** What was typed as the beginning of an e-mail address or of a telephone number in any notation; Dutch when no country is said. */
export function pointPrefix(typed: string): { kind: 'email' | 'phone'; from: string } | null {
  const text = typed.trim();
  if (/^[^\s@]+@[^\s@]*$/.test(text)) return { kind: 'email', from: plainLower(text) };
  const digits = text.replace(/[\s().\-/]/g, '');
  if (!/^\+?\d{5,15}$/.test(digits)) return null;
  const international = digits.replace(/^00/, '+');
  if (international.startsWith('+')) return { kind: 'phone', from: international.replace(/^\+310/, '+31') };
  return digits.startsWith('0') ? { kind: 'phone', from: `+31${digits.slice(1)}` } : { kind: 'phone', from: `+31${digits}` };
}

/** Numbers are looked for by how they begin, with the letters as typed or as capitals. */
function numberedSql(entity: Entity, typed: string): Prisma.Sql | null {
  if (!['order', 'invoice', 'membership'].includes(entity.name)) return null;
  const begins = (from: string) => Prisma.sql`(t.number >= ${from} COLLATE "C" AND t.number < ${`${from}\u{10ffff}`} COLLATE "C")`;
  return Prisma.sql`(${begins(typed)} OR ${begins(typed.toUpperCase())})`;
}

/** Whether names of this kind are looked for by the index of trigrams. */
export function isIndexed(entity: Entity): boolean {
  return ['account', 'contact', 'deal', 'case', 'product', 'campaign'].includes(entity.name);
}

/** All records in which the words occur, by the index; null when there are more than `most`. */
export async function findIds(tx: SqlTransaction, entity: Entity, typed: string, most: number): Promise<string[] | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM pacer_containing_words(${entity.table}, ${patternsJson(foldWords(typed))}::jsonb, ${most + 1}::int) AS f(id)`;
  return rows.length > most ? null : rows.map(({ id }) => id);
}

/** As the database's own functions take them. */
export function patternsJson(words: readonly string[], place: 'anywhere' | 'beginning' = 'anywhere'): string {
  return JSON.stringify(words.map(place === 'beginning' ? beginning : containing));
}
