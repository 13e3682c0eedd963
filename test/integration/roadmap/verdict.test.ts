import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addGroup } from '#app/roadmap/impact/change-groups.server.ts';
import { askImprovement } from '#app/roadmap/improvements/change-improvement.server.ts';
import { planImprovement } from '#app/roadmap/improvements/decide-improvement.server.ts';
import { listImprovements } from '#app/roadmap/improvements/read-improvements.server.ts';
import { readLiveValues } from '#app/roadmap/live-values.server.ts';
import { createObjective } from '#app/roadmap/objectives.server.ts';
import { addAffectedRole, createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { chooseMeasured, keepVerdict } from '#app/roadmap/verdict/keep-verdict.server.ts';
import { findNotUsed, findVerdict } from '#app/roadmap/verdict/read-verdict.server.ts';
import { verdictSheet } from '#app/roadmap/verdict/verdict-sheet.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-08-03');
/** The Monday after seventeen weeks: day 119. */
const now = { asOf: new Date('2026-11-30T09:00:00Z'), metrics: metricCatalogue };
const before = { asOf: new Date('2026-10-31T09:00:00Z'), metrics: metricCatalogue };

/** Six sellers who work with it every week and six planners who never do, live since the first of those weeks. */
async function plant() {
  const lead = await makeScope({ role: 'project-lead' });
  const { workspaceId } = lead;
  const db = database();
  const programmeId = must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA))).id;
  await db.phase.updateMany({ where: { workspaceId, kind: 'learning' }, data: { actualStartsOn: toDate(MONDAY) } });
  const enrol = async (team: string, role: Role) => {
    const { id: teamId } = await db.team.create({ data: { workspaceId, name: team } });
    const members = [1, 2, 3, 4, 5, 6].map((at) => ({ id: randomUUID(), workspaceId, email: `${role}-${at}-${randomUUID()}@example.org`, name: `${role} ${at}`, role, enrolledOn: toDate(MONDAY) }));
    await db.member.createMany({ data: members });
    await db.teamMembership.createMany({ data: members.map(({ id: memberId }) => ({ workspaceId, teamId, memberId, startsOn: toDate(MONDAY) })) });
    return { teamId, emails: members.map(({ email }) => email) };
  };
  const sellers = await enrol('Indoors', 'end-user');
  const planners = await enrol('Outdoors', 'manager');
  await db.member.updateMany({ where: { workspaceId, id: lead.member!.id }, data: { leftOn: toDate(MONDAY) } });
  const events = sellers.emails.flatMap((actor) => Array.from({ length: 17 * 3 }, (_, index) => ({ event_id: randomUUID(), actor, activity: 'contact.update', occurred_at: `${addDays(MONDAY, Math.floor(index / 3) * 7 + (index % 3))}T09:00:00Z` })));
  const outcomes = await ingestEvents(lead, events, { asOf: now.asOf, receivedAt: now.asOf });
  expect(outcomes.every(({ status }) => status === 'accepted')).toBe(true);
  const roleOf = async (name: string) => must(await addAffectedRole(lead, programmeId, { name, benefit: 'Less work' })).id;
  const [seller, planner] = [await roleOf('Seller'), await roleOf('Planner')];
  must(await addGroup(lead, { name: 'The road', teamId: null, roleId: planner, now: '', wanted: '', organisation: null, department: null, individual: null, note: '' }, now.asOf));
  must(await chooseMeasured(lead, seller, { measuredBy: 'role:end-user' }));
  must(await chooseMeasured(lead, planner, { measuredBy: 'role:manager' }));
  return { lead, seller, planner, outdoors: planners.teamId };
}

// Of six people none and all are told one off, so that nobody is found in them (docs/decisions/013).
const [NONE, ALL] = [1 / 6, 5 / 6];
const withRole = (scope: Scope, role: Role): Scope => ({ ...scope, permissions: permissionsOf(role) });
const KEEPING = { note: 'We talk to the road', lastVerdictId: '' };

