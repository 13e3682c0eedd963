import { z } from 'zod';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import type { Period } from '#app/values/period.ts';

const RowSchema = z.object({ start: DaySchema, cents: z.number(), customers: z.int(), ever: z.int(), again: z.int() });
const CurrencySchema = z.object({ currency: z.string() });
export type OrderCount = z.infer<typeof RowSchema>;

/**
 * Per period (they follow each other): the sum in the series' currency in cents, the accounts with an order (in any currency), and up to the
 * period's end how many accounts ever bought and how many of those on a second day. The currency is the workspace's own;
 * when it has no orders in that and exactly one other occurs, that one. One statement.
 */
export async function orderCounts(tx: SqlTransaction, scope: Scope, periods: Period[]): Promise<{ currency: string; rows: OrderCount[] }> {
  const [starts, ends] = [periods.map(({ start }) => start), periods.map(({ end }) => end)];
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    WITH period AS (SELECT * FROM unnest(${starts}::date[], ${ends}::date[]) WITH ORDINALITY AS p(start_on, end_on, at)),
    counted AS MATERIALIZED (${countedCurrency(scope)}),
    -- Of each account the first and the second day, by how many of the periods had ended by then.
    step AS MATERIALIZED (
      SELECT width_bucket(ordered_on, ${ends}::date[]) AS ended, (count(*) FILTER (WHERE nth = 1))::int AS ever, (count(*) FILTER (WHERE nth = 2))::int AS again
      FROM (
        SELECT ordered_on, row_number() OVER (PARTITION BY account_id ORDER BY ordered_on) AS nth
        FROM (SELECT account_id, ordered_on FROM orders WHERE workspace_id = ${scope.workspaceId}::uuid GROUP BY account_id, ordered_on) ordering_day
      ) days
      WHERE nth <= 2 GROUP BY 1
    ),
    bought AS (
      SELECT at, count(*)::int AS customers, coalesce(sum(cents), 0)::float8 AS cents
      FROM (
        SELECT width_bucket(ordered_on, ${starts}::date[]) AS at, sum(total_cents) FILTER (WHERE currency = (SELECT currency FROM counted)) AS cents
        FROM orders
        WHERE workspace_id = ${scope.workspaceId}::uuid AND ordered_on >= ${starts[0]}::date AND ordered_on < ${ends.at(-1)}::date
        GROUP BY 1, account_id
      ) per_account
      GROUP BY 1
    )
    SELECT c.currency, p.start_on::text AS start, coalesce(b.cents, 0) AS cents, coalesce(b.customers, 0) AS customers,
      coalesce(r.ever, 0)::int AS ever, coalesce(r.again, 0)::int AS again
    FROM counted c
    CROSS JOIN period p
    LEFT JOIN bought b ON b.at = p.at
    LEFT JOIN LATERAL (SELECT sum(ever) AS ever, sum(again) AS again FROM step WHERE ended < p.at) r ON true`);
  return { currency: CurrencySchema.parse(rows[0]).currency, rows: z.array(RowSchema).parse(rows) };
}

/** How many orders of the period are in a currency that revenue does not count. */
export async function otherCurrencyOrders(tx: SqlTransaction, scope: Scope, { start, end }: { start: Day; end: Day }): Promise<number> {
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    SELECT count(*)::int AS count FROM orders o CROSS JOIN (${countedCurrency(scope)}) c
    WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.ordered_on >= ${start}::date AND o.ordered_on < ${end}::date AND o.currency <> c.currency`);
  return z.object({ count: z.int() }).parse(rows[0]).count;
}

function countedCurrency(scope: Scope): Prisma.Sql {
  return Prisma.sql`
    SELECT CASE WHEN min(currency) = max(currency) THEN min(currency) ELSE ${scope.currency} END AS currency
    FROM orders WHERE workspace_id = ${scope.workspaceId}::uuid`;
}
