import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { resolveNames } from './actors.server.ts';
import { type EventEnvelope, type EventRejection, inOrder, isSameEvent, readEnvelope } from './envelope.ts';
import { countsAsAct } from './counts-as-act.server.ts';

/** accepted: stored now. duplicate: stored before, the same. conflict: the id was stored before with other content, which stays. */
export type EventOutcome =
  | { eventId: string; status: 'accepted' | 'duplicate' | 'conflict' }
  | { eventId: string | null; status: 'rejected'; reason: EventRejection };

interface IngestTime {
  /** Now: events more than a day later are rejected. */
  asOf: Date;
  /** When they came in; kept with each event and marked as a load. */
  receivedAt: Date;
}

/**
 * Stores what people did and keeps the sums per day and week, in one transaction; a bad event does not stop the others.
 * No row in the audit log: events are a log themselves, with the time each came in.
 * @returns per event what came of it, in the order given.
 */
export async function ingestEvents(scope: Scope, given: unknown[], time: IngestTime): Promise<EventOutcome[]> {
  const outcomes: EventOutcome[] = [];
  const fresh = new Map<string, { event: EventEnvelope; at: number }>();
  given.forEach((raw, at) => {
    const read = readEnvelope(raw, { timeZone: scope.timeZone, asOf: time.asOf });
    if (!read.ok) {
      outcomes[at] = { eventId: read.eventId, status: 'rejected', reason: read.reason };
      return;
    }
    const first = fresh.get(read.event.eventId);
    if (!first) fresh.set(read.event.eventId, { event: read.event, at });
    outcomes[at] = { eventId: read.event.eventId, status: !first ? 'accepted' : isSameEvent(first.event, read.event) ? 'duplicate' : 'conflict' };
  });
  if (fresh.size === 0) return outcomes;
  const known = await storeEvents(scope, [...fresh.values()].map(({ event }) => event), time.receivedAt);
  if (known.size === 0) return outcomes;
  // Every sending of an id that was stored before is held against what is stored, not against the first one in this batch.
  return outcomes.map((outcome, at) => {
    const stored = outcome.status === 'rejected' ? undefined : known.get(outcome.eventId);
    const read = stored && readEnvelope(given[at], { timeZone: scope.timeZone, asOf: time.asOf });
    if (!stored || !read?.ok) return outcome;
    return { eventId: stored.eventId, status: isSameEvent(stored, read.event) ? 'duplicate' : 'conflict' };
  });
}

/** The plan is the same for any events; making it anew takes as long as storing fifty. */
const PLANNED_ONCE = { plan_cache_mode: 'force_generic_plan' };

/** Stores events with distinct ids. @returns those that were there before, as they are stored. */
async function storeEvents(scope: Scope, events: EventEnvelope[], receivedAt: Date): Promise<Map<string, EventEnvelope>> {
  const attempt = async () => {
    const { known, remember } = await inWorkspaceSql(scope.workspaceId, async (tx) => {
      const names = await resolveNames(tx, scope, new Set(events.map((event) => event.actor)), new Set(events.map((event) => event.activity)));
      const skipped = await insertWithRollUp(tx, scope, events, names, receivedAt);
      return { known: await findStored(tx, scope, skipped), remember: names.remember };
    }, { settings: PLANNED_ONCE });
    remember();
    return known;
  };
  return attempt().catch((error: unknown) => {
    if (isPassing(error)) return attempt();
    throw error;
  });
}

/**
 * One statement: the events, their sums per day and per week in the workspace's time zone, and the mark of the load. Each
 * table's rows go in key order, so that two batches wait for each other instead of deadlocking.
 * @returns the ids that were there before.
 */
