import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
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
const AT_ONCE_DAYS = 28;

/** How far these members came along the steps, each the name of an activity that counts by itself: others count as it. */
export async function findStepFunnel(scope: Scope, { from, to, windowDays, memberIds, by, ...question }: StepFunnelRequest): Promise<Result<StepFunnelResult, 'too-many-events'>> {
  // The same midnight as in the statement.
  const startsBefore = midnight(to, scope.timeZone);
  const asked = { ...question, from, to: addDays(to, windowDays), memberIds, isOfRecords: by === 'record', most: MOST_EVENTS + 1 };
  const rows = await inWorkspaceSql(scope.workspaceId, async (tx) => ((await newestDays(tx, scope, asked)).isAll ? readStepEvents(tx, scope, asked) : null));
  if (rows === null || rows.length > MOST_EVENTS) return refused('too-many-events');
  const units = new Map<string, FunnelEvent[]>();
  for (const { person, object, activity, at } of rows) {
    const key = by === 'record' ? object! : person;
    const own = units.get(key);
    if (own) own.push({ activity, at, person });
    else units.set(key, [{ activity, at, person }]);
  }
  return done(countStepFunnel(units.values(), { ...question, windowMs: windowDays * DAY_MS, startsBefore }));
}

export interface StepEvent extends FunnelEvent {
  /** The record it was done to; null where the source says none. */
  object: string | null;
}

export interface StepEventsRequest extends Pick<StepFunnelQuestion, 'steps' | 'order' | 'excluded'> {
  /** Events in [from, to), days of the workspace. */
  from: Day;
  to: Day;
  /** Whose acts are read; null: of all members. */
  memberIds: readonly string[] | null;
  /** Only what was done to a record. */
  isOfRecords: boolean;
  /** The newest of them. */
  most: number;
}

/**
 * From which day on there are as many events as are asked for, by the sums per day: of ten million in the range only the newest are
 * then gone through, and none where there are too many. isAll: the whole range holds no more. Sums say nothing of records.
 */
export async function newestDays(tx: SqlTransaction, scope: Scope, request: StepEventsRequest): Promise<{ from: Day; isAll: boolean }> {
  const { from, to, most } = request;
  const { workspaceId } = scope;
  const [all] = await tx.$queryRaw<{ events: number }[]>`
    SELECT coalesce(sum(events), 0)::float8 AS events FROM event_weeks WHERE workspace_id = ${workspaceId}::uuid AND week > ${from}::date - 7 AND week < ${to}::date`;
  if (all!.events < most || request.isOfRecords) return { from, isAll: true };
  let events = 0;
  // Back from the end, for where there are too many the last weeks hold enough.
  for (let end = to; end > from; end = addDays(end, -AT_ONCE_DAYS)) {
    const start = addDays(end, -AT_ONCE_DAYS);
    const days = await tx.$queryRaw<{ day: Day; events: number }[]>(Prisma.sql`
      SELECT e.day::text, sum(e.count)::float8 AS events FROM event_days e ${stepsOf(request)}
      WHERE e.workspace_id = ${workspaceId}::uuid AND e.day >= ${start > from ? start : from}::date AND e.day < ${end}::date GROUP BY e.day ORDER BY e.day DESC`);
    for (const { day, events: onDay } of days) {
      events += onDay;
      // A day more: while sums are counted again in another time zone they may begin on the day before.
      if (events >= most) return { from: addDays(day, -1) > from ? addDays(day, -1) : from, isAll: false };
    }
  }
  return { from, isAll: true };
}

/** Joins of events or sums `e` that leave what these members did of the steps, under the names `g` that count by themselves. */
function stepsOf({ steps, excluded, order, memberIds }: StepEventsRequest): Prisma.Sql {
  const named = [...new Set([...steps, ...excluded])];
  // Directly after each other can only be seen with all that lies between.
  const only = order === 'strict' ? Prisma.empty : Prisma.sql`AND g.key = ANY(${named}::text[])`;
  const whose = memberIds === null ? Prisma.sql`a.member_id IS NOT NULL` : Prisma.sql`a.member_id = ANY(${[...memberIds]}::uuid[])`;
  return Prisma.sql`
    JOIN activities v ON v.workspace_id = e.workspace_id AND v.id = e.activity_id
    JOIN activities g ON g.workspace_id = v.workspace_id AND g.id = coalesce(v.counts_as_id, v.id) ${only}
    JOIN actors a ON a.workspace_id = e.workspace_id AND a.id = e.actor_id AND ${whose}`;
}

/** What members did of the steps and of what excludes, under the names that count by themselves; in no order. */
export async function readStepEvents(tx: SqlTransaction, { workspaceId, timeZone }: Scope, request: StepEventsRequest): Promise<StepEvent[]> {
  const { from, to, isOfRecords, most } = request;
  // A row a person: taking a hundred thousand rows apart takes longer than finding them.
  const rows = await tx.$queryRaw<{ person: string; did: [objects: (string | null)[], activities: string[], at: number[]] }[]>(Prisma.sql`
    SELECT r.person, json_build_array(json_agg(r.object), json_agg(r.activity), json_agg(r.at)) AS did FROM (
      SELECT a.member_id AS person, e.object, g.key AS activity, (extract(epoch FROM e.occurred_at) * 1000)::float8 AS at
      FROM events e ${stepsOf(request)}
      WHERE e.workspace_id = ${workspaceId}::uuid ${isOfRecords ? Prisma.sql`AND e.object IS NOT NULL` : Prisma.empty}
        AND e.occurred_at >= (${from}::date::timestamp AT TIME ZONE ${timeZone}) AND e.occurred_at < (${to}::date::timestamp AT TIME ZONE ${timeZone})
      ORDER BY e.occurred_at DESC LIMIT ${most}
    ) r GROUP BY r.person`);
  // Of texts that are the same one is kept: what is sorted out by record or activity afterwards finds it again without reading it.
  const texts = new Map<string, string>();
  const kept = (text: string) => {
    const first = texts.get(text);
    if (first === undefined) texts.set(text, text);
    return first ?? text;
  };
  const events: StepEvent[] = [];
  for (const { person, did: [objects, activities, at] } of rows) {
    for (let nth = 0; nth < at.length; nth++) {
      const object = objects[nth] ?? null;
      events.push({ person, object: object === null ? null : kept(object), activity: kept(activities[nth]!), at: at[nth]! });
    }
  }
  return events;
}

/** When a day begins, in milliseconds. */
export function midnight(of: Day, timeZone: string): number {
  return parseInstant(of, timeZone)!.getTime();
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
