import { z } from 'zod';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import type { Grain } from '#app/values/metric.ts';
import type { Period } from '#app/values/period.ts';

const RowSchema = z.object({ start: DaySchema, cents: z.number(), customers: z.int(), ever: z.int(), again: z.int() });
const CurrencySchema = z.object({ currency: z.string() });
export type OrderCount = z.infer<typeof RowSchema>;

/**
 * Per period: the sum in the series' currency in cents, the accounts with an order (in any currency), and up to the
 * period's end how many accounts ever bought and how many of those on a second day. The currency is the workspace's own;
 * when it has no orders in that and exactly one other occurs, that one. One statement.
 */
export async function orderCounts(tx: SqlTransaction, scope: Scope, { periods, grain }: { periods: Period[]; grain: Grain }): Promise<{ currency: string; rows: OrderCount[] }> {
  const [from, to] = [periods[0]!.start, periods.at(-1)!.end];
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    WITH counted AS (${countedCurrency(scope)}),
    first_day AS (SELECT account_id, min(ordered_on) AS first_on FROM orders WHERE workspace_id = ${scope.workspaceId}::uuid GROUP BY account_id),
    second_day AS (
      SELECT account_id, min(o.ordered_on) AS second_on
      FROM orders o JOIN first_day f USING (account_id)
      WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.ordered_on > f.first_on GROUP BY account_id
    ),
    running AS MATERIALIZED (
      SELECT on_day, (sum(sum(ever)) OVER w)::int AS ever, (sum(sum(again)) OVER w)::int AS again
      FROM (SELECT first_on AS on_day, 1 AS ever, 0 AS again FROM first_day UNION ALL SELECT second_on, 0, 1 FROM second_day) steps
      GROUP BY on_day WINDOW w AS (ORDER BY on_day)
    ),
    bought AS (
      SELECT date_trunc(${grain}, o.ordered_on::timestamp)::date AS start_on, count(DISTINCT o.account_id)::int AS customers,
        coalesce(sum(o.total_cents) FILTER (WHERE o.currency = c.currency), 0)::float8 AS cents
      FROM orders o CROSS JOIN counted c
      WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.ordered_on >= ${from}::date AND o.ordered_on < ${to}::date
      GROUP BY 1
    )
    SELECT c.currency, p.start_on::text AS start, coalesce(b.cents, 0) AS cents, coalesce(b.customers, 0) AS customers,
      coalesce(r.ever, 0) AS ever, coalesce(r.again, 0) AS again
    FROM counted c
    CROSS JOIN unnest(${periods.map(({ start }) => start)}::date[], ${periods.map(({ end }) => end)}::date[]) AS p(start_on, end_on)
    LEFT JOIN bought b ON b.start_on = p.start_on
    LEFT JOIN LATERAL (SELECT ever, again FROM running WHERE on_day < p.end_on ORDER BY on_day DESC LIMIT 1) r ON true`);
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
    SELECT CASE WHEN count(*) = 1 THEN min(currency) ELSE ${scope.currency} END AS currency
    FROM (SELECT currency FROM orders WHERE workspace_id = ${scope.workspaceId}::uuid GROUP BY currency) occurring`;
}
