import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Figure, LATE_DAYS, type Moment } from './figure.ts';

const RowSchema = z.object({ nth: z.int(), teamId: z.uuid().nullable(), reached: z.int(), hours: z.number().nullable(), people: z.int(), waiting: z.int() });

/**
 * Of deals made in each period, the median of the hours until the first contact moment with the deal, its contact or its
 * account; those without one up to a week after the period wait and are left out. One statement.
 */
export async function countFollowUp(tx: SqlTransaction, scope: Scope, moments: readonly Moment[]): Promise<Figure[]> {
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return [];
  const [starts, ends] = [arrayLiteral(moments.map(({ from }) => from.toISOString())), arrayLiteral(moments.map(({ to }) => to.toISOString()))];
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    WITH lead AS (
      SELECT d.owner_id, width_bucket(d.created_at, ${starts}::timestamptz[]) AS nth, d.created_at, tm.team_id, (
        SELECT min(i.occurred_at) FROM interactions i
        WHERE i.workspace_id = d.workspace_id AND NOT i.is_machine AND i.deleted_at IS NULL AND i.occurred_at >= d.created_at
          AND i.occurred_at < (${ends}::timestamptz[])[width_bucket(d.created_at, ${starts}::timestamptz[])] + ${`${LATE_DAYS} days`}::interval
          AND (i.deal_id = d.id OR i.contact_id = d.contact_id OR i.account_id = d.account_id)
      ) AS reached_at
      FROM deals d
      LEFT JOIN team_memberships tm ON tm.workspace_id = d.workspace_id AND tm.member_id = d.owner_id
        AND tm.starts_on <= (d.created_at AT TIME ZONE ${scope.timeZone})::date AND (tm.ends_on IS NULL OR tm.ends_on > (d.created_at AT TIME ZONE ${scope.timeZone})::date)
      WHERE d.workspace_id = ${scope.workspaceId}::uuid AND d.deleted_at IS NULL AND d.created_at >= ${first.from.toISOString()}::timestamptz AND d.created_at < ${last.to.toISOString()}::timestamptz
    )
    SELECT nth, team_id AS "teamId", count(reached_at)::int AS reached, (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM reached_at - created_at)::float8 / 3600))::float8 AS hours,
      count(DISTINCT owner_id) FILTER (WHERE reached_at IS NOT NULL)::int AS people, count(*) FILTER (WHERE reached_at IS NULL)::int AS waiting
    FROM lead GROUP BY GROUPING SETS ((nth), (nth, team_id)) HAVING GROUPING(team_id) = 1 OR team_id IS NOT NULL`);
  return z.array(RowSchema).parse(rows).map(({ nth, teamId, reached, hours, people, waiting }) => {
    const { start, end } = moments[nth - 1]!;
    return { figure: 'follow-up-speed', teamId, start, end, numerator: null, denominator: reached, value: hours, people, leftOut: waiting };
  });
}
