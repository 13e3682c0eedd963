import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import type { Scope } from '#app/people/scope.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import { addChallenge, changeChallenge, removeChallenge } from '#app/roadmap/impact/change-challenges.server.ts';
import { addGroup, changeGroup, removeGroup } from '#app/roadmap/impact/change-groups.server.ts';
import { ChallengeSchema, type GroupInput, GroupSchema } from '#app/roadmap/impact/impact-form.ts';
import { groupsSheet, risksSheet } from '#app/roadmap/impact/impact-sheets.ts';
import { findImpact, listGroupChoices } from '#app/roadmap/impact/read-impact.server.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import { addAffectedRole, createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { day } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const now: Now = { asOf, metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } };
const whole = (name: string): GroupInput => ({ name, teamId: null, roleId: null, now: 'Lists of their own', wanted: 'One system', organisation: 2, department: 4, individual: 5, note: '' });
const risk = (groupId: string, score: number | undefined, mitigation = '', ownerId: string | null = null) => ({ groupId, score, mitigation, ownerId });

async function plant() {
  const lead = await makeScope({ role: 'project-lead' });
  const programmeId = must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA))).id;
  return { lead, programmeId };
}

/** Only this criterion is left at the gate of the phase, and the gate before is out of the way. */
async function gateAsking({ workspaceId }: Scope, kind: string, measure: string): Promise<string> {
  const db = database();
  const gate = await db.gate.findFirstOrThrow({ where: { workspaceId, phase: { kind } } });
  await db.gate.deleteMany({ where: { workspaceId, id: { not: gate.id } } });
  await db.gateCriterion.deleteMany({ where: { workspaceId, gateId: gate.id, OR: [{ measure: null }, { measure: { not: measure } }] } });
  return gate.id;
}

const decide = (scope: Scope, gateId: string) => decideGate(scope, gateId, { verdict: 'go', reason: '', lastVerdictId: '', conditionOwnerId: '', conditionDueOn: '' }, now);

test('R4: gate 2 says no until every group is described and scored at three levels', async () => {
  const { lead } = await plant();
  const gateId = await gateAsking(lead, 'impact', 'groups-described');
  const result = async () => (await findGate(lead, gateId, now))!.criteria[0];
  expect(await result()).toMatchObject({ measure: 'groups-described', isCritical: true, result: { state: 'unknown', reason: 'nothing-to-count' } });
  must(await addGroup(lead, whole('The desk'), asOf));
  const { id } = must(await addGroup(lead, { ...whole('Sales'), wanted: '', individual: null }, asOf));
  expect((await result())?.result).toMatchObject({ state: 'not-met', numerator: 1, denominator: 2 });
  expect((await findImpact(lead))?.groups.map(({ inside }) => inside?.missing)).toEqual([[], ['wanted', 'individual']]);
  expect(await decide(lead, gateId)).toEqual({ ok: false, reason: 'criterion-not-met' });
  must(await changeGroup(lead, id, { ...whole('Sales'), version: 1 }));
  expect((await result())?.result).toMatchObject({ state: 'met', numerator: 2, denominator: 2 });
  expect((await decide(lead, gateId)).ok).toBe(true);
});

test('R23: one 5 without a mitigation holds gate 3, and so does a group that nobody weighed', async () => {
  const { lead } = await plant();
  const gateId = await gateAsking(lead, 'execution', 'groups-mitigated');
  const state = async () => (await findGate(lead, gateId, now))!.criteria[0]!.result.state;
  expect(await state()).toBe('unknown');
  const [desk, sales] = [must(await addGroup(lead, whole('The desk'), asOf)).id, must(await addGroup(lead, whole('Sales'), asOf)).id];
  expect(await state()).toBe('not-met');
  const { id } = must(await addChallenge(lead, { name: 'No time to practise', risks: [risk(desk, 5), risk(sales, 2)] }, asOf));
  expect(await state()).toBe('not-met');
  expect(await decide(lead, gateId)).toEqual({ ok: false, reason: 'criterion-not-met' });
  must(await changeChallenge(lead, id, { name: 'No time to practise', risks: [risk(desk, 5, 'Two hours a shift', lead.member!.id)], version: 1 }, asOf));
  expect(await state(), 'the group that was not sent keeps its weighing').toBe('met');
  expect((await findImpact(lead))?.challenges).toMatchObject([{ risks: [{ groupId: desk, score: 5, mitigation: 'Two hours a shift', owner: { name: lead.member!.name } }, { groupId: sales, score: 2 }] }]);
  expect((await decide(lead, gateId)).ok).toBe(true);
  must(await changeChallenge(lead, id, { name: 'No time to practise', risks: [risk(sales, undefined)], version: 2 }, asOf));
  expect(await state(), 'without a score it is weighed no more').toBe('not-met');
  must(await removeGroup(lead, sales, { isRemoved: true, asOf }));
  expect(await state(), 'a group that is gone asks nothing').toBe('met');
});

