import { beforeEach, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { listChecks, removeCheck, setCheck } from '#app/specs/evidence/checks.server.ts';
import { addEvidence, findEvidence, listVerdicts, withdrawEvidence } from '#app/specs/evidence/evidence.server.ts';
import { CheckSchema, EvidenceSchema } from '#app/specs/evidence/evidence-form.ts';
import { runChecks } from '#app/specs/evidence/run-checks.server.ts';
import { day, toDate } from '#app/values/day.ts';
import { createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const OBJECTIVE = '00000000-0000-7000-8000-00000000000a';
const at = (onDay: string) => new Date(`${onDay}T10:00:00Z`);
const NOW = at('2026-03-18');

let scope: Scope;
let specId: string;

beforeEach(async () => {
  scope = await makeScope({ role: 'project-lead' });
  specId = await makeSpec('Every account has an owner');
});

async function makeSpec(name: string): Promise<string> {
  const aims = { metricId: 'reach', layer: 'use', direction: 'increase-to', frequency: 'week', targetValue: 0.8, baselineValue: 0.1, ownerId: scope.member!.id, startsOn: toDate(day('2026-01-05')), deadlineOn: toDate(day('2026-12-28')) };
  const { id } = await database().specification.create({ data: { workspaceId: scope.workspaceId, name, actor: 'a', act: 'b', object: 'c', objectiveId: OBJECTIVE, keyQuestion: 'q', usedFor: 'u', notUsedFor: 'n', expiresOn: toDate(day('2026-12-31')), ...aims } });
  await database().kpi.create({ data: { workspaceId: scope.workspaceId, specificationId: id, ...aims } });
  return id;
}

const give = (over: Record<string, unknown> = {}, by = scope, asOf = NOW) =>
  addEvidence(by, specId, EvidenceSchema.parse({ version: 1, tested: 'Walked through ten accounts', result: 'met', testedOn: '2026-03-17', testedById: scope.member!.id, ...over }), asOf);
const verdict = async (id = specId) => (await listVerdicts(scope))(id).kind;

/** Another version, as an edit makes it. */
async function change(version: number, after: Record<string, string | number>, changedAt: Date): Promise<void> {
  await database().specification.update({ where: { id: specId }, data: { version } });
  await database().specificationVersion.create({ data: { workspaceId: scope.workspaceId, specificationId: specId, version, changedAt, before: {}, after, isBreak: true, isVoided: true } });
}

async function set(subject: string, threshold = '', comparison = 'at-least', by = scope) {
  return setCheck(by, specId, CheckSchema.parse({ subject, threshold, comparison }), await metricCatalogue.listMetricsOf(scope), NOW);
}
const look = (onDay = '2026-03-18') => runChecks(scope, metricCatalogue, { asOf: at(onDay) });

test('a test is written down once with who and when, stands in the list and on the page, and is kept when it is withdrawn', async () => {
  expect(await verdict()).toBe('none');
  expect([(await give({ note: 'All of them', link: 'https://example.org/report' })).ok, (await give({ note: 'All of them', link: 'https://example.org/report' })).ok]).toEqual([true, true]);
  const { evidence, verdict: shown } = await findEvidence(scope, specId);
  expect(evidence).toMatchObject([{ tested: 'Walked through ten accounts', result: 'met', testedOn: '2026-03-17', testedBy: { id: scope.member!.id }, version: 1, note: 'All of them', link: 'https://example.org/report' }]);
  expect([shown.kind, await verdict()]).toEqual(['met', 'met']);
  const take = (isWithdrawn: boolean) => withdrawEvidence(scope, evidence[0]!.id, { isWithdrawn, asOf: NOW });
  expect([(await take(true)).ok, (await take(true)).ok, await verdict()]).toEqual([true, true, 'none']);
  expect((await findEvidence(scope, specId)).evidence).toMatchObject([{ isWithdrawn: true }]);
  expect([(await take(false)).ok, await verdict()]).toEqual([true, 'met']);
  const verbs = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, entity: 'specification-evidence' }, orderBy: { id: 'asc' }, select: { verb: true } });
  expect(verbs.map(({ verb }) => verb)).toEqual(['specification-evidence.add', 'specification-evidence.withdraw', 'specification-evidence.restore']);
});

