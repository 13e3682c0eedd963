import { v7 as uuid } from 'uuid';
import { Prisma } from '#app/db/generated/client.ts';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isDone, isTickedByHand, itemState } from './checklist.ts';
import { toItem } from './item-row.ts';
import { judgedItems } from './judged-items.server.ts';
import { type Moment, readFacts, readLists, readStart } from './own-checklists.server.ts';
import { isUnlocked } from './unlock.ts';

export type TickRefusal = 'not-found' | 'ticks-itself';

/** Ticks or unticks an item of one's own list by hand. Twice the same is once. `ticks-itself` where acts or records are counted. */
export async function setTick(scope: Scope, at: { listId: string; itemKey: string }, { isTicked, asOf }: { isTicked: boolean; asOf: Date }): Promise<Result<undefined, TickRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  return inWorkspaceSql(workspaceId, async (tx) => {
    const list = (await readLists(tx, scope, member)).find(({ id }) => id === at.listId);
    const row = list?.items.find(({ key }) => key === at.itemKey);
    if (!row) return refused('not-found');
    const { isEnrolled } = await readStart(tx, scope, member.id);
    if (!isTickedByHand(toItem(row).rule, isEnrolled)) return refused('ticks-itself');
    const own = Prisma.sql`${workspaceId}::uuid, ${at.listId}::uuid, ${at.itemKey}::uuid, ${member.id}::uuid`;
    const count = isTicked
      ? await tx.$executeRaw`INSERT INTO checklist_ticks (id, workspace_id, checklist_id, item_key, member_id, how, ticked_at) VALUES (${uuid()}::uuid, ${own}, 'hand', ${asOf.toISOString()}::timestamptz) ON CONFLICT DO NOTHING`
      : await tx.$executeRaw`DELETE FROM checklist_ticks WHERE (workspace_id, checklist_id, item_key, member_id) = (${own}) AND how = 'hand'`;
    if (count > 0) await recordAudit(tx, scope, { verb: isTicked ? 'checklist-item.tick' : 'checklist-item.untick', entity: 'checklist-item', recordId: at.itemKey, after: { list: at.listId } });
    return done();
  });
}

/** Puts one's own list away, with what was open on it; nothing open is closing a finished one. It can be taken back. */
export async function putListAway(scope: Scope, listId: string, { asOf, goLiveOn }: Moment): Promise<Result<{ open: number }, 'not-found'>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspaceSql(workspaceId, async (tx) => {
    const list = (await readLists(tx, scope, member)).find(({ id }) => id === listId);
    const { startsOn } = await readStart(tx, scope, member.id);
    if (!list || !isUnlocked(list, { startsOn, goLiveOn }, today)) return refused('not-found');
    const facts = await readFacts(tx, scope, member.id, today);
    const open = list.items.filter((row) => !isDone(itemState(toItem(row).rule, facts.get(`${list.id} ${row.key}`) ?? { count: 0, reachedOn: null, tick: null })));
    const keys = open.map(({ key }) => key);
    // What was finished is kept: a record given away later does not open a list that was closed.
    if (open.length === 0) await keepWhatIsDone(tx, scope, { today, asOf, listId, memberId: member.id });
    await tx.$executeRaw`
      INSERT INTO checklist_put_aways (workspace_id, checklist_id, member_id, version, open_items, put_away_at)
      VALUES (${workspaceId}::uuid, ${listId}::uuid, ${member.id}::uuid, ${list.version}, ${arrayLiteral(keys)}::uuid[], ${asOf.toISOString()}::timestamptz)
      ON CONFLICT (workspace_id, checklist_id, member_id) DO UPDATE SET version = EXCLUDED.version, open_items = EXCLUDED.open_items, put_away_at = EXCLUDED.put_away_at`;
    await recordAudit(tx, scope, { verb: open.length > 0 ? 'checklist.dismiss' : 'checklist.close', entity: 'checklist', recordId: listId, after: { version: list.version, openItems: open.map(({ title }) => title.en) } });
    return done({ open: open.length });
  });
}

/** Takes back a list that was put away. Twice is once. */
export async function takeListBack(scope: Scope, listId: string): Promise<Result<undefined, 'not-found'>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  return inWorkspaceSql(workspaceId, async (tx) => {
    if (!(await readLists(tx, scope, member)).some(({ id }) => id === listId)) return refused('not-found');
    const count = await tx.$executeRaw`DELETE FROM checklist_put_aways WHERE workspace_id = ${workspaceId}::uuid AND checklist_id = ${listId}::uuid AND member_id = ${member.id}::uuid`;
    if (count > 0) await recordAudit(tx, scope, { verb: 'checklist.take-back', entity: 'checklist', recordId: listId });
    return done();
  });
}

/** Writes down what people did of the lists as they are now, so that it stays theirs when the lists, or their records, change. */
export async function keepWhatIsDone(tx: SqlTransaction, { workspaceId, timeZone }: Pick<Scope, 'workspaceId' | 'timeZone'>, { today, asOf, listId, memberId }: { today: Day; asOf: Date; listId?: string; memberId?: string }): Promise<number> {
  const members = memberId ? Prisma.sql`m.id = ${memberId}::uuid` : Prisma.sql`(m.left_on IS NULL OR m.left_on > ${today}::date)`;
  const judged = judgedItems({ workspaceId, today, members, lists: listId ? Prisma.sql`c.id = ${listId}::uuid` : Prisma.sql`true` });
  return tx.$executeRaw(Prisma.sql`
    WITH ${judged}
    INSERT INTO checklist_ticks (id, workspace_id, checklist_id, item_key, member_id, how, ticked_at)
    SELECT gen_random_uuid(), ${workspaceId}::uuid, checklist_id, key, member_id, rule, coalesce(reached_on::timestamp AT TIME ZONE ${timeZone}, ${asOf.toISOString()}::timestamptz)
    FROM judged WHERE is_done AND ticked_by IS NULL AND rule IN ('events', 'records') ON CONFLICT DO NOTHING`);
}
