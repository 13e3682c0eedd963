import { z } from 'zod';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Checklist as ChecklistRow, ChecklistItem as ItemRow } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, dayOf } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { type ChecklistItem, isTickedByHand, type ItemFacts, itemState, progressOf } from './checklist.ts';
import type { OwnChecklist } from './own-checklist.ts';
import { type OwnWeeks, ownWeeks } from './own-weeks.ts';

export type TickRefusal = 'not-found' | 'ticks-itself';

const WEEKS_SHOWN = 13;

/** The list of the person's role, ticked by their own acts and hands; null when their role has none. */
export async function findOwnChecklist(scope: Scope): Promise<OwnChecklist | null> {
  const { workspaceId, member } = scope;
  if (!member) return null;
  return inWorkspace(workspaceId, async (tx) => {
    const checklist = await listOfRole(tx, scope, member.role);
    if (!checklist) return null;
    const { enrolledOn } = await tx.member.findFirstOrThrow({ where: { workspaceId, id: member.id }, select: { enrolledOn: true } });
    const facts = await readItemFacts(tx, scope, checklist.id, member.id);
    const items = checklist.items.map((row) => {
      const item = toItem(row);
      return { ...item, state: itemState(item, facts.get(item.id) ?? NOTHING_DONE), isTickedByHand: isTickedByHand(item) };
    });
    return { title: checklist.title as unknown as Localized, items, progress: progressOf(items.map((item) => item.state)), isEnrolled: enrolledOn !== null };
  });
}

/** Own acts per week against own earlier weeks; null when the person is not enrolled. Nobody else's data is read. */
export async function findOwnWeeks(scope: Scope, { asOf }: { asOf: Date }): Promise<OwnWeeks | null> {
  return scope.member ? findWeeksOf(scope, scope.member.id, { asOf }) : null;
}

/** As `findOwnWeeks`, of somebody else; who may read it is decided by who asks (`openPerson`). */
export async function findWeeksOf({ workspaceId, timeZone }: Scope, memberId: string, { asOf }: { asOf: Date }): Promise<OwnWeeks | null> {
  const today = dayIn(asOf, timeZone);
  return inWorkspace(workspaceId, async (tx) => {
    const { enrolledOn } = await tx.member.findFirstOrThrow({ where: { workspaceId, id: memberId }, select: { enrolledOn: true } });
    if (!enrolledOn) return null;
    const from = shiftPeriod(periodOf(today, 'week').start, -WEEKS_SHOWN, 'week');
    const rows = WeekRows.parse(
      await tx.$queryRaw`
        SELECT w.week, sum(w.acts)::int AS acts FROM event_weeks w JOIN actors a ON a.workspace_id = w.workspace_id AND a.id = w.actor_id
        WHERE w.workspace_id = ${workspaceId}::uuid AND a.member_id = ${memberId}::uuid AND w.week >= ${from}::date GROUP BY w.week`,
    );
    return ownWeeks(new Map(rows.map((row) => [dayOf(row.week), row.acts])), dayOf(enrolledOn), today, WEEKS_SHOWN);
  });
}

/** Ticks or unticks an item of one's own list by hand. Twice the same is once. `ticks-itself` where acts are counted. */
export async function setTick(scope: Scope, itemId: string, { isTicked, asOf }: { isTicked: boolean; asOf: Date }): Promise<Result<undefined, TickRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const list = await listOfRole(tx, scope, member.role);
    const item = list?.items.find((candidate) => candidate.id === itemId);
    if (!item) return refused('not-found');
    if (!isTickedByHand(item)) return refused('ticks-itself');
    const tick = { workspaceId, itemId, memberId: member.id };
    const { count } = isTicked ? await tx.checklistTick.createMany({ data: { ...tick, tickedAt: asOf }, skipDuplicates: true }) : await tx.checklistTick.deleteMany({ where: tick });
    if (count > 0) await recordAudit(tx, scope, { verb: isTicked ? 'checklist-item.tick' : 'checklist-item.untick', entity: 'checklist-item', recordId: itemId });
    return done();
  });
}

async function listOfRole(tx: Transaction, { workspaceId }: Scope, role: string): Promise<(ChecklistRow & { items: ItemRow[] }) | null> {
  return tx.checklist.findFirst({
    where: { workspaceId, role },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { items: { where: { workspaceId }, orderBy: { position: 'asc' } } },
  });
}

/** Per item: the person's acts since they were enrolled, the day on which there were enough, and their own tick. */
async function readItemFacts(tx: Transaction, { workspaceId }: Scope, checklistId: string, memberId: string): Promise<Map<string, ItemFacts>> {
  const rows = FactRows.parse(
    await tx.$queryRaw`
      WITH per_day AS (
        SELECT i.id, i.times, d.day, sum(d.count) AS count
        FROM checklist_items i
        JOIN activities y ON y.workspace_id = i.workspace_id AND y.key = i.activity_key
        JOIN members m ON m.workspace_id = i.workspace_id AND m.id = ${memberId}::uuid
        JOIN actors a ON a.workspace_id = i.workspace_id AND a.member_id = m.id
        JOIN event_days d ON d.workspace_id = i.workspace_id AND d.actor_id = a.id AND d.activity_id = y.id AND d.day >= m.enrolled_on
        WHERE i.workspace_id = ${workspaceId}::uuid AND i.checklist_id = ${checklistId}::uuid
        GROUP BY i.id, i.times, d.day
      ), running AS (
        SELECT *, sum(count) OVER (PARTITION BY id ORDER BY day) AS so_far FROM per_day
      ), reached AS (
        SELECT id, sum(count)::int AS count, min(day) FILTER (WHERE so_far >= times) AS reached_on FROM running GROUP BY id
      )
      SELECT i.id, coalesce(r.count, 0) AS count, r.reached_on, t.ticked_at
      FROM checklist_items i
      LEFT JOIN reached r ON r.id = i.id
      LEFT JOIN checklist_ticks t ON t.workspace_id = i.workspace_id AND t.item_id = i.id AND t.member_id = ${memberId}::uuid
      WHERE i.workspace_id = ${workspaceId}::uuid AND i.checklist_id = ${checklistId}::uuid`,
  );
  return new Map(rows.map((row) => [row.id, { count: row.count, reachedOn: row.reached_on && dayOf(row.reached_on), tickedAt: row.ticked_at }]));
}

function toItem({ id, title, benefit, activityKey, times, link }: ItemRow): ChecklistItem {
  return { id, title: title as unknown as Localized, benefit: benefit as unknown as Localized, activityKey, times, link };
}

const NOTHING_DONE: ItemFacts = { count: 0, reachedOn: null, tickedAt: null };
const FactRows = z.array(z.object({ id: z.string(), count: z.number(), reached_on: z.date().nullable(), ticked_at: z.date().nullable() }));
const WeekRows = z.array(z.object({ week: z.date(), acts: z.number() }));
