import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { OrderDimension, OrderSlice } from '#app/values/metric.ts';
import { sliceKey } from '#app/values/slice.ts';
import { soldIn } from './metrics-orders.server.ts';

/** What is carried by records that are not in the trash. */
const CARRIED: Record<OrderDimension, (of: Prisma.Sql) => Prisma.Sql> = {
  product: (of) => Prisma.sql`SELECT name AS value FROM products WHERE ${of}`,
  channel: (of) => Prisma.sql`SELECT channel AS value FROM campaigns WHERE ${of}`,
  industry: (of) => Prisma.sql`SELECT industry AS value FROM accounts WHERE ${of}`,
  country: (of) => Prisma.sql`SELECT country AS value FROM accounts WHERE ${of} UNION ALL SELECT country FROM contacts WHERE ${of}`,
};

const carried = (scope: Scope, dimension: OrderDimension) => CARRIED[dimension](Prisma.sql`workspace_id = ${scope.workspaceId}::uuid AND deleted_at IS NULL`);

/** More than these nobody looks through in a list. */
const MOST = 200;

/** What there is to choose of each dimension, in alphabetical order; what is not known is always a part too. */
export async function listCarried(tx: SqlTransaction, scope: Scope, dimensions: readonly OrderDimension[]): Promise<OrderSlice[]> {
  const found: OrderSlice[] = [];
  for (const dimension of dimensions) {
    const rows = await tx.$queryRaw<{ value: string }[]>(Prisma.sql`SELECT DISTINCT value FROM (${carried(scope, dimension)}) c WHERE value <> '' ORDER BY value LIMIT ${MOST}`);
    if (rows.length > 0) found.push(...rows.map(({ value }) => ({ dimension, value })), { dimension, value: '' });
  }
  return found;
}

/** Which of these there are: a record has that value, or something that was sold had it. Keys of slices. */
export async function findSlices(tx: SqlTransaction, scope: Scope, asked: readonly OrderSlice[]): Promise<ReadonlySet<string>> {
  const known = new Set(asked.filter(({ value }) => value === '').map(sliceKey));
  for (const dimension of new Set(asked.map((one) => one.dimension))) {
    const values = [...new Set(asked.flatMap((one) => (one.dimension === dimension && one.value !== '' ? [one.value] : [])))];
    if (values.length === 0) continue;
    const sold = soldIn(scope, { dimension, values: null, within: null });
    const rows = await tx.$queryRaw<{ value: string }[]>(Prisma.sql`
      SELECT asked.value FROM unnest(${values}::text[]) AS asked(value)
      WHERE EXISTS (SELECT 1 FROM (${carried(scope, dimension)}) c WHERE c.value = asked.value) OR EXISTS (SELECT 1 FROM (${sold}) s WHERE s.slice = asked.value)`);
    for (const { value } of rows) known.add(sliceKey({ dimension, value }));
  }
  return known;
}
