import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { type MessageFacts, type MessageMetricId, repetitionOn, silenceOn } from './metrics-key-messages.ts';

/** Every message there ever was, what is in the plan, and every time that something was told. One statement. */
export async function readMessageFacts(tx: SqlTransaction, { workspaceId, timeZone }: Scope): Promise<MessageFacts> {
  const [facts] = await tx.$queryRaw<MessageFacts[]>`
    WITH occasion AS (
      SELECT o.message_id, o.planned_id, o.on_day, o.audience, coalesce(CASE WHEN m.sender_id IS NULL THEN m.sender_role = o.giver_role ELSE m.sender_id = o.giver_id END, false) AS by_sender
      FROM message_occasions o LEFT JOIN key_messages m ON m.workspace_id = o.workspace_id AND m.id = o.message_id
      WHERE o.workspace_id = ${workspaceId}::uuid AND o.removed_at IS NULL
    ), first AS (SELECT message_id, min(on_day) AS on_day FROM occasion GROUP BY 1),
    message AS (
      SELECT m.id, least((m.created_at AT TIME ZONE ${timeZone})::date, f.on_day) AS known, (m.withdrawn_at AT TIME ZONE ${timeZone})::date AS until, m.audience
      FROM key_messages m LEFT JOIN first f ON f.message_id = m.id WHERE m.workspace_id = ${workspaceId}::uuid
    ), planned AS (
      SELECT least((p.created_at AT TIME ZONE ${timeZone})::date, o.on_day) AS known, (p.cancelled_at AT TIME ZONE ${timeZone})::date AS until, coalesce(o.audience, p.audience) AS audience
      FROM planned_messages p LEFT JOIN occasion o ON o.planned_id = p.id WHERE p.workspace_id = ${workspaceId}::uuid
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', id, 'knownFrom', known, 'withdrawnOn', until, 'audience', audience)), '[]') FROM message) AS messages,
      (SELECT coalesce(json_agg(json_build_object('knownFrom', known, 'withdrawnOn', until, 'audience', audience)), '[]') FROM planned) AS planned,
      (SELECT coalesce(json_agg(json_build_object('messageId', message_id, 'on', on_day, 'audience', audience, 'isBySender', by_sender)), '[]') FROM occasion) AS occasions`;
  return facts!;
}

/** Silence or repetition at the end of a period; of one that still runs, as it is today. */
export function messagePoint(facts: MessageFacts, metricId: MessageMetricId, { end }: Period, { today, group }: { today: Day; group: { teamId: string | null; role: string | null } }) {
  const last = addDays(end, -1);
  const on = last < today ? last : today;
  return metricId === 'silence' ? silenceOn(facts, on, group) : repetitionOn(facts, on);
}

/** When something was last written down, and what is left out of the repetition: what somebody else gave, up to the end of the period. */
export async function messagePassport(tx: SqlTransaction, scope: Scope, metricId: MessageMetricId, { end }: Period): Promise<{ loadedAt: Date | null; excluded: { kind: 'given-by-another'; count: number }[] }> {
  const [row] = await tx.$queryRaw<{ last: Date | null }[]>`
    SELECT greatest((SELECT max(created_at) FROM key_messages WHERE workspace_id = ${scope.workspaceId}::uuid), (SELECT max(created_at) FROM message_occasions WHERE workspace_id = ${scope.workspaceId}::uuid)) AS last`;
  if (metricId === 'silence') return { loadedAt: row?.last ?? null, excluded: [] };
  const { messages, occasions } = await readMessageFacts(tx, scope);
  const given = new Set(messages.flatMap(({ id, withdrawnOn }) => (withdrawnOn === null || withdrawnOn >= end ? [id] : [])));
  return { loadedAt: row?.last ?? null, excluded: [{ kind: 'given-by-another', count: occasions.filter(({ isBySender, on, messageId }) => !isBySender && messageId !== null && on < end && given.has(messageId)).length }] };
}
