import { Prisma } from './generated/client.ts';
import type { SqlTransaction } from './sql.server.ts';

/**
 * The rows of several small questions, by name, in one statement: on its way a statement costs more than these cost to answer.
 * What is in the rows comes as JSON has it, moments as text.
 */
export async function readTogether<Name extends string>(tx: SqlTransaction, questions: Record<Name, Prisma.Sql>): Promise<Record<Name, unknown[]>> {
  const parts = Object.entries<Prisma.Sql>(questions).map(([name, question]) => Prisma.sql`(SELECT coalesce(json_agg(q), '[]') FROM (${question}) q) AS ${Prisma.raw(`"${name}"`)}`);
  const [rows] = await tx.$queryRaw<[Record<Name, unknown[]>]>`SELECT ${Prisma.join(parts)}`;
  return rows;
}
