import { z } from 'zod';
import type { Transaction } from '#app/db/client.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import type { Grain } from '#app/values/metric.ts';

const RowSchema = z.object({ start: DaySchema, cents: z.number(), customers: z.int(), repeating: z.int() });
const NoRowSchema = z.object({ start: z.null() });
const CurrencySchema = z.object({ currency: z.string() });
export type OrderCount = z.infer<typeof RowSchema>;

/**
 * Per period with orders: the sum in the series' currency in cents, the accounts with an order (in any currency), and
 * how many of those bought on at least two days up to the period's end. The currency is the workspace's own; when it
 * has no orders in that and exactly one other occurs, that one. One statement.
 */
export async function orderCounts(tx: Transaction, scope: Scope, { from, to, grain }: { from: Day; to: Day; grain: Grain }): Promise<{ currency: string; rows: OrderCount[] }> {
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    WITH counted AS (${countedCurrency(scope)}),
    first_day AS (SELECT account_id, min(ordered_on) AS first_on FROM orders WHERE workspace_id = ${scope.workspaceId}::uuid GROUP BY account_id),
    active AS (
      SELECT date_trunc(${grain}, o.ordered_on::timestamp)::date AS start_on, o.account_id, max(o.ordered_on) AS last_on,
        coalesce(sum(o.total_cents) FILTER (WHERE o.currency = c.currency), 0) AS cents
      FROM orders o CROSS JOIN counted c
      WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.ordered_on >= ${from}::date AND o.ordered_on < ${to}::date
      GROUP BY 1, 2
    ),
    summed AS (
      SELECT start_on, sum(cents)::float8 AS cents, count(*)::int AS customers, (count(*) FILTER (WHERE first_on < last_on))::int AS repeating
      FROM active JOIN first_day USING (account_id) GROUP BY start_on
    )
    SELECT c.currency, s.start_on::text AS start, s.cents, s.customers, s.repeating FROM counted c LEFT JOIN summed s ON true`);
  return {
    currency: CurrencySchema.parse(rows[0]).currency,
    rows: rows.flatMap((row) => (NoRowSchema.safeParse(row).success ? [] : [RowSchema.parse(row)])),
  };
}

/** How many orders of the period are in a currency that revenue does not count. */
export async function otherCurrencyOrders(tx: Transaction, scope: Scope, { start, end }: { start: Day; end: Day }): Promise<number> {
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    SELECT count(*)::int AS count FROM orders o CROSS JOIN (${countedCurrency(scope)}) c
    WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.ordered_on >= ${start}::date AND o.ordered_on < ${end}::date AND o.currency <> c.currency`);
  return z.object({ count: z.int() }).parse(rows[0]).count;
}

function countedCurrency(scope: Scope): Prisma.Sql {
  return Prisma.sql`
    SELECT CASE WHEN count(*) = 1 THEN min(currency) ELSE ${scope.currency} END AS currency
    FROM (SELECT currency FROM orders WHERE workspace_id = ${scope.workspaceId}::uuid GROUP BY currency) occurring`;
}
