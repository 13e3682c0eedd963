import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { changeTogether } from '#app/roadmap/plan/bulk-change.server.ts';
import { addItem, addLink, changeItem, removeItem, removeLink, replanItem } from '#app/roadmap/plan/change-plan.server.ts';
import type { PlanDraft } from '#app/roadmap/plan/plan-form.ts';
import { expectedOf } from '#app/roadmap/plan/plan-item.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { sayHowFar } from '#app/roadmap/plan/say-how-far.server.ts';
import { undoChange } from '#app/roadmap/plan/undo-plan.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { day } from '#app/values/day.ts';
import type { Result } from '#app/values/result.ts';
import { must } from '#test/factories/must.ts';
import { makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');

async function plant(): Promise<{ scope: Scope; phaseId: string }> {
  const scope = await makeScope({ role: 'project-lead' });
  must(await createProgramme(scope, { name: 'CRM' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA)));
  return { scope, phaseId: (await findPlan(scope))!.phases.find(({ kind }) => kind === 'strategy')!.id };
}

const draft = (phaseId: string, name: string, start: string, end: string, rest: Partial<PlanDraft> = {}): PlanDraft => ({
  phaseId, name, shape: 'activity', colour: 'red', ownerId: null, planned: { start: day(start), end: day(end) }, forecast: null, actual: { start: null, end: null }, hoursPlanned: 8, hoursSpent: null, objectiveId: null, specificationId: null, ...rest,
});

/** Three in a row: talks, then a vision, then its message. */
async function plantRow() {
  const { scope, phaseId } = await plant();
  const add = async (name: string, start: string, end: string) => must(await addItem(scope, draft(phaseId, name, start, end), asOf)).recordId;
  const [talks, vision, message] = [await add('Talks', '2026-04-06', '2026-04-11'), await add('Vision', '2026-04-11', '2026-04-15'), await add('Message', '2026-04-20', '2026-04-22')];
  must(await addLink(scope, { fromId: talks, toId: vision, lagDays: 0 }));
  must(await addLink(scope, { fromId: vision, toId: message, lagDays: 2 }));
  return { scope, phaseId, talks, vision, message };
}

const shown = async (scope: Scope) => (await findPlan(scope))!.plan;
const days = async (scope: Scope) => Object.fromEntries((await shown(scope)).items.map((item) => [item.name, [expectedOf(item).start, expectedOf(item).end].map((on) => on.slice(5))]));
/** As it is to see: the version counts changes and changes back. */
const seen = async (scope: Scope) => {
  const { items, links } = await shown(scope);
  return { items: items.map(({ version: _, ...item }) => item), links };
};

test('a move pushes what waits for it, in one change that is taken back as one', async () => {
  const { scope, talks } = await plantRow();
  const before = await seen(scope);
  const moved = must(await replanItem(scope, talks, { period: { start: day('2026-04-13'), end: day('2026-04-18') }, version: 1 }));
  expect(await days(scope)).toEqual({ Talks: ['04-13', '04-18'], Vision: ['04-18', '04-22'], Message: ['04-24', '04-26'] });
  expect((await findPlan(scope))!.lastChangeId).toBe(moved.changeId);
  must(await undoChange(scope, moved.changeId!, asOf));
  expect(await seen(scope)).toEqual(before);
  must(await undoChange(scope, moved.changeId!, asOf)); // twice is once
  expect(await seen(scope)).toEqual(before);
  const verbs = (await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, entity: 'plan' }, orderBy: { id: 'asc' } })).map(({ verb }) => verb);
  expect(verbs.slice(-2)).toEqual(['plan-item.move', 'plan.undo']);
});

test('every change is taken back in turn, also what was removed with its links', async () => {
  const { scope, phaseId, talks, vision } = await plantRow();
  const pictures = [await seen(scope)];
  const changes: string[] = [];
  const keep = async (change: Result<{ changeId: string | null }>) => {
    changes.push(must(change).changeId!);
    pictures.push(await seen(scope));
  };
  await keep(await changeItem(scope, talks, { draft: draft(phaseId, 'Long talks', '2026-04-06', '2026-04-13', { hoursPlanned: 20, ownerId: scope.member!.id }), version: 1, asOf }));
  await keep(await removeItem(scope, vision));
  await keep(await addItem(scope, draft(phaseId, 'Live', '2026-05-02', '2026-05-02', { shape: 'milestone', colour: 'blue' }), asOf));
  const live = (await shown(scope)).items.find(({ name }) => name === 'Live')!;
  await keep(await addLink(scope, { fromId: talks, toId: live.id, lagDays: 30 }));
  await keep(await removeLink(scope, (await shown(scope)).links.find(({ toId }) => toId === live.id)!.id));
  expect(pictures[2]!.links).toEqual([]);
  for (let at = changes.length; at > 0; at--) {
    must(await undoChange(scope, changes[at - 1]!, asOf));
    expect(await seen(scope)).toEqual(pictures[at - 1]);
  }
});

