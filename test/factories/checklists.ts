import { randomUUID } from 'node:crypto';
import { createChecklist, publishList, type SeenList } from '#app/adoption/checklists/change-lists.server.ts';
import type { ChecklistItem, ItemRule } from '#app/adoption/checklists/checklist.ts';
import { emptyList } from '#app/adoption/checklists/list-form.ts';
import type { ListContent } from '#app/adoption/checklists/list-content.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, day, toDate } from '#app/values/day.ts';

export const text = (word: string) => ({ nl: word, en: word });

export function makeItem(word: string, rule: ItemRule, key: string = randomUUID()): ChecklistItem {
  return { key, title: text(word), benefit: text(word), rule, link: null, howTo: null };
}

export const closing = (times: number, withinDays: number | null = null): ItemRule => ({ kind: 'events', activityKey: 'case-closed', times, withinDays });

/** The same member, with the rights of who makes lists. */
export const asLead = (scope: Scope): Scope => ({ ...scope, permissions: permissionsOf('project-lead') });

/** A published list; answers with the state of it that a reader would see. */
export async function makeList(scope: Scope, { role = 'end-user', asOf, goLiveOn = null, ...given }: Partial<ListContent> & { items: ChecklistItem[]; role?: Role; asOf: Date; goLiveOn?: Day | null }): Promise<SeenList> {
  const content: ListContent = { title: text('List'), week: 1, countsFrom: 'enrolment', ...given };
  const made = await createChecklist(asLead(scope), { role, form: emptyList() });
  if (!made.ok) throw new Error(made.reason);
  const published = await publishList(asLead(scope), { id: made.value.id, revision: 1 }, content, { asOf, goLiveOn });
  if (!published.ok) throw new Error(published.reason);
  return { id: made.value.id, revision: 2 };
}

export function memberId(scope: Scope): string {
  if (!scope.member) throw new Error('A scope with a member');
  return scope.member.id;
}

export async function enrol(scope: Scope, on: string | null): Promise<void> {
  await database().member.update({ where: { id: memberId(scope) }, data: { enrolledOn: on === null ? null : toDate(day(on)) } });
}

/** Acts on a day, straight into the roll-ups. */
export async function act(scope: Pick<Scope, 'workspaceId'>, who: string, on: string, count: number, activity = 'case-closed'): Promise<void> {
  const { workspaceId } = scope;
  await inWorkspace(workspaceId, async (tx) => {
    const key = { workspaceId, key: `key-of-${who}` };
    const actor = await tx.actor.upsert({ where: { workspaceId_key: key }, create: { ...key, memberId: who }, update: {} });
    const activityKey = { workspaceId, key: activity };
    const { id: activityId } = await tx.activity.upsert({ where: { workspaceId_key: activityKey }, create: { ...activityKey, kind: 'act' }, update: {} });
    const onDay = { workspaceId, day: toDate(day(on)), actorId: actor.id, activityId };
    await tx.eventDay.upsert({ where: { workspaceId_day_actorId_activityId: onDay }, create: { ...onDay, count }, update: { count: { increment: count } } });
    const inWeek = { workspaceId, week: toDate(day(mondayOf(on))), actorId: actor.id };
    await tx.eventWeek.upsert({ where: { workspaceId_week_actorId: inWeek }, create: { ...inWeek, acts: count, events: count }, update: { acts: { increment: count }, events: { increment: count } } });
  });
}

function mondayOf(on: string): string {
  const date = toDate(day(on));
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