test('a group is called after its role or team where it has no name of its own', async () => {
  const { lead, programmeId } = await plant();
  const role = must(await addAffectedRole(lead, programmeId, { name: 'Planner', benefit: 'Less driving' }));
  const team = await database().team.create({ data: { workspaceId: lead.workspaceId, name: 'North' } });
  expect(await listGroupChoices(lead)).toEqual({ teams: [{ id: team.id, name: 'North' }], roles: [{ id: role.id, name: 'Planner' }] });
  must(await addGroup(lead, { ...whole(''), roleId: role.id, teamId: team.id }, asOf));
  expect((await findImpact(lead))?.groups).toMatchObject([{ name: 'Planner, North', team: { name: 'North' }, role: { benefit: 'Less driving' } }]);
  expect(await addGroup(lead, { ...whole('planner, NORTH') }, asOf)).toEqual({ ok: false, reason: 'already-there' });
  expect(await addGroup(lead, { ...whole('Others'), roleId: randomUUID() }, asOf)).toEqual({ ok: false, reason: 'role-not-found' });
  expect(await addGroup(lead, { ...whole('Others'), teamId: randomUUID() }, asOf)).toEqual({ ok: false, reason: 'team-not-found' });
});

test('who may do what: the lead writes, who decides on gates sees the risks, an end user what changes', async () => {
  const { lead } = await plant();
  const group = must(await addGroup(lead, whole('The desk'), asOf)).id;
  const challenge = must(await addChallenge(lead, { name: 'Old lists stay', risks: [risk(group, 4)] }, asOf)).id;
  const [management, analyst, user] = [await join(lead, 'management'), await join(lead, 'analyst'), await join(lead, 'end-user')];
  for (const who of [management, analyst, user]) {
    expect(await addGroup(who, whole('Another'), asOf)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await changeGroup(who, group, { ...whole('Another'), version: 1 })).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await removeGroup(who, group, { isRemoved: true, asOf })).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await addChallenge(who, { name: 'Another', risks: [] }, asOf)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await changeChallenge(who, challenge, { name: 'Another', risks: [], version: 1 }, asOf)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await removeChallenge(who, challenge, { isRemoved: true, asOf })).toEqual({ ok: false, reason: 'not-allowed' });
  }
  expect((await findImpact(management))?.challenges).toHaveLength(1);
  expect(await findImpact(analyst)).toMatchObject({ challenges: null, groups: [{ inside: { scores: { department: 4 } }, riskState: null }] });
  expect(await findImpact(user)).toMatchObject({ challenges: null, groups: [{ now: 'Lists of their own', wanted: 'One system', inside: null, riskState: null }] });
});

test('nothing comes back beside the same written anew', async () => {
  const { lead } = await plant();
  const group = must(await addGroup(lead, whole('The desk'), asOf)).id;
  const challenge = must(await addChallenge(lead, { name: 'Old lists stay', risks: [] }, asOf)).id;
  must(await removeGroup(lead, group, { isRemoved: true, asOf }));
  must(await removeChallenge(lead, challenge, { isRemoved: true, asOf }));
  must(await addGroup(lead, whole('the DESK'), asOf));
  must(await addChallenge(lead, { name: 'old lists STAY', risks: [] }, asOf));
  expect(await removeGroup(lead, group, { isRemoved: false, asOf })).toEqual({ ok: false, reason: 'already-there' });
  expect(await removeChallenge(lead, challenge, { isRemoved: false, asOf })).toEqual({ ok: false, reason: 'already-there' });
});

test('what was removed comes back as it was, twice is once, and each leaves its trace', async () => {
  const { lead } = await plant();
  const group = must(await addGroup(lead, whole('The desk'), asOf)).id;
  const challenge = must(await addChallenge(lead, { name: 'Old lists stay', risks: [risk(group, 3, 'Closed on the day')] }, asOf)).id;
  for (const isRemoved of [true, true, false, false]) {
    must(await removeGroup(lead, group, { isRemoved, asOf }));
    must(await removeChallenge(lead, challenge, { isRemoved, asOf }));
    expect((await findImpact(lead))?.groups).toHaveLength(isRemoved ? 0 : 1);
  }
  expect((await findImpact(lead))?.challenges).toMatchObject([{ risks: [{ score: 3, mitigation: 'Closed on the day' }] }]);
  const verbs = await database().auditEvent.groupBy({ by: ['verb'], where: { workspaceId: lead.workspaceId, verb: { startsWith: 'impact-' } }, _count: true, orderBy: { verb: 'asc' } });
  expect(verbs.map(({ verb, _count }) => [verb, _count])).toEqual([
    ['impact-challenge.create', 1], ['impact-challenge.remove', 1], ['impact-challenge.restore', 1],
    ['impact-group.create', 1], ['impact-group.remove', 1], ['impact-group.restore', 1],
  ]);
});

