import { z } from 'zod';
import type { Transaction } from '#app/db/client.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { type CountRequest, memberPeriods, periodTable, teamFilter } from './metrics-facts.server.ts';

const RowSchema = z.object({ teamId: z.string().nullable(), start: DaySchema, eligible: z.int(), reached: z.int(), acted: z.int() });
export type PresenceCount = z.infer<typeof RowSchema>;

/**
 * Per period, for the organisation (team null) and each asked team: how many were enrolled, had any event, had an act.
 * One statement, whatever the number of periods and teams. A person with several actors counts once.
 */
export async function presenceCounts(tx: Transaction, scope: Scope, request: CountRequest): Promise<PresenceCount[]> {
  const { periods, grain } = request;
  if (periods.length === 0) return [];
  const between = { from: periods[0]!.start, to: periods.at(-1)!.end };
  const rows = await tx.$queryRaw(Prisma.sql`
    WITH period AS (${periodTable(periods)}),
    present AS (${memberPeriods(scope, grain, between)}),
    seen AS MATERIALIZED (
      SELECT m.id AS member_id, p.start_on, p.end_on, x.member_id IS NOT NULL AS reached, coalesce(x.acted, false) AS acted
      FROM members m
      JOIN period p ON m.enrolled_on < p.end_on AND (m.left_on IS NULL OR m.left_on > p.start_on)
      LEFT JOIN present x ON x.member_id = m.id AND x.start_on = p.start_on
      WHERE m.workspace_id = ${scope.workspaceId}::uuid
    ),
    in_team AS (
      SELECT DISTINCT t.team_id, s.member_id, s.start_on, s.reached, s.acted
      FROM seen s JOIN team_memberships t ON t.member_id = s.member_id AND t.starts_on < s.end_on AND (t.ends_on IS NULL OR t.ends_on > s.start_on)
      WHERE ${teamFilter(scope, request, Prisma.sql`s.start_on`)}
    )
    SELECT NULL AS "teamId", start_on::text AS start, count(*)::int AS eligible,
      (count(*) FILTER (WHERE reached))::int AS reached, (count(*) FILTER (WHERE acted))::int AS acted
    FROM seen GROUP BY start_on
    UNION ALL
    SELECT team_id::text, start_on::text, count(*)::int, (count(*) FILTER (WHERE reached))::int, (count(*) FILTER (WHERE acted))::int
    FROM in_team GROUP BY team_id, start_on`);
  return z.array(RowSchema).parse(rows);
}