test('once the target is another one, what was tested is of an earlier version, and only what is tested since then counts', async () => {
  await give();
  await change(2, { usedFor: 'else' }, at('2026-03-18'));
  expect(await verdict(), 'another use asks nothing else').toBe('met');
  await change(3, { targetValue: 0.9 }, at('2026-03-19'));
  expect([await verdict(), (await findEvidence(scope, specId)).asked]).toEqual(['earlier', { version: 3, on: '2026-03-19' }]);
  expect(await give({ version: 1 }, scope, at('2026-03-20'))).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await give({ version: 3, testedOn: '2026-03-18' }, scope, at('2026-03-20'))).toEqual({ ok: false, reason: 'asked-later' });
  expect((await give({ version: 3, testedOn: '2026-03-20', result: 'partly' }, scope, at('2026-03-20'))).ok).toBe(true);
  expect(await verdict()).toBe('partly');
});

test('who works on specifications tests, and its owner; who only reads does not, and what cannot be is refused', async () => {
  const reader: Scope = { ...scope, permissions: permissionsOf('manager'), member: { ...scope.member!, id: OBJECTIVE } };
  expect(await give({}, reader)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await set('records:account', '1', 'at-least', reader)).toEqual({ ok: false, reason: 'not-allowed' });
  expect((await give({}, { ...scope, permissions: permissionsOf('manager') })).ok, 'its owner').toBe(true);
  expect(await give({ testedOn: '2026-03-19' })).toEqual({ ok: false, reason: 'in-the-future' });
  expect(await give({ testedById: OBJECTIVE })).toEqual({ ok: false, reason: 'unknown-person' });
  for (const link of ['javascript:alert(1)', 'data:text/html,x', 'example.org', 'https://']) expect(EvidenceSchema.safeParse({ version: 1, tested: 'x', result: 'met', testedOn: '2026-03-17', testedById: scope.member!.id, link }).success, link).toBe(false);
  const refusals: [Parameters<typeof set>, string][] = [
    [['filled:account.no_such'], 'subject-missing'],
    [['metric:no-such', '3'], 'subject-missing'],
    [['filled:account.owner_id'], 'threshold-missing'],
    [['filled:account.owner_id', 'most'], 'threshold-unreadable'],
    [['filled:account.owner_id', '198'], 'threshold-bounds'],
  ];
  for (const [given, reason] of refusals) expect(await set(...given)).toEqual({ ok: false, reason });
  expect(await listChecks(scope, specId)).toEqual([]);
});

test('a check of records writes evidence when what it finds changes, and nothing when it stays the same', async () => {
  expect((await set('filled:account.owner_id', '75')).ok).toBe(true);
  expect(await set('filled:account.owner_id', '80')).toEqual({ ok: false, reason: 'set-already' });
  expect(await look(), 'of nothing nothing is said').toEqual({ looked: 1, written: 0 });
  const owner_id = scope.member!.id;
  await createRows(scope, 'account', { name: 'A', owner_id }, { name: 'B', owner_id }, { name: 'C' }, { name: 'D' });
  expect([await look(), await look('2026-03-19'), await verdict()]).toEqual([{ looked: 1, written: 1 }, { looked: 1, written: 0 }, 'not-met']);
  await createRows(scope, 'account', ...['E', 'F', 'G', 'H'].map((name) => ({ name, owner_id })));
  expect([await look('2026-03-20'), await verdict()]).toEqual([{ looked: 1, written: 1 }, 'met']);
  expect((await findEvidence(scope, specId)).evidence.map(({ result, found, testedBy, testedOn }) => [result, found, testedBy, testedOn])).toEqual([['met', 0.75, null, '2026-03-20'], ['not-met', 0.5, null, '2026-03-18']]);
  await change(2, { targetValue: 0.9 }, at('2026-03-21'));
  expect(await verdict()).toBe('earlier');
  expect([await look('2026-03-22'), await verdict()], 'of what is asked now it says so again').toEqual([{ looked: 1, written: 1 }, 'met']);
});

