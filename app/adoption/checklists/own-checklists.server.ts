import { z } from 'zod';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { isTickedByHand, type ItemFacts, itemState, progressOf } from './checklist.ts';
import { readMarks } from './checklist-mark.server.ts';
import { ItemRow, toItem } from './item-row.ts';
import { judgedItems } from './judged-items.server.ts';
import type { OwnChecklist, OwnChecklists, OwnItem } from './own-checklist.ts';
import { isPutAway } from './put-away.ts';
import { COUNTS_FROM, isUnlocked, type Start, unlocksOn } from './unlock.ts';

/** When is now, and when did the system go live; null is not yet. */
export interface Moment {
  asOf: Date;
  goLiveOn: Day | null;
}

/** The lists of the person's role, ticked by their own acts, records and hands. Nobody else's data is read. Four statements. */
export async function findOwnChecklists(scope: Scope, { asOf, goLiveOn }: Moment): Promise<OwnChecklists> {
  const { workspaceId, member, timeZone } = scope;
  if (!member) return { now: [], coming: [], putAway: [], isEnrolled: false, mark: '' };
  const today = dayIn(asOf, timeZone);
  return inWorkspaceSql(workspaceId, async (tx) => {
    const mark = (await readMarks(tx, scope, [member.id], today)).get(member.id) ?? '';
    const { startsOn, isEnrolled } = await readStart(tx, scope, member.id);
    const facts = await readFacts(tx, scope, member.id, today);
    const lists = (await readLists(tx, scope, member)).map((list) => ({ ...list, items: list.items.map((row) => toOwnItem(row, facts.get(`${list.id} ${row.key}`), isEnrolled)) }));
    const start: Start = { startsOn, goLiveOn };
    const shown = lists.filter((list) => isUnlocked(list, start, today)).map((list) => ({ ...list, progress: progressOf(list.items.map(({ state }) => state)) }));
    const isAway = (list: (typeof shown)[number]) => isPutAway(list.putAway, list.version, list.items.map(({ state }) => state));
    const now = shown.filter((list) => !isAway(list)).map(({ id, title, week, items, progress }): OwnChecklist => ({ id, title, week, items, progress }));
    return {
      now: [...now.filter(({ progress }) => !progress.isFinished), ...now.filter(({ progress }) => progress.isFinished)],
      coming: lists.filter((list) => !isUnlocked(list, start, today)).map((list) => ({ id: list.id, title: list.title, on: unlocksOn(list, start) })),
      putAway: shown.filter(isAway).map(({ id, title, progress }) => ({ id, title, progress })),
      isEnrolled,
      mark,
    };
  });
}

function toOwnItem(row: ItemRow, facts: ItemFacts | undefined, isEnrolled: boolean): OwnItem {
  const item = toItem(row);
  return { ...item, state: itemState(item.rule, facts ?? { count: 0, reachedOn: null, tick: null }), isTickedByHand: isTickedByHand(item.rule, isEnrolled) };
}

/** Enrolled, or when they became a member. */
export async function readStart(tx: SqlTransaction, { workspaceId, timeZone }: Scope, memberId: string): Promise<{ startsOn: Day; isEnrolled: boolean }> {
  const rows = await tx.$queryRaw<{ startsOn: Day; isEnrolled: boolean }[]>`
    SELECT coalesce(enrolled_on, (created_at AT TIME ZONE ${timeZone})::date)::text AS "startsOn", enrolled_on IS NOT NULL AS "isEnrolled" FROM members
    WHERE workspace_id = ${workspaceId}::uuid AND id = ${memberId}::uuid`;
  const [row] = rows;
  if (!row) throw new Error('The member of the scope is not there.');
  return row;
}

/** The published lists of somebody's role, the earliest week first. */
export async function readLists(tx: SqlTransaction, { workspaceId }: Scope, member: { id: string; role: string }): Promise<z.infer<typeof ListRows>> {
  return ListRows.parse(
    await tx.$queryRaw`
      SELECT c.id, c.version, v.title, v.week, v.counts_from AS "countsFrom",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('key', i.key, 'title', i.title, 'benefit', i.benefit, 'rule', i.rule, 'activityKey', i.activity_key, 'recordRule', i.record_rule,
          'times', i.times, 'withinDays', i.within_days, 'link', i.link, 'howTo', i.how_to) ORDER BY i.position), '[]'::jsonb)
          FROM checklist_items i WHERE i.workspace_id = c.workspace_id AND i.version_id = v.id) AS items,
        (SELECT jsonb_build_object('version', p.version, 'openItems', to_jsonb(p.open_items)) FROM checklist_put_aways p
          WHERE p.workspace_id = c.workspace_id AND p.checklist_id = c.id AND p.member_id = ${member.id}::uuid) AS "putAway"
      FROM checklists c JOIN checklist_versions v ON v.workspace_id = c.workspace_id AND v.checklist_id = c.id AND v.version = c.version
      WHERE c.workspace_id = ${workspaceId}::uuid AND c.role = ${member.role} AND c.withdrawn_at IS NULL
      ORDER BY v.counts_from, v.week, c.created_at, c.id`,
  );
}

/** What is known of the person and each item of their lists, by list and key. */
export async function readFacts(tx: SqlTransaction, { workspaceId }: Scope, memberId: string, today: Day): Promise<Map<string, ItemFacts>> {
  const judged = judgedItems({ workspaceId, today, members: Prisma.sql`m.id = ${memberId}::uuid`, lists: Prisma.sql`true` });
  const rows = FactRows.parse(
    await tx.$queryRaw(Prisma.sql`WITH ${judged} SELECT checklist_id AS "listId", key, count, reached_on::text AS "reachedOn", ticked_by AS "tickedBy", ticked_at AS "tickedAt" FROM judged`),
  );
  return new Map(rows.map(({ listId, key, count, reachedOn, tickedBy, tickedAt }) => [`${listId} ${key}`, { count, reachedOn: reachedOn as Day | null, tick: tickedBy && tickedAt ? { by: tickedBy, at: tickedAt } : null }]));
}

const ListRows = z.array(
  z.object({
    id: z.string(),
    version: z.int(),
    title: z.object({ nl: z.string(), en: z.string() }),
    week: z.int(),
    countsFrom: z.enum(COUNTS_FROM),
    items: z.array(ItemRow),
    putAway: z.object({ version: z.int(), openItems: z.array(z.string()) }).nullable(),
  }),
);
const FactRows = z.array(z.object({ listId: z.string(), key: z.string(), count: z.number(), reachedOn: z.string().nullable(), tickedBy: z.enum(['events', 'records', 'hand']).nullable(), tickedAt: z.date().nullable() }));
