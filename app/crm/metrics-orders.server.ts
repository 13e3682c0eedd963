import { z } from 'zod';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import type { OrderDimension, OrderSlice, SeriesPoint } from '#app/values/metric.ts';
import type { Period } from '#app/values/period.ts';
import type { Horizon } from '#app/values/period-state.ts';
import { ratio } from '#app/values/ratio.ts';
import { sliceKey } from '#app/values/slice.ts';
import type { OrderMetricId } from './metrics.ts';

const RowSchema = z.object({ slice: z.string(), start: DaySchema, cents: z.number(), customers: z.int(), ever: z.int(), again: z.int() });
const CurrencySchema = z.object({ currency: z.string() });
type OrderCount = z.infer<typeof RowSchema>;

/** No sketch, not taken back and not in the trash: the orders of the workspace that count. */
const standing = (scope: Scope) => Prisma.sql`o.workspace_id = ${scope.workspaceId}::uuid AND o.deleted_at IS NULL AND o.status IN ('confirmed', 'delivered')`;

/** Who buys: the organisation, or the person where there is none. */
const BUYER = Prisma.sql`coalesce(o.account_id, o.contact_id)`;

/** What an order is of; of a product each of its lines. */
const SLICES: Record<OrderDimension, { value: Prisma.Sql; from: Prisma.Sql }> = {
  product: { value: Prisma.sql`p.name`, from: Prisma.sql`JOIN order_lines l ON l.workspace_id = o.workspace_id AND l.order_id = o.id AND l.deleted_at IS NULL LEFT JOIN products p ON p.workspace_id = o.workspace_id AND p.id = l.product_id` },
  country: { value: Prisma.sql`coalesce(a.country, c.country)`, from: Prisma.sql`LEFT JOIN accounts a ON a.workspace_id = o.workspace_id AND a.id = o.account_id LEFT JOIN contacts c ON c.workspace_id = o.workspace_id AND c.id = o.contact_id AND o.account_id IS NULL` },
  industry: { value: Prisma.sql`b.industry`, from: Prisma.sql`LEFT JOIN accounts b ON b.workspace_id = o.workspace_id AND b.id = o.account_id` },
  channel: { value: Prisma.sql`g.channel`, from: Prisma.sql`LEFT JOIN campaigns g ON g.workspace_id = o.workspace_id AND g.id = o.campaign_id` },
};

/** Which orders are counted: by a dimension those with one of the values, and of these those within another part. Without a dimension all are one. */
export interface Counted {
  dimension: OrderDimension | null;
  /** Null: whatever the value. */
  values: readonly string[] | null;
  within: OrderSlice | null;
}

/** The orders that count as (slice, buyer, day, currency, cents); where a product is asked for what its lines come to, else the whole order. */
export function soldIn(scope: Scope, { dimension, values, within }: Counted): Prisma.Sql {
  const dimensions = [...new Set([dimension, within?.dimension ?? null])].filter((one) => one !== null);
  const valueOf = (of: OrderDimension) => Prisma.sql`coalesce(${SLICES[of].value}, '')`;
  const from = dimensions.length > 0 ? Prisma.join(dimensions.map((of) => SLICES[of].from), ' ') : Prisma.empty;
  const cents = dimensions.includes('product') ? Prisma.sql`l.total_cents` : Prisma.sql`o.total_cents`;
  const wanted = dimension === null || values === null ? Prisma.empty : Prisma.sql`AND ${valueOf(dimension)} = ANY(${[...values]}::text[])`;
  const inside = within === null ? Prisma.empty : Prisma.sql`AND ${valueOf(within.dimension)} = ${within.value}`;
  return Prisma.sql`SELECT ${dimension === null ? Prisma.sql`''::text` : valueOf(dimension)} AS slice, ${BUYER} AS buyer, o.ordered_on, o.currency, ${cents} AS cents FROM orders o ${from} WHERE ${standing(scope)} ${wanted} ${inside}`;
}

/**
 * Per asked value and period (they follow each other): the sum in the series' currency in cents, the buyers with an order (in any currency), and up to
 * the period's end how many ever bought and how many of those on a second day. Without a dimension the one value is ''. The currency is the
 * workspace's own; when it has no orders in that and exactly one other occurs, that one. One statement.
 */
