import { z } from 'zod';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { rowsAsOf, teamsOn } from './as-of-sql.server.ts';
import { type Figure, type Moment, quotient } from './figure.ts';

/** A deal is touched by something done with it in so many days, and neglected without it in so many. */
export const TOUCHED_DAYS = 7;
export const NEGLECTED_DAYS = 30;

const RowSchema = z.object({ teamId: z.uuid().nullable(), open: z.int(), people: z.int(), touched: z.int(), planned: z.int(), neglected: z.int(), overdue: z.int(), settled: z.int() });

/** What the deals that are open at the moment look like. Something done: a contact moment, a note, a finished task or another stage; making the deal counts. One statement. */
export async function countDeals(tx: SqlTransaction, scope: Scope, moment: Moment): Promise<Figure[]> {
  const at = Prisma.sql`${moment.at.toISOString()}::timestamptz`;
  const on = Prisma.sql`${moment.on}::date`;
  const own = Prisma.sql`workspace_id = ${scope.workspaceId}::uuid AND deleted_at IS NULL AND deal_id IS NOT NULL`;
  const recent = Prisma.sql`${at} - ${`${NEGLECTED_DAYS} days`}::interval`;
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    WITH deal AS (SELECT d.*, s.kind AS stage_kind FROM (${rowsAsOf(scope, 'deals', moment)}) d JOIN stages s ON s.workspace_id = d.workspace_id AND s.id = d.stage_id),
    done AS (
      SELECT deal_id, max(at) AS last_at FROM (
        SELECT deal_id, occurred_at AS at FROM interactions WHERE ${own} AND NOT is_machine AND occurred_at > ${recent} AND occurred_at <= ${at}
        UNION ALL SELECT deal_id, at FROM deal_stage_changes WHERE ${own} AND at > ${recent} AND at <= ${at}
        UNION ALL SELECT deal_id, done_at FROM tasks WHERE ${own} AND done_at > ${recent} AND done_at <= ${at}
        UNION ALL SELECT deal_id, created_at FROM notes WHERE ${own} AND created_at > ${recent} AND created_at <= ${at}
      ) acts GROUP BY deal_id
    ),
    judged AS (
      SELECT d.*, greatest(d.created_at, done.last_at) AS last_at, tm.team_id, stage_kind = 'open' AS is_open
      FROM deal d LEFT JOIN done ON done.deal_id = d.id LEFT JOIN (${teamsOn(scope, moment)}) tm ON tm.member_id = d.owner_id
    )
    SELECT team_id AS "teamId", count(*) FILTER (WHERE is_open)::int AS open, count(DISTINCT owner_id) FILTER (WHERE is_open)::int AS people,
      count(*) FILTER (WHERE is_open AND last_at > ${at} - ${`${TOUCHED_DAYS} days`}::interval)::int AS touched,
      count(*) FILTER (WHERE is_open AND next_step <> '' AND next_step_on >= ${on})::int AS planned,
      count(*) FILTER (WHERE is_open AND last_at <= ${recent})::int AS neglected,
      count(*) FILTER (WHERE is_open AND expected_on < ${on})::int AS overdue,
      count(*) FILTER (WHERE NOT is_open)::int AS settled
    FROM judged GROUP BY GROUPING SETS ((), (team_id)) HAVING GROUPING(team_id) = 1 OR team_id IS NOT NULL`);
  return z.array(RowSchema).parse(rows).flatMap(({ teamId, open, people, settled, ...counts }) => {
    const of = (figure: string, numerator: number) => quotient({ figure, teamId, start: moment.start, end: moment.end, numerator, denominator: open, people, leftOut: settled });
    return [of('deals-touched', counts.touched), of('next-step-present', counts.planned), of('neglected-deals', counts.neglected), of('overdue-close-dates', counts.overdue)];
  });
}
