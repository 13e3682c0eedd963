import { z } from 'zod';
import type { Transaction } from '#app/db/client.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { HABIT } from './metrics.ts';
import { type CountRequest, memberPeriods, teamFilter } from './metrics-facts.server.ts';

const RowSchema = z.object({ teamId: z.string().nullable(), start: DaySchema, eligible: z.int(), habitual: z.int() });
export type HabitCount = z.infer<typeof RowSchema>;

/**
 * Per period, for the organisation (team null) and each asked team: how many were enrolled, and how many of them had an
 * act in at least 9 of the 12 whole ISO weeks that end on or before the period's end. One statement.
 */
export async function habitCounts(tx: Transaction, scope: Scope, request: CountRequest): Promise<HabitCount[]> {
  const { periods } = request;
  if (periods.length === 0) return [];
  // The Monday of the last whole week: for a week the week itself.
  const lastWeeks = periods.map((period) => addDays(periodOf(period.end, 'week').start, -7));
  const between = { from: shiftPeriod(lastWeeks[0]!, 1 - HABIT.weeks, 'week'), to: addDays(lastWeeks.at(-1)!, 7) };
  const rows = await tx.$queryRaw(Prisma.sql`
    WITH period AS (
      SELECT * FROM unnest(${periods.map((period) => period.start)}::date[], ${periods.map((period) => period.end)}::date[], ${lastWeeks}::date[]) AS p(start_on, end_on, last_week)
    ),
    present AS (${memberPeriods(scope, 'week', between)}),
    active AS (
      SELECT member_id, start_on AS week,
        lag(start_on, ${HABIT.activeWeeks - 1}::int) OVER each AS ninth_last,
        lead(start_on) OVER each AS next
      FROM present WHERE acted WINDOW each AS (PARTITION BY member_id ORDER BY start_on)
    ),
    -- From an active week until the next one the habit holds for as long as the ninth-last active week is among the twelve.
    habitual AS (
      SELECT member_id, last_week::date FROM active
      CROSS JOIN LATERAL generate_series(week::timestamp, least(coalesce(next - 7, ${between.to}::date), ninth_last + ${7 * (HABIT.weeks - 1)}::int)::timestamp, '7 days') AS last_week
      WHERE ninth_last IS NOT NULL
    ),
    seen AS MATERIALIZED (
      SELECT m.id AS member_id, p.start_on, p.end_on, h.member_id IS NOT NULL AS habitual
      FROM members m
      JOIN period p ON m.enrolled_on < p.end_on AND (m.left_on IS NULL OR m.left_on > p.start_on)
      LEFT JOIN habitual h ON h.member_id = m.id AND h.last_week = p.last_week
      WHERE m.workspace_id = ${scope.workspaceId}::uuid
    ),
    in_team AS (
      SELECT DISTINCT t.team_id, s.member_id, s.start_on, s.habitual
      FROM seen s JOIN team_memberships t ON t.member_id = s.member_id AND t.starts_on < s.end_on AND (t.ends_on IS NULL OR t.ends_on > s.start_on)
      WHERE ${teamFilter(scope, request, Prisma.sql`s.start_on`)}
    )
    SELECT NULL AS "teamId", start_on::text AS start, count(*)::int AS eligible, (count(*) FILTER (WHERE habitual))::int AS habitual
    FROM seen GROUP BY start_on
    UNION ALL
    SELECT team_id::text, start_on::text, count(*)::int, (count(*) FILTER (WHERE habitual))::int FROM in_team GROUP BY team_id, start_on`);
  return z.array(RowSchema).parse(rows);
}
