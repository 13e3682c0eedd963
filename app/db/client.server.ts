import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client.ts';
import { closeSqlPool } from './sql.server.ts';

/** What a verb queries with: one open transaction, confined to one workspace. */
export type Transaction = Prisma.TransactionClient;

const shared = globalThis as { pacerDatabase?: PrismaClient };

/**
 * The one Prisma client, made at first use from DATABASE_URL. It sees every workspace: only for sign-in, for finding
 * somebody's workspaces and for upkeep. Rooms use `inWorkspace`.
 */
export function database(): PrismaClient {
  if (!shared.pacerDatabase) {
    const connectionString = process.env.DATABASE_URL;
    if (!connectionString) throw new Error('DATABASE_URL is not set: start the database first.');
    const adapter = new PrismaPg(
      { connectionString, max: Number(process.env.DATABASE_POOL ?? 10), idleTimeoutMillis: 60_000, connectionTimeoutMillis: 5_000 },
      { onPoolError: () => undefined, onConnectionError: () => undefined }, // a lost connection is told by the query that needed it
    );
    shared.pacerDatabase = new PrismaClient({ adapter });
  }
  return shared.pacerDatabase;
}

/**
 * Runs verbs in one transaction that can only see and write the given workspace: row-level security under a role that
 * owns nothing. The `where` of each query names the workspace too: two locks.
 */
export async function inWorkspace<T>(workspaceId: string, work: (tx: Transaction) => Promise<T>, options?: { timeoutMs?: number; batchId?: string }): Promise<T> {
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('role', 'pacer_app', true), set_config('app.workspace_id', ${workspaceId}, true), set_config('app.batch_id', ${options?.batchId ?? ''}, true)`;
      return work(tx);
    },
    { maxWait: 10_000, timeout: options?.timeoutMs ?? 30_000 },
  );
}

export async function closeDatabase(): Promise<void> {
  const client = shared.pacerDatabase;
  delete shared.pacerDatabase;
  await Promise.all([client?.$disconnect(), closeSqlPool()]);
}
