import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Entity } from '../entity/entity.ts';
import type { CrmRecord } from './record.ts';

/** From this many rows on, naming the columns apart is worth more than it costs. */
const MANY = 100;
/** The most rows a statement. */
const MOST = 1_000;
/** Rows a statement where they are made as they are asked for: the next are being made while the database does these. */
const PART = 250;

/** The columns of a table in their order, and their types. */
type Columns = readonly { name: string; type: string }[];

const columns = new Map<string, Columns>();
/** Per table the columns whose values were seen to differ between rows; only ever more, so that few texts of statements are planned. */
const differing = new Map<string, Set<string>>();

/** Adds rows to the table of an entity, asked for as they are needed; what a row does not name is empty. */
export async function insertRows(tx: SqlTransaction, entity: Entity, rows: Iterable<CrmRecord>): Promise<void> {
  let sent: Promise<unknown> = Promise.resolve();
  for (const part of inParts(rows, Array.isArray(rows) ? MOST : PART)) {
    const statement = part.length < MANY ? fewOf(entity, part) : statementOf(entity, await columnsOf(tx, entity), part);
    await sent;
    sent = tx.$executeRaw(statement);
    sent.catch(() => undefined); // told where it is awaited
  }
  await sent;
}

function* inParts(rows: Iterable<CrmRecord>, size: number): Iterable<CrmRecord[]> {
  let part: CrmRecord[] = [];
  for (const row of rows) {
    if (part.push(row) < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function fewOf(entity: Entity, rows: readonly CrmRecord[]): Prisma.Sql {
  return Prisma.sql`INSERT INTO ${table(entity)} SELECT r.* FROM jsonb_populate_recordset(NULL::${table(entity)}, ${JSON.stringify(rows)}::jsonb) r`;
}

/** What is the same in every row is sent once, as one record; what differs, as one array a column. */
function statementOf(entity: Entity, all: Columns, rows: readonly CrmRecord[]): Prisma.Sql {
  const apart = differingOf(entity, all, rows);
  const arrays = all.filter(({ name }) => apart.has(name));
  const names = Prisma.join(all.map(({ name }) => Prisma.raw(`"${name}"`)));
  const values = Prisma.join(all.map(({ name, type }) => Prisma.raw(apart.has(name) ? `r."${name}"::${type}` : `s."${name}"`)));
  const texts = Prisma.join(arrays.map(({ name }) => Prisma.sql`${arrayLiteral(rows.map((row) => textOf(row[name])))}::text[]`));
  const columnNames = Prisma.join(arrays.map(({ name }) => Prisma.raw(`"${name}"`)));
  return Prisma.sql`
    INSERT INTO ${table(entity)} (${names}) SELECT ${values}
    FROM jsonb_populate_record(NULL::${table(entity)}, ${JSON.stringify(rows[0])}::jsonb) s, unnest(${texts}) AS r(${columnNames})`;
}

function differingOf(entity: Entity, all: Columns, rows: readonly CrmRecord[]): ReadonlySet<string> {
  let known = differing.get(entity.table);
  if (!known) differing.set(entity.table, (known = new Set(['id'])));
  const [first] = rows;
  for (const { name } of all) {
    if (known.has(name)) continue;
    const value = textOf(first?.[name]);
    if (rows.some((row) => row[name] !== first?.[name] && textOf(row[name]) !== value)) known.add(name);
  }
  return known;
}

/** A value as the database reads it from text. */
function textOf(value: CrmRecord[string]): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return arrayLiteral(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Asked once a process: tables change only before it begins. */
async function columnsOf(tx: SqlTransaction, entity: Entity): Promise<Columns> {
  let known = columns.get(entity.table);
  if (!known) {
    known = await tx.$queryRaw<Columns>`
      SELECT attname::text AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
      WHERE attrelid = to_regclass(${`public.${entity.table}`}) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`;
    columns.set(entity.table, known);
  }
  return known;
}

function table(entity: Entity): Prisma.Sql {
  return Prisma.raw(`"${entity.table}"`);
}
