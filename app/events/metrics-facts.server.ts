import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';

/** What a statement over the roll-ups is asked for. */
export interface CountRequest {
  /** Whole periods, oldest first, following each other. */
  periods: { start: Day; end: Day }[];
  grain: Grain;
  /** Null is every team; empty is the organisation only. */
  teamIds: string[] | null;
  /** Teams are only counted for periods from here on; the whole organisation for all of them. */
  teamsFrom?: Day;
}

/** Rows (member_id, start_on, acted): each enrolled or former member's period with any event, and whether one was an act. */
export function memberPeriods(scope: Scope, grain: Grain, between?: { from: Day; to: Day }): Prisma.Sql {
  const facts = grain === 'week' ? weeks(scope, between) : days(scope, grain, between);
  return Prisma.sql`
    SELECT a.member_id, f.start_on, bool_or(f.acted) AS acted
    FROM (${facts}) f JOIN actors a ON a.id = f.actor_id AND a.workspace_id = ${scope.workspaceId}::uuid
    WHERE a.member_id IS NOT NULL
    GROUP BY 1, 2`;
}

/** A condition on team_memberships `t` and the start of the row's period: which teams are counted, and from when. */
export function teamFilter(scope: Scope, { periods, teamIds, teamsFrom }: CountRequest, start: Prisma.Sql): Prisma.Sql {
  const since = Prisma.sql`t.workspace_id = ${scope.workspaceId}::uuid AND ${start} >= ${teamsFrom ?? periods[0]!.start}::date`;
  return teamIds === null ? since : Prisma.sql`${since} AND t.team_id = ANY(${teamIds}::uuid[])`;
}

/** The periods as a table (start_on, end_on). */
export function periodTable(periods: { start: Day; end: Day }[]): Prisma.Sql {
  const starts = periods.map((period) => period.start);
  const ends = periods.map((period) => period.end);
  return Prisma.sql`SELECT * FROM unnest(${starts}::date[], ${ends}::date[]) AS p(start_on, end_on)`;
}

function weeks(scope: Scope, between?: { from: Day; to: Day }): Prisma.Sql {
  const range = between ? Prisma.sql`AND w.week >= ${between.from}::date AND w.week < ${between.to}::date` : Prisma.empty;
  return Prisma.sql`
    SELECT w.actor_id, w.week AS start_on, w.acts > 0 AS acted FROM event_weeks w
    WHERE w.workspace_id = ${scope.workspaceId}::uuid AND w.events > 0 ${range}`;
}

function days(scope: Scope, grain: Grain, between?: { from: Day; to: Day }): Prisma.Sql {
  const range = between ? Prisma.sql`AND d.day >= ${between.from}::date AND d.day < ${between.to}::date` : Prisma.empty;
  return Prisma.sql`
    SELECT d.actor_id, date_trunc(${grain}, d.day::timestamp)::date AS start_on, v.kind = 'act' AS acted
    FROM event_days d JOIN activities v ON v.id = d.activity_id AND v.workspace_id = d.workspace_id
    WHERE d.workspace_id = ${scope.workspaceId}::uuid AND d.count > 0 ${range}`;
}