test('who changed it after somebody keeps what they did', async () => {
  const { scope, talks, vision } = await plantRow();
  const moved = must(await replanItem(scope, talks, { period: { start: day('2026-04-13'), end: day('2026-04-18') }, version: 1 }));
  const later = (await shown(scope)).items.find(({ id }) => id === vision)!;
  must(await replanItem(scope, vision, { period: { start: day('2026-05-01'), end: day('2026-05-05') }, version: later.version }));
  expect(await undoChange(scope, moved.changeId!, asOf)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await replanItem(scope, talks, { period: { start: day('2026-04-20'), end: day('2026-04-25') }, version: 1 })).toEqual({ ok: false, reason: 'changed-meanwhile' });
});

test('done later than expected pushes what waits for it, a second press changes nothing, and it is taken back as one', async () => {
  const { scope, talks } = await plantRow();
  const late = new Date('2026-04-13T12:00:00Z');
  const before = await seen(scope);
  const said = must(await sayHowFar(scope, talks, { is: 'done', version: 1, asOf: late }));
  expect([said.name, await days(scope)]).toEqual(['Talks', { Talks: ['04-06', '04-14'], Vision: ['04-14', '04-18'], Message: ['04-20', '04-22'] }]);
  expect(must(await sayHowFar(scope, talks, { is: 'done', version: 1, asOf: late })).changeId).toBeNull();
  expect(await sayHowFar(scope, talks, { is: 'running', version: 1, asOf: late })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  must(await undoChange(scope, said.changeId!, late));
  expect(await seen(scope)).toEqual(before);
  const [audit] = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, verb: 'plan-item.mark' } });
  expect(audit?.recordId).toBe(talks);
});

