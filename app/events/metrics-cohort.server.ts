import { z } from 'zod';
import type { Transaction } from '#app/db/client.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { type CountRequest, memberPeriods, periodTable, teamFilter } from './metrics-facts.server.ts';

const RowSchema = z.object({ teamId: z.string().nullable(), cohort: DaySchema, start: DaySchema, members: z.int() });
export type CohortCount = z.infer<typeof RowSchema>;

/**
 * Per cohort period and later period with an act: how many of the cohort were there. A cohort is the enrolled members
 * whose first act ever falls in that period, so its own row (start = cohort) is its size; of a team, those of them who
 * were in the team during the cohort's period. One statement.
 */
export async function cohortCounts(tx: Transaction, scope: Scope, request: CountRequest): Promise<CohortCount[]> {
  const { periods, grain } = request;
  if (periods.length === 0) return [];
  const rows = await tx.$queryRaw(Prisma.sql`
    WITH period AS (${periodTable(periods)}),
    act AS (
      SELECT x.member_id, x.start_on, min(x.start_on) OVER (PARTITION BY x.member_id) AS cohort_on
      FROM (${memberPeriods(scope, grain)}) x
      JOIN members m ON m.id = x.member_id AND m.workspace_id = ${scope.workspaceId}::uuid
      WHERE x.acted AND m.enrolled_on IS NOT NULL
    ),
    kept AS MATERIALIZED (SELECT act.*, p.end_on FROM act JOIN period p ON p.start_on = act.cohort_on),
    in_team AS (
      SELECT DISTINCT t.team_id, k.member_id, k.start_on, k.cohort_on
      FROM kept k JOIN team_memberships t ON t.member_id = k.member_id AND t.starts_on < k.end_on AND (t.ends_on IS NULL OR t.ends_on > k.cohort_on)
      WHERE ${teamFilter(scope, request, Prisma.sql`k.cohort_on`)}
    )
    SELECT NULL AS "teamId", cohort_on::text AS cohort, start_on::text AS start, count(*)::int AS members FROM kept GROUP BY cohort_on, start_on
    UNION ALL
    SELECT team_id::text, cohort_on::text, start_on::text, count(*)::int FROM in_team GROUP BY team_id, cohort_on, start_on`);
  return z.array(RowSchema).parse(rows);
}