test('in the night who answers for it is told once that something holds no more, and again when it happens again', async () => {
  const member = scope.member!;
  await set('filled:account.owner_id', '75');
  const night = (onDay: string) => runChecks(scope, metricCatalogue, { isTold: true, asOf: at(onDay) });
  const mails = async () => (await database().outgoingMail.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { queuedAt: 'asc' } })).map(({ memberId, kind, subject, link }) => ({ memberId, kind, subject, link }));
  const told = { memberId: member.id, kind: 'alert', subject: 'Klopt niet meer: Every account has an owner', link: `/specs/${specId}` };
  await createRows(scope, 'account', { name: 'A', owner_id: member.id });
  await night('2026-03-19');
  expect(await mails(), 'all is well').toEqual([]);
  await createRows(scope, 'account', { name: 'B' });
  await Promise.all([night('2026-03-20'), night('2026-03-20')]);
  await night('2026-03-21');
  expect(await mails()).toEqual([told]);
  await createRows(scope, 'account', ...['C', 'D'].map((name) => ({ name, owner_id: member.id })));
  await night('2026-03-22');
  await createRows(scope, 'account', { name: 'E' });
  expect((await look('2026-03-23')).written, 'who looks sees it and needs no mail').toBe(1);
  expect(await mails()).toEqual([told]);
  await createRows(scope, 'account', ...['F', 'G', 'H', 'I'].map((name) => ({ name, owner_id: member.id })));
  await night('2026-03-24');
  await createRows(scope, 'account', ...['J', 'K', 'L'].map((name) => ({ name })));
  await night('2026-03-25');
  expect(await mails()).toEqual([told, told]);
});

test('ten that look at the same time write once', async () => {
  await createRows(scope, 'account', { name: 'A' });
  await set('records:account', '1');
  const runs = await Promise.all(Array.from({ length: 10 }, () => look()));
  expect(runs.reduce((sum, { written }) => sum + written, 0)).toBe(1);
  expect((await findEvidence(scope, specId)).evidence).toHaveLength(1);
});

test('a check of a KPI or metric without figures says nothing; what is gone cannot be measured', async () => {
  await set('target');
  await set('metric:reach', '60');
  expect([await look(), await verdict()]).toEqual([{ looked: 2, written: 0 }, 'none']);
  expect((await listChecks(scope, specId)).map(({ looked }) => looked?.finding)).toEqual(['no-value', 'no-value']);
  await database().specificationCheck.updateMany({ where: { specificationId: specId, kind: 'metric' }, data: { metricId: `own-${OBJECTIVE}` } });
  await look();
  expect((await listChecks(scope, specId)).map(({ looked }) => looked?.finding)).toEqual(['no-value', 'not-measurable']);
});

test('what a check found counts no more once it is taken away, and again once it is put back', async () => {
  await createRows(scope, 'account', { name: 'A' });
  const made = await set('records:account', '5');
  if (!made.ok) throw new Error(made.reason);
  await look();
  expect(await verdict()).toBe('not-met');
  const take = (isRemoved: boolean, by = scope) => removeCheck(by, made.value, { isRemoved, asOf: NOW });
  expect([(await take(true)).ok, await verdict(), (await look()).looked]).toEqual([true, 'none', 0]);
  expect((await findEvidence(scope, specId)).evidence, 'it stays to be read').toHaveLength(1);
  await set('records:account', '1');
  expect(await take(false)).toEqual({ ok: false, reason: 'set-already' });
});

test('another workspace sees none of it and changes nothing', async () => {
  await give();
  await createRows(scope, 'account', { name: 'A' });
  const made = await set('records:account', '1');
  if (!made.ok) throw new Error(made.reason);
  await look();
  const other = await makeScope({ role: 'project-lead' });
  const { evidence } = await findEvidence(scope, specId);
  expect([(await findEvidence(other, specId)).evidence, await listChecks(other, specId), (await listVerdicts(other))(specId).kind, (await runChecks(other, metricCatalogue, { asOf: NOW })).looked]).toEqual([[], [], 'none', 0]);
  expect(await give({}, other)).toEqual({ ok: false, reason: 'not-found' });
  for (const { id } of evidence) expect(await withdrawEvidence(other, id, { isWithdrawn: true, asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await removeCheck(other, made.value, { isRemoved: true, asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await verdict()).toBe('met');
});