async function orderCounts(tx: SqlTransaction, scope: Scope, periods: Period[], asked: Counted & { values: string[] }): Promise<{ currency: string; rows: OrderCount[] }> {
  const [starts, ends] = [periods.map(({ start }) => start), periods.map(({ end }) => end)];
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    WITH period AS (SELECT * FROM unnest(${starts}::date[], ${ends}::date[]) WITH ORDINALITY AS p(start_on, end_on, at)),
    counted AS MATERIALIZED (${countedCurrency(scope)}),
    -- Of each buyer the first and the second day, by how many of the periods had ended by then.
    step AS MATERIALIZED (
      SELECT slice, width_bucket(ordered_on, ${ends}::date[]) AS ended, (count(*) FILTER (WHERE nth = 1))::int AS ever, (count(*) FILTER (WHERE nth = 2))::int AS again
      FROM (
        SELECT slice, ordered_on, row_number() OVER (PARTITION BY slice, buyer ORDER BY ordered_on) AS nth
        FROM (SELECT slice, buyer, ordered_on FROM (${soldIn(scope, asked)}) sold GROUP BY 1, 2, 3) buying_day
      ) days
      WHERE nth <= 2 GROUP BY 1, 2
    ),
    bought AS (
      SELECT slice, at, count(*)::int AS customers, coalesce(sum(cents), 0)::float8 AS cents
      FROM (
        SELECT slice, width_bucket(ordered_on, ${starts}::date[]) AS at, sum(cents) FILTER (WHERE currency = (SELECT currency FROM counted)) AS cents
        FROM (${soldIn(scope, asked)}) sold
        WHERE ordered_on >= ${starts[0]}::date AND ordered_on < ${ends.at(-1)}::date
        GROUP BY 1, 2, buyer
      ) per_buyer
      GROUP BY 1, 2
    ),
    slices AS (SELECT DISTINCT unnest(${asked.values}::text[]) AS slice)
    SELECT c.currency, s.slice, p.start_on::text AS start, coalesce(b.cents, 0) AS cents, coalesce(b.customers, 0) AS customers,
      coalesce(r.ever, 0)::int AS ever, coalesce(r.again, 0)::int AS again
    FROM counted c
    CROSS JOIN period p
    CROSS JOIN slices s
    LEFT JOIN bought b ON b.at = p.at AND b.slice = s.slice
    LEFT JOIN LATERAL (SELECT sum(ever) AS ever, sum(again) AS again FROM step WHERE step.slice = s.slice AND ended < p.at) r ON true`);
  return { currency: rows.length > 0 ? CurrencySchema.parse(rows[0]).currency : scope.currency, rows: z.array(RowSchema).parse(rows) };
}

type Point = Pick<SeriesPoint, 'value' | 'numerator' | 'denominator'>;

/** Of which orders something is asked; null is all of them. */
export interface OrderPart {
  slice: OrderSlice | null;
  within: OrderSlice | null;
}

/** What is counted of orders, by part and start of the period: one statement for each dimension and what it is within, however many values are asked for. */
export async function orderPoints(
  tx: SqlTransaction,
  scope: Scope,
  { parts, periods }: { parts: readonly OrderPart[]; periods: Period[] },
  { loadedOn }: Pick<Horizon, 'loadedOn'>,
): Promise<{ currency: string; at: (metricId: OrderMetricId, part: OrderPart, start: Day) => Point }> {
  const asked = new Map<string, Counted & { values: string[] }>();
  for (const part of parts) {
    const { slice, within } = part;
    const known = asked.get(kindOf(part)) ?? { dimension: slice?.dimension ?? null, values: [], within };
    asked.set(kindOf(part), { ...known, values: [...known.values, slice?.value ?? ''] });
  }
  const counts = new Map<string, OrderCount>();
  const key = (kind: string, value: string, start: Day) => [kind, start, value].join(' ');
  let currency = scope.currency;
  for (const [kind, one] of asked) {
    const counted = await orderCounts(tx, scope, periods, one);
    for (const row of counted.rows) counts.set(key(kind, row.slice, row.start), row);
    currency = counted.currency;
  }
  const at = (metricId: OrderMetricId, part: OrderPart, start: Day): Point => {
    const { customers, cents, ever, again } = counts.get(key(kindOf(part), part.slice?.value ?? '', start)) ?? NOTHING;
    // A period without orders counts as nought only as far as orders have been loaded.
    if (customers === 0 && (loadedOn ?? '') < start) return { value: null, numerator: null, denominator: null };
    if (metricId === 'repeat-purchase-rate') return { value: ratio(again, ever), numerator: again, denominator: ever };
    const value = metricId === 'revenue' ? cents : customers;
    return { value, numerator: value, denominator: null };
  };
  return { currency, at };
}

function kindOf({ slice, within }: OrderPart): string {
  return `${slice?.dimension ?? ''} ${within ? sliceKey(within) : ''}`;
}

const NOTHING = { customers: 0, cents: 0, ever: 0, again: 0 };

/** The values of a dimension that occur in orders since a day, within a part or all of them, the most often bought first; '' is unknown. */
export async function readSlices(tx: SqlTransaction, scope: Scope, { dimension, within }: Pick<Counted, 'within'> & { dimension: OrderDimension }, { since, most }: { since: Day; most: number }): Promise<string[]> {
  const rows = await tx.$queryRaw<{ slice: string }[]>(Prisma.sql`SELECT slice FROM (${soldIn(scope, { dimension, values: null, within })}) sold WHERE ordered_on >= ${since}::date GROUP BY slice ORDER BY count(*) DESC, slice LIMIT ${most}`);
  return rows.map(({ slice }) => slice);
}

/** How many orders of the period are in a currency that revenue does not count. */
export async function otherCurrencyOrders(tx: SqlTransaction, scope: Scope, { start, end }: { start: Day; end: Day }): Promise<number> {
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    SELECT count(*)::int AS count FROM orders o CROSS JOIN (${countedCurrency(scope)}) c
    WHERE ${standing(scope)} AND o.ordered_on >= ${start}::date AND o.ordered_on < ${end}::date AND o.currency <> c.currency`);
  return z.object({ count: z.int() }).parse(rows[0]).count;
}

function countedCurrency(scope: Scope): Prisma.Sql {
  return Prisma.sql`
    SELECT CASE WHEN min(o.currency) = max(o.currency) THEN min(o.currency) ELSE ${scope.currency} END AS currency
    FROM orders o WHERE ${standing(scope)}`;
}
