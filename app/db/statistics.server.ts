import { Prisma } from './generated/client.ts';
import { database } from './client.server.ts';

/**
 * Has the database look again at what is in the tables: right after thousands of rows came in it still plans for an empty
 * table, and would loop where it should hash. Outside any transaction; where the database's user may not, nothing happens.
 */
export async function refreshStatistics(tables: readonly string[]): Promise<void> {
  await database().$executeRaw(Prisma.raw(`ANALYZE ${tables.map((table) => `"${table}"`).join(', ')}`));
}