test('R18: who works with it is told used, who does not is told not used, from the ninetieth day on', async () => {
  const { lead } = await plant();
  const verdict = (await findVerdict(lead, now))!;
  expect(verdict.day).toEqual({ goLiveOn: '2026-08-03', dueOn: '2026-11-01', isDue: true, daysLeft: 0 });
  expect(verdict.roles.map(({ name, state, standing }) => [name, state, standing])).toEqual([
    ['Seller', 'used', { state: 'used', keptOn: null }],
    ['Planner', 'not-used', { state: 'not-used', keptOn: null }],
  ]);
  expect(verdict.roles[1]!.lines[0]!.readings.map(({ measure, result }) => [measure, result?.value ?? null, result?.state ?? null])).toEqual([
    ['active-user-rate', NONE, 'not-met'],
    ['habit-rate', NONE, 'not-met'],
    ['completeness', null, null],
  ]);
  expect(await findNotUsed(lead, now)).toMatchObject([{ name: 'Planner', groups: [{ name: 'The road' }] }]);

  const early = (await findVerdict(lead, before))!;
  expect(early.roles.map(({ standing }) => standing.state), 'nothing holds yet').toEqual(['not-due', 'not-due']);
  expect(await findNotUsed(lead, before)).toEqual([]);
  expect(await keepVerdict(lead, KEEPING, before)).toEqual({ ok: false, reason: 'not-due' });
});

test('a role can be measured by a team, and by everybody; a team of elsewhere is no choice', async () => {
  const { lead, seller, planner, outdoors } = await plant();
  must(await chooseMeasured(lead, seller, { measuredBy: 'everybody' }));
  must(await chooseMeasured(lead, planner, { measuredBy: `team:${outdoors}` }));
  const { roles, teams } = (await findVerdict(lead, now))!;
  expect(roles.map(({ lines }) => lines.map(({ subject, readings }) => [subject.kind, readings[0]!.result?.value]))).toEqual([[['everybody', 0.5]], [['team', NONE]]]);
  expect(teams.map(({ name }) => name)).toEqual(['Indoors', 'Outdoors']);
  const { lead: stranger, seller: theirs } = await plant();
  expect(await chooseMeasured(stranger, theirs, { measuredBy: `team:${outdoors}` })).toEqual({ ok: false, reason: 'team-not-found' });
});

test('a role of too few people, and one of which nobody said who they are, are not judged', async () => {
  const { lead, seller, planner } = await plant();
  must(await chooseMeasured(lead, seller, { measuredBy: null }));
  must(await chooseMeasured(lead, planner, { measuredBy: 'role:analyst' }));
  expect((await findVerdict(lead, now))!.roles.map(({ state }) => state)).toEqual(['no-data', 'no-data']);
  expect(await findNotUsed(lead, now)).toEqual([]);
  expect(await keepVerdict(lead, KEEPING, now)).toEqual({ ok: false, reason: 'nothing-judged' });
});

test('as long as it stands no extension is planned, also when it is kept and the figures would say otherwise later', async () => {
  const { lead, planner } = await plant();
  const goal = must(await createObjective(lead, { name: 'Members stay' }));
  const ask = async (kind: 'extension' | 'repair') => must(await askImprovement(lead, { kind, title: kind, why: 'w', objectiveId: goal.id, value: null, effort: null }, now.asOf)).id;
  const extension = await ask('extension');
  expect((await listImprovements(lead, now))?.freeze).toMatchObject({ isFrozen: true, notUsed: ['Planner'], daysLeft: 0 });
  expect(await planImprovement(lead, extension, { version: 1, ...now })).toEqual({ ok: false, reason: 'not-used' });
  expect((await planImprovement(lead, await ask('repair'), { version: 1, ...now })).ok).toBe(true);

  const first = must(await keepVerdict(lead, KEEPING, now));
  expect(first.notUsed).toEqual(['Planner']);
  must(await chooseMeasured(lead, planner, { measuredBy: 'role:end-user' }));
  const standing = (await findVerdict(lead, now))!;
  expect(standing.roles[1], 'what was kept holds').toMatchObject({ state: 'used', standing: { state: 'not-used', keptOn: '2026-11-30' } });
  expect(standing.kept[0]!.roles[1]!.lines[0], 'and stays as it was').toMatchObject({ subject: { kind: 'role', role: 'manager' }, readings: [{ result: { value: NONE } }, {}, {}] });
  expect(await planImprovement(lead, extension, { version: 1, ...now })).toEqual({ ok: false, reason: 'not-used' });
  must(await keepVerdict(lead, { note: '', lastVerdictId: first.id }, now));
  expect((await planImprovement(lead, extension, { version: 1, ...now })).ok, 'a new verdict lifts it').toBe(true);
});

test('two who keep it at once keep one, with its author in the log', async () => {
  const { lead } = await plant();
  const twice = await Promise.all([keepVerdict(lead, KEEPING, now), keepVerdict(lead, KEEPING, now)]);
  expect(twice.map((answer) => (answer.ok ? 'done' : answer.reason)).sort()).toEqual(['done', 'kept-meanwhile']);
  expect((await findVerdict(lead, now))!.kept).toMatchObject([{ keptOn: '2026-11-30', keptBy: 'Test member', note: 'We talk to the road' }]);
  expect(await database().auditEvent.count({ where: { workspaceId: lead.workspaceId, verb: 'use-verdict.keep' } })).toBe(1);
});