test('of two who change the same, the second is told so and writes nothing', async () => {
  const { lead } = await plant();
  const group = must(await addGroup(lead, whole('The desk'), asOf)).id;
  const challenge = must(await addChallenge(lead, { name: 'Old lists stay', risks: [] }, asOf)).id;
  const groups = await Promise.all(['One', 'Two'].map((name) => changeGroup(lead, group, { ...whole(name), version: 1 })));
  expect(groups.filter(({ ok }) => ok)).toHaveLength(1);
  expect(groups).toContainEqual({ ok: false, reason: 'changed-meanwhile' });
  const risks = await Promise.all([1, 5].map((score) => changeChallenge(lead, challenge, { name: 'Old lists stay', risks: [risk(group, score)], version: 1 }, asOf)));
  expect(risks.filter(({ ok }) => ok)).toHaveLength(1);
  expect(risks).toContainEqual({ ok: false, reason: 'changed-meanwhile' });
  const twice = await Promise.all([1, 2].map(() => addChallenge(lead, { name: 'A double click', risks: [] }, asOf)));
  expect(twice.map((result) => (result.ok ? 'done' : result.reason)).sort()).toEqual(['already-there', 'done']);
});

test('nothing of another workspace can be named', async () => {
  const [{ lead }, { lead: stranger }] = [await plant(), await plant()];
  const theirs = must(await addGroup(stranger, whole('Theirs'), asOf)).id;
  const challenge = must(await addChallenge(stranger, { name: 'Theirs', risks: [] }, asOf)).id;
  expect(await changeGroup(lead, theirs, { ...whole('Mine'), version: 1 })).toEqual({ ok: false, reason: 'not-found' });
  expect(await removeGroup(lead, theirs, { isRemoved: true, asOf })).toEqual({ ok: false, reason: 'not-found' });
  expect(await removeChallenge(lead, challenge, { isRemoved: true, asOf })).toEqual({ ok: false, reason: 'not-found' });
  expect(await changeChallenge(lead, challenge, { name: 'Mine', risks: [], version: 1 }, asOf)).toEqual({ ok: false, reason: 'not-found' });
  expect(await addChallenge(lead, { name: 'Mine', risks: [risk(theirs, 3)] }, asOf)).toEqual({ ok: false, reason: 'group-not-found' });
  const own = must(await addGroup(lead, whole('Own'), asOf)).id;
  expect(await addChallenge(lead, { name: 'Mine', risks: [risk(own, 3, 'Do it', stranger.member!.id)] }, asOf)).toEqual({ ok: false, reason: 'owner-not-found' });
  expect((await findImpact(stranger))?.groups).toMatchObject([{ name: 'Theirs' }]);
});

test('both tables can be taken along as the page shows them, the heaviest challenge first', async () => {
  const { lead } = await plant();
  const [desk, sales] = [must(await addGroup(lead, whole('The desk'), asOf)).id, must(await addGroup(lead, { ...whole('Sales'), organisation: null }, asOf)).id];
  must(await addChallenge(lead, { name: 'Old lists stay', risks: [risk(desk, 2)] }, asOf));
  must(await addChallenge(lead, { name: 'No time', risks: [risk(sales, 4), risk(desk, 5, 'Practise', lead.member!.id)] }, asOf));
  const impact = await findImpact(lead);
  overwriteGetLocale(() => 'en');
  expect(risksSheet(impact)?.headers).toEqual(['Challenge', 'Group', 'Risk', 'Mitigation', 'Owner of the mitigation']);
  const figure = (value: number) => ({ as: 'number', value });
  expect(risksSheet(impact)?.rows).toEqual([
    ['No time', 'The desk', figure(5), 'Practise', lead.member!.name],
    ['No time', 'Sales', figure(4), null, null],
    ['Old lists stay', 'The desk', figure(2), null, null],
  ]);
  expect(groupsSheet(impact)?.rows[1]).toEqual(['Sales', null, null, 'Lists of their own', 'One system', null, figure(4), figure(5), null]);
});

test('what is posted is refused with a reason at its field', () => {
  const reasons = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) => result.error?.issues.map(({ path, message }) => [path.join('.'), message]);
  expect(reasons(GroupSchema.safeParse({}))).toEqual([['name', 'name']]);
  expect(reasons(GroupSchema.safeParse({ name: 'The desk', organisation: '6', now: 'x'.repeat(2_001) }))).toEqual([['now', 'long'], ['organisation', 'score']]);
  expect(GroupSchema.safeParse({ teamId: randomUUID() }).success).toBe(true);
  expect(reasons(ChallengeSchema.safeParse({ name: ' ' }))).toEqual([['name', 'text']]);
  expect(reasons(ChallengeSchema.safeParse({ name: 'Time', risks: [{ groupId: randomUUID(), mitigation: 'Practise' }] }))).toEqual([['risks.0.score', 'score-missing']]);
});
