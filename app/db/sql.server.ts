import { createHash } from 'node:crypto';
import pg from 'pg';
import { isUuid } from '#app/values/uuid.ts';
import { gatheringSocket } from './gathering-socket.ts';
import { Prisma } from './generated/client.ts';

/** Statements written out in SQL, in one open transaction confined to one workspace. Prisma's transaction is one of these too. */
export interface SqlTransaction {
  $queryRaw<Rows = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
}

interface SqlOptions {
  /** Planner settings for this transaction only: names and values from code, never from outside. */
  settings?: Record<string, string>;
  timeoutMs?: number;
}

/**
 * For what reads many rows that may have come in just now. Right after an import the database has no statistics yet and takes
 * every table for a handful of rows; looping over them then took seconds where a hash takes milliseconds. And a plan made for
 * any range of weeks takes each for a short one.
 */
export const FRESHLY_FILLED = { enable_nestloop: 'off', jit: 'off', plan_cache_mode: 'force_custom_plan' };

const shared = globalThis as { pacerSqlPool?: pg.Pool };
const names = new Map<string, string>();

/**
 * As `inWorkspace`, straight on the driver: for what must be fast and is SQL anyway. Opening and confining the transaction
 * travel with the first statement, statements that do not wait for each other travel together, and each is planned once per
 * connection instead of at every call. Ask for days as text (`day::text`): the driver would read them in this machine's zone.
 */
export async function inWorkspaceSql<T>(workspaceId: string, work: (tx: SqlTransaction) => Promise<T>, { settings = {}, timeoutMs = 30_000 }: SqlOptions = {}): Promise<T> {
  if (!isUuid(workspaceId)) throw new Error('Not the id of a workspace');
  const client = await pool().connect();
  let broken: Error | undefined;
  const lose = (error: Error) => (broken = error); // without a listener a connection lost between two statements would end the process
  client.on('error', lose);
  try {
    const opening = open(client, { role: 'pacer_app', 'app.workspace_id': workspaceId, statement_timeout: String(timeoutMs), ...settings });
    // What was not confined is not begun, or refused whole: every statement after it fails too.
    let isOver = false;
    const [opened, done] = await Promise.allSettled([opening, work(transactionOn(client, () => isOver))]);
    isOver = true;
    if (opened.status === 'rejected') throw opened.reason;
    if (done.status === 'rejected') throw done.reason;
    await client.query('COMMIT');
    return done.value;
  } catch (error) {
    await client.query('ROLLBACK').catch((cause: unknown) => {
      broken = cause instanceof Error ? cause : new Error(String(cause)); // a connection that cannot go back is not used again
    });
    throw error;
  } finally {
    client.off('error', lose);
    client.release(broken);
  }
}

/** Rows of one statement outside any workspace: for what is asked by somebody's own session before their workspace is known. */
export async function readAcross<Row extends pg.QueryResultRow>(query: Prisma.Sql): Promise<Row[]> {
  return (await pool().query<Row>(named(query.text, query.values))).rows;
}

export async function closeSqlPool(): Promise<void> {
  const open = shared.pacerSqlPool;
  delete shared.pacerSqlPool;
  await open?.end();
}

/** Begins a transaction with these settings, for as long as it lasts. */
async function open(client: pg.PoolClient, settings: Record<string, string>): Promise<void> {
  const configs = Object.keys(settings).map((name, index) => `set_config(${pg.escapeLiteral(name)}, $${index + 1}, true)`);
  await Promise.all([client.query('BEGIN'), client.query(named(`SELECT ${configs.join(', ')}`, Object.values(settings)))]);
}

/** What is sent once it is over would go unconfined, into whatever transaction has the connection by then. */
function transactionOn(client: pg.PoolClient, isOver: () => boolean): SqlTransaction {
  const send = async (query: TemplateStringsArray | Prisma.Sql, values: unknown[]) => {
    if (isOver()) throw new Error('The transaction of this statement is over');
    const { text, values: bound } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
    return client.query(named(text, bound));
  };
  return {
    $queryRaw: async <Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => (await send(query, values)).rows as Rows,
    $executeRaw: async (query, ...values) => (await send(query, values)).rowCount ?? 0,
  };
}

/** With the name under which the server keeps the statement's plan: the same text, the same name. */
function named(text: string, values: unknown[]): pg.QueryConfig {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = createHash('sha256').update(text).digest('base64url').slice(0, 24)));
  return { name, text, values };
}

function pool(): pg.Pool {
  if (!shared.pacerSqlPool) {
    const connectionString = process.env.DATABASE_URL;
    if (!connectionString) throw new Error('DATABASE_URL is not set: start the database first.');
    // Sends without waiting for the answer to what was sent before; a cursor cannot be read through it.
    const options = { max: Number(process.env.DATABASE_SQL_POOL ?? 5), idleTimeoutMillis: 60_000, connectionTimeoutMillis: 10_000, pipeline: true, stream: gatheringSocket };
    shared.pacerSqlPool = new pg.Pool({ connectionString, ...options });
    shared.pacerSqlPool.on('error', () => undefined); // a lost connection is told by the query that needed it
  }
  return shared.pacerSqlPool;
}