test('only who steers the roadmap keeps it or chooses who is measured; another workspace sees nothing', async () => {
  const { lead, planner } = await plant();
  for (const role of ['end-user', 'manager', 'analyst', 'management'] as const) {
    expect(await keepVerdict(withRole(lead, role), KEEPING, now)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await chooseMeasured(withRole(lead, role), planner, { measuredBy: null })).toEqual({ ok: false, reason: 'not-allowed' });
  }
  const stranger = await makeScope({ role: 'administrator' });
  expect(await findVerdict(stranger, now)).toBeNull();
  must(await createProgramme(stranger, { name: 'Theirs' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA)));
  expect(await findVerdict(stranger, now)).toEqual({ day: null, roles: [], kept: [], teams: [] });
  expect(await chooseMeasured(stranger, planner, { measuredBy: null })).toEqual({ ok: false, reason: 'not-found' });
});

test('R19: gate 5 asks for behaviour measured half a year after go-live, and for work on it that goes on', async () => {
  const { lead } = await plant();
  const { workspaceId } = lead;
  const db = database();
  const read = async (asOf: string) => {
    const values = await readLiveValues(lead, ['behaviour-measured-after-go-live', 'red-work-after-go-live'], { asOf: new Date(asOf), metrics: metricCatalogue });
    return [...values.values()].map((live) => live && (live.denominator === null ? live.value : [live.numerator, live.denominator]));
  };
  expect(await read('2026-08-01T09:00:00Z'), 'before go-live nothing').toEqual([null, null]);
  expect(await read('2026-11-30T09:00:00Z')).toEqual([[0, 0], 0]);
  const objectiveId = must(await createObjective(lead, { name: 'Members stay' })).id;
  const aims = { direction: 'increase-to', frequency: 'week', targetValue: 0.8, ownerId: lead.member!.id, startsOn: toDate(MONDAY), deadlineOn: toDate(day('2027-12-31')) };
  for (const [metricId, layer] of [['active-user-rate', 'behaviour'], ['revenue', 'business']] as const) {
    const spec = await db.specification.create({ data: { workspaceId, objectiveId, name: metricId, actor: 'a', act: 'b', object: 'c', keyQuestion: 'q', usedFor: 'u', notUsedFor: 'n', expiresOn: toDate(day('2028-01-01')), metricId, layer, ...aims } });
    await db.kpi.create({ data: { workspaceId, specificationId: spec.id, metricId, layer, ...aims } });
  }
  const phase = await db.phase.findFirstOrThrow({ where: { workspaceId, kind: 'learning' } });
  const work = { workspaceId, programmeId: phase.programmeId, phaseId: phase.id, shape: 'activity', plannedStartsOn: toDate(MONDAY), plannedEndsOn: toDate(day('2026-12-15')) };
  await db.planItem.createMany({ data: [{ ...work, name: 'Coach', colour: 'red' }, { ...work, name: 'Mend', colour: 'blue' }] });
  expect(await read('2026-11-30T09:00:00Z'), 'half a year is not over').toEqual([[0, 1], 1]);
  expect(await read('2027-02-15T09:00:00Z'), 'nothing was loaded since').toEqual([[0, 1], 1]);
  const actor = (await db.member.findFirstOrThrow({ where: { workspaceId, role: 'end-user' } })).email;
  const late = { event_id: randomUUID(), actor, activity: 'contact.update', occurred_at: '2027-02-16T09:00:00Z' };
  await ingestEvents(lead, [late], { asOf: new Date('2027-02-16T10:00:00Z'), receivedAt: new Date('2027-02-16T10:00:00Z') });
  expect(await read('2027-02-16T12:00:00Z')).toEqual([[1, 1], 1]);
});

test('the table has every figure, as it is now and as it was kept', async () => {
  const { lead } = await plant();
  must(await keepVerdict(lead, KEEPING, now));
  overwriteGetLocale(() => 'en');
  const { rows } = verdictSheet((await findVerdict(lead, now))!);
  expect(rows).toHaveLength(8);
  expect(rows[0]).toEqual(['Now', null, 'Seller', 'Used', 'Measured by everybody with the role End user', 'Active every week', { as: 'ratio', value: ALL }, { as: 'ratio', value: 0.5 }, { as: 'day', value: '2026-11-30' }, null]);
  expect(rows[6]!.slice(0, 4)).toEqual([{ as: 'day', value: '2026-11-30' }, 'Test member', 'Planner', 'Not used']);
});
