import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { countStepFunnel, type FunnelEvent, type StepFunnelQuestion, type StepFunnelResult } from './step-funnel.ts';

/** Raw events are read here and nowhere else on a page; more than this takes seconds and is refused. */
export const MOST_EVENTS = 300_000;

export interface StepFunnelRequest extends Pick<StepFunnelQuestion, 'steps' | 'order' | 'excluded'> {
  /** First steps in [from, to), days of the workspace. */
  from: Day;
  to: Day;
  windowDays: number;
  /** Whose acts are followed. */
  memberIds: readonly string[];
  /** Whether each person goes through it, or each record that they work on. */
  by: 'person' | 'record';
}

const DAY_MS = 86_400_000;

/** How far these members came along the steps, each the name of an activity that counts by itself: others count as it. */
export async function findStepFunnel(scope: Scope, { from, to, windowDays, memberIds, by, ...question }: StepFunnelRequest): Promise<Result<StepFunnelResult, 'too-many-events'>> {
  const { workspaceId, timeZone } = scope;
  const named = [...new Set([...question.steps, ...question.excluded])];
  // Directly after each other can only be seen with all that lies between.
  const only = question.order === 'strict' ? Prisma.empty : Prisma.sql`AND g.key = ANY(${named}::text[])`;
  const { rows, startsBefore } = await inWorkspaceSql(workspaceId, async (tx) => {
    const [edge] = await tx.$queryRaw<{ ms: number }[]>`SELECT (extract(epoch FROM (${to}::date::timestamp AT TIME ZONE ${timeZone})) * 1000)::float8 AS ms`;
    const found = await tx.$queryRaw<{ person: string; object: string | null; activity: string; at: number }[]>(Prisma.sql`
      SELECT a.member_id AS person, ${by === 'record' ? Prisma.sql`e.object` : Prisma.sql`NULL::text AS object`}, g.key AS activity, (extract(epoch FROM e.occurred_at) * 1000)::float8 AS at
      FROM events e
      JOIN activities v ON v.workspace_id = e.workspace_id AND v.id = e.activity_id
      JOIN activities g ON g.workspace_id = v.workspace_id AND g.id = coalesce(v.counts_as_id, v.id) ${only}
      JOIN actors a ON a.workspace_id = e.workspace_id AND a.id = e.actor_id AND a.member_id = ANY(${[...memberIds]}::uuid[])
      WHERE e.workspace_id = ${workspaceId}::uuid ${by === 'record' ? Prisma.sql`AND e.object IS NOT NULL` : Prisma.empty}
        AND e.occurred_at >= (${from}::date::timestamp AT TIME ZONE ${timeZone}) AND e.occurred_at < ((${to}::date + ${windowDays}::int)::timestamp AT TIME ZONE ${timeZone})
      LIMIT ${MOST_EVENTS + 1}`);
    return { rows: found, startsBefore: edge!.ms };
  });
  if (rows.length > MOST_EVENTS) return refused('too-many-events');
  const units = new Map<string, FunnelEvent[]>();
  for (const { person, object, activity, at } of rows) {
    const key = object ?? person;
    const own = units.get(key);
    if (own) own.push({ activity, at, person });
    else units.set(key, [{ activity, at, person }]);
  }
  return done(countStepFunnel(units.values(), { ...question, windowMs: windowDays * DAY_MS, startsBefore }));
}

/** What can be a step: every name of an activity in the sources, with the name of the one it counts as; itself for most. */
export async function listActivityNames(scope: Scope): Promise<Map<string, string>> {
  const rows = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw<{ key: string; name: string }[]>`
      SELECT v.key, coalesce(g.key, v.key) AS name FROM activities v LEFT JOIN activities g ON g.workspace_id = v.workspace_id AND g.id = v.counts_as_id
      WHERE v.workspace_id = ${scope.workspaceId}::uuid ORDER BY v.key`,
  );
  return new Map(rows.map(({ key, name }) => [key, name]));
}