export async function insertWithRollUp(
  tx: SqlTransaction,
  scope: Scope,
  events: EventEnvelope[],
  names: { actors: Map<string, string>; activities: Map<string, string> },
  receivedAt: Date,
): Promise<string[]> {
  const received = receivedAt.toISOString();
  const isAct = countsAsAct(Prisma.sql`s.day`);
  const rows = await tx.$queryRaw<{ stored: string[] | null }[]>`
    WITH given AS (
      SELECT * FROM unnest(
        ${arrayLiteral(events.map((event) => event.eventId))}::text[],
        ${arrayLiteral(events.map((event) => names.actors.get(event.actor)))}::uuid[],
        ${arrayLiteral(events.map((event) => names.activities.get(event.activity)))}::uuid[],
        ${arrayLiteral(events.map((event) => event.object))}::text[],
        ${arrayLiteral(events.map((event) => event.occurredAt.getTime()))}::float8[],
        ${arrayLiteral(events.map((event) => event.durationMs))}::int[],
        ${arrayLiteral(events.map((event) => event.source))}::text[],
        ${arrayLiteral(events.map((event) => event.properties && JSON.stringify(event.properties)))}::text[]
      ) AS g(event_id, actor_id, activity_id, object, occurred_ms, duration_ms, source, properties)
    ), inserted AS (
      INSERT INTO events (workspace_id, event_id, actor_id, activity_id, object, occurred_at, received_at, duration_ms, source, properties)
      SELECT ${scope.workspaceId}::uuid, event_id, actor_id, activity_id, object, to_timestamp(occurred_ms / 1000), ${received}::timestamptz, duration_ms, source, properties::jsonb
      FROM given ORDER BY event_id
      ON CONFLICT DO NOTHING
      RETURNING event_id, actor_id, activity_id, (occurred_at AT TIME ZONE ${scope.timeZone})::date AS day, duration_ms
    ), summed AS (
      SELECT day, actor_id, activity_id, count(*)::int AS count, coalesce(sum(duration_ms), 0)::bigint AS duration_ms
      FROM inserted GROUP BY day, actor_id, activity_id
    ), days AS (
      INSERT INTO event_days AS d (workspace_id, day, actor_id, activity_id, count, duration_ms)
      SELECT ${scope.workspaceId}::uuid, day, actor_id, activity_id, count, duration_ms FROM summed ORDER BY day, actor_id, activity_id
      ON CONFLICT (workspace_id, day, actor_id, activity_id)
      DO UPDATE SET count = d.count + excluded.count, duration_ms = d.duration_ms + excluded.duration_ms
    ), weeks AS (
      INSERT INTO event_weeks AS w (workspace_id, week, actor_id, acts, events, act_days, seen_days)
      SELECT ${scope.workspaceId}::uuid, date_trunc('week', s.day)::date, s.actor_id, coalesce(sum(s.count) FILTER (WHERE ${isAct}), 0)::int, sum(s.count)::int,
        coalesce(bit_or(1 << (extract(isodow FROM s.day)::int - 1)) FILTER (WHERE ${isAct}), 0)::smallint, bit_or(1 << (extract(isodow FROM s.day)::int - 1))::smallint
      FROM summed s JOIN activities v ON v.workspace_id = ${scope.workspaceId}::uuid AND v.id = s.activity_id
      JOIN actors a ON a.id = s.actor_id AND a.workspace_id = ${scope.workspaceId}::uuid
      LEFT JOIN members m ON m.workspace_id = ${scope.workspaceId}::uuid AND m.id = a.member_id
      GROUP BY 2, 3 ORDER BY 2, 3
      ON CONFLICT (workspace_id, week, actor_id)
      DO UPDATE SET acts = w.acts + excluded.acts, events = w.events + excluded.events, act_days = w.act_days | excluded.act_days, seen_days = w.seen_days | excluded.seen_days
    ), marked AS (
      INSERT INTO loads (workspace_id, kind, hour_at, loaded_at)
      VALUES (${scope.workspaceId}::uuid, 'events', date_trunc('hour', ${received}::timestamptz), ${received}::timestamptz)
      ON CONFLICT DO NOTHING
    )
    SELECT CASE WHEN count(*) < ${events.length}::int THEN coalesce(array_agg(event_id), '{}') END AS stored FROM inserted`;
  const stored = rows[0]?.stored;
  if (!stored) return []; // all of them, the usual case
  const isNew = new Set(stored);
  return events.flatMap(({ eventId }) => (isNew.has(eventId) ? [] : eventId));
}

/** Events by id as they are stored; those that are not stored are left out. */
export async function findStored(tx: SqlTransaction, scope: Scope, eventIds: string[]): Promise<Map<string, EventEnvelope>> {
  if (eventIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<StoredRow[]>`
    SELECT e.event_id, a.key AS actor, c.key AS activity, e.occurred_at, e.object, e.duration_ms, e.source, e.properties
    FROM events e
    JOIN actors a ON a.workspace_id = e.workspace_id AND a.id = e.actor_id
    JOIN activities c ON c.workspace_id = e.workspace_id AND c.id = e.activity_id
    WHERE e.workspace_id = ${scope.workspaceId}::uuid AND e.event_id = ANY(${arrayLiteral(eventIds)}::text[])`;
  return new Map(
    rows.map((row) => [
      row.event_id,
      { eventId: row.event_id, actor: row.actor, activity: row.activity, occurredAt: row.occurred_at, object: row.object, durationMs: row.duration_ms, source: row.source, properties: inOrder(row.properties) },
    ]),
  );
}

interface StoredRow {
  event_id: string;
  actor: string;
  activity: string;
  occurred_at: Date;
  object: string | null;
  duration_ms: number | null;
  source: string | null;
  properties: EventEnvelope['properties'];
}

/** Deadlock or serialisation failure: trying again helps. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const told = `${'code' in error ? String(error.code) : ''} ${'meta' in error ? JSON.stringify(error.meta) : ''} ${error.message}`;
  return /P2034|40P01|40001/.test(told);
}