test('many are changed as one and taken back as one; where one of them was changed meanwhile none is', async () => {
  const { scope, talks, vision, message } = await plantRow();
  const before = await seen(scope);
  const items = [talks, vision, message].map((id) => ({ id, version: 1 }));
  const changed = must(await changeTogether(scope, { items, change: { days: 7, ownerId: scope.member!.id }, asOf }));
  expect([changed.changed, changed.pushed, await days(scope)]).toEqual([3, 0, { Talks: ['04-13', '04-18'], Vision: ['04-18', '04-22'], Message: ['04-27', '04-29'] }]);
  expect((await shown(scope)).items.map(({ ownerId }) => ownerId)).toEqual([1, 2, 3].map(() => scope.member!.id));
  expect(await changeTogether(scope, { items, change: { days: 1 }, asOf })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  must(await undoChange(scope, changed.changeId!, asOf));
  expect(await seen(scope)).toEqual(before);
  const now = (await shown(scope)).items.map(({ id, version }) => ({ id, version }));
  expect(await changeTogether(scope, { items: now, change: { ownerId: randomUUID() }, asOf })).toEqual({ ok: false, reason: 'owner-not-found' });
  expect(must(await changeTogether(scope, { items: now, change: { is: 'upcoming' }, asOf })).changeId).toBeNull();
  expect(await seen(scope)).toEqual(before);
});

test('of two who drag at the same moment one is told', async () => {
  const { scope, talks } = await plantRow();
  const period = (on: string, until: string) => ({ period: { start: day(on), end: day(until) }, version: 1 });
  const both = await Promise.all([replanItem(scope, talks, period('2026-04-07', '2026-04-12')), replanItem(scope, talks, period('2026-04-08', '2026-04-13'))]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test('what would go round is refused with the way round, and nothing is kept', async () => {
  const { scope, talks, vision, message } = await plantRow();
  let way: string[] = [];
  expect(await addLink(scope, { fromId: message, toId: talks, lagDays: 0 }, (names) => (way = names))).toEqual({ ok: false, reason: 'cycle' });
  expect(way).toEqual(['Talks', 'Vision', 'Message']);
  expect(await addLink(scope, { fromId: talks, toId: talks, lagDays: 0 })).toEqual({ ok: false, reason: 'itself' });
  expect(await addLink(scope, { fromId: talks, toId: vision, lagDays: 3 })).toEqual({ ok: false, reason: 'already-linked' });
  expect((await shown(scope)).links).toHaveLength(2);
});

test('a link pushes what has to wait from now on', async () => {
  const { scope, phaseId, message } = await plantRow();
  const extra = must(await addItem(scope, draft(phaseId, 'Extra', '2026-04-21', '2026-04-22'), asOf)).recordId;
  expect(must(await addLink(scope, { fromId: message, toId: extra, lagDays: 1 })).step.items).toHaveLength(1);
  expect((await days(scope)).Extra).toEqual(['04-23', '04-24']);
});

test('without the right nothing is written, and another workspace has no such thing', async () => {
  const { scope, phaseId, talks, vision } = await plantRow();
  const picture = await shown(scope);
  const changeId = (await findPlan(scope))!.lastChangeId!;
  const reader = { ...scope, permissions: new Set([...scope.permissions].filter((each) => each !== 'roadmap:write')) };
  const stranger = (await plant()).scope;
  const period = { period: { start: day('2026-04-13'), end: day('2026-04-18') }, version: 1 };
  const tries = (who: Scope) => [
    replanItem(who, talks, period), sayHowFar(who, talks, { is: 'done', version: 1, asOf }), changeTogether(who, { items: [{ id: talks, version: 1 }], change: { days: 7 }, asOf }), removeItem(who, talks), removeLink(who, picture.links[0]!.id), undoChange(who, changeId, asOf), addLink(who, { fromId: talks, toId: vision, lagDays: 0 }),
    changeItem(who, talks, { draft: draft(phaseId, 'Other', '2026-04-06', '2026-04-11'), version: 1, asOf }),
  ];
  for (const answer of await Promise.all([...tries(reader), addItem(reader, draft(phaseId, 'Other', '2026-04-06', '2026-04-11'), asOf)])) expect(answer).toEqual({ ok: false, reason: 'not-allowed' });
  for (const answer of await Promise.all(tries(stranger))) expect(answer).toEqual({ ok: false, reason: 'not-found' });
  expect(await addItem(stranger, draft(phaseId, 'Other', '2026-04-06', '2026-04-11'), asOf)).toEqual({ ok: false, reason: 'phase-not-found' });
  expect(await shown(scope)).toEqual(picture);
  expect((await shown(stranger)).items).toEqual([]);
});

test('what an item names has to be there, and what happened cannot be ahead', async () => {
  const { scope, phaseId } = await plant();
  const adds = (rest: Partial<PlanDraft>) => addItem(scope, draft(phaseId, 'Talks', '2026-04-06', '2026-04-11', rest), asOf);
  expect(await adds({ ownerId: randomUUID() })).toEqual({ ok: false, reason: 'owner-not-found' });
  expect(await adds({ objectiveId: randomUUID() })).toEqual({ ok: false, reason: 'objective-not-found' });
  expect(await adds({ specificationId: randomUUID() })).toEqual({ ok: false, reason: 'specification-not-found' });
  expect(await adds({ actual: { start: day('2026-03-19'), end: null } })).toEqual({ ok: false, reason: 'actual-in-future' });
  expect(await adds({ actual: { start: day('2026-03-10'), end: day('2026-03-20') } })).toEqual({ ok: false, reason: 'actual-in-future' });
  expect((await adds({ actual: { start: day('2026-03-10'), end: day('2026-03-19') } })).ok).toBe(true);
  const empty = await makeScope({ role: 'project-lead' });
  expect(await addItem(empty, draft(phaseId, 'Talks', '2026-04-06', '2026-04-11'), asOf)).toEqual({ ok: false, reason: 'no-programme' });
});

test('a change that cannot be kept leaves no half', async () => {
  const { scope, talks } = await plantRow();
  const before = await shown(scope);
  // The log of changes is written last: where it refuses, the plan is as it was.
  await database().$executeRawUnsafe(`CREATE FUNCTION refuse_plan_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.workspace_id = '${scope.workspaceId}' THEN RAISE EXCEPTION 'full'; END IF; RETURN NEW; END $$`);
  await database().$executeRawUnsafe(`CREATE TRIGGER refuse_plan_change BEFORE INSERT ON plan_changes FOR EACH ROW EXECUTE FUNCTION refuse_plan_change()`);
  try {
    await expect(replanItem(scope, talks, { period: { start: day('2026-04-13'), end: day('2026-04-18') }, version: 1 })).rejects.toThrow('full');
    await expect(removeItem(scope, talks)).rejects.toThrow('full');
  } finally {
    await database().$executeRawUnsafe('DROP TRIGGER refuse_plan_change ON plan_changes');
    await database().$executeRawUnsafe('DROP FUNCTION refuse_plan_change');
  }
  expect(await shown(scope)).toEqual(before);
});
