import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Behaviour } from '../behaviours/behaviour.ts';
import { actFacts } from './act-facts.server.ts';
import { type Figure, type Moment, quotient } from './figure.ts';

const RowSchema = z.object({ figure: z.string(), nth: z.int(), teamId: z.uuid().nullable(), all: z.int(), desired: z.int(), people: z.int(), leftOut: z.int() });

/** What was done in periods of one grain that follow each other, each act in the team its doer was in on that day. One statement. */
export async function countActs(tx: SqlTransaction, scope: Scope, moments: readonly Moment[], behaviours: readonly Behaviour[]): Promise<Figure[]> {
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return [];
  const starts = arrayLiteral(moments.map(({ from }) => from.toISOString()));
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    WITH placed AS (
      SELECT f.figure, width_bucket(f.at, ${starts}::timestamptz[]) AS nth, f.member_id, f.is_desired, f.is_left_out, f.times, tm.team_id
      FROM (${actFacts(scope, { from: first.from, to: last.to }, behaviours)}) f
      LEFT JOIN team_memberships tm ON tm.workspace_id = ${scope.workspaceId}::uuid AND tm.member_id = f.member_id
        AND tm.starts_on <= (f.at AT TIME ZONE ${scope.timeZone})::date AND (tm.ends_on IS NULL OR tm.ends_on > (f.at AT TIME ZONE ${scope.timeZone})::date)
    )
    SELECT figure, nth, team_id AS "teamId", coalesce(sum(times) FILTER (WHERE NOT is_left_out), 0)::int AS all, coalesce(sum(times) FILTER (WHERE is_desired AND NOT is_left_out), 0)::int AS desired,
      count(DISTINCT member_id) FILTER (WHERE NOT is_left_out)::int AS people, coalesce(sum(times) FILTER (WHERE is_left_out), 0)::int AS "leftOut"
    FROM placed GROUP BY GROUPING SETS ((figure, nth), (figure, nth, team_id)) HAVING GROUPING(team_id) = 1 OR team_id IS NOT NULL`);
  return z.array(RowSchema).parse(rows).map(({ figure, nth, teamId, all, desired, people, leftOut }) => {
    const { start, end } = moments[nth - 1]!;
    return quotient({ figure, teamId, start, end, numerator: desired, denominator: all, people, leftOut });
  });
}
