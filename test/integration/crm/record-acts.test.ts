import { expect, test } from 'vitest';
import { readActs } from '#app/crm/acts/read-acts.server.ts';
import { doOperations } from '#app/crm/api/do-operations.server.ts';
import { actOnCase } from '#app/crm/cases/cases.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { cancelMembership } from '#app/crm/memberships/memberships.server.ts';
import { reviseAllMemberships } from '#app/crm/memberships/revise-job.server.ts';
import { readRecords } from '#app/crm/record/read-records.server.ts';
import { createRecord } from '#app/crm/record/records.server.ts';
import { saveRecord } from '#app/crm/record/save-form.server.ts';
import { type CrmRecord, stampOf } from '#app/crm/record/record.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { database } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows, everything, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const LATER = new Date('2026-11-22T15:00:00Z');

async function again(scope: Scope, entity: EntityName, id: string): Promise<CrmRecord> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => (await readRecords(tx, scope, ENTITIES[entity], [id])).get(id)!);
}

const activities = async (scope: Scope) => (await database().$queryRaw<{ name: string }[]>`SELECT a.key AS name FROM events e JOIN activities a ON a.id = e.activity_id WHERE e.workspace_id = ${scope.workspaceId}::uuid ORDER BY a.key`).map(({ name }) => name);

async function makeCase(scope: Scope, more: Record<string, unknown> = {}) {
  const [contact] = await createRows(scope, 'contact', { surname: 'Bakker' });
  const [one] = await createRows(scope, 'case', { number: 'Z-1', kind: 'question', subject: 'Pas kwijt', status: 'new', priority: 'normal', contact_id: contact!.id, opened_at: '2026-11-22T11:00:00Z', ...more });
  return one!;
}

test('a case is answered once, solved with how, closed and opened again; each is one act that can be undone', async () => {
  const scope = await makeScope();
  const { id } = await makeCase(scope, { due_at: '2026-11-22T14:00:00Z' });
  const go = (what: 'respond' | 'solve' | 'close' | 'reopen', solution = '') => actOnCase(act(scope), id, { act: what, solution }, { asOf: LATER });
  expect(await readActs(scope, 'case', await again(scope, 'case', id), { asOf: LATER, params: new URLSearchParams() })).toMatchObject({ possible: ['respond', 'solve'], times: { overdueMinutes: 60 } });
  expect(await go('respond')).toMatchObject({ ok: true });
  expect(await again(scope, 'case', id)).toMatchObject({ status: 'open', first_responded_at: LATER.toISOString() });
  expect(await go('respond')).toEqual({ ok: false, reason: 'responded' });
  expect(await go('close')).toEqual({ ok: false, reason: 'unsolved' });
  expect(await go('solve')).toEqual({ ok: false, reason: 'solution-missing' });
  const before = await everything(scope);
  const solved = await go('solve', 'Nieuwe pas gestuurd');
  expect(await again(scope, 'case', id)).toMatchObject({ status: 'solved', solved_at: LATER.toISOString(), solution: 'Nieuwe pas gestuurd' });
  if (solved.ok) await undoBatch(act(scope), solved.value.batchId);
  expect((await everything(scope)).cases).toEqual(before.cases);
  await go('solve', 'Nieuwe pas gestuurd');
  await go('close');
  expect(await again(scope, 'case', id)).toMatchObject({ status: 'closed' });
  await go('reopen');
  expect(await again(scope, 'case', id)).toMatchObject({ status: 'open', solved_at: null, solution: 'Nieuwe pas gestuurd' });
  expect(await activities(scope)).toEqual(['act.undo', 'case.close', 'case.reopen', 'case.respond', 'case.solve', 'case.solve']);
});

test('a solution is also the first answer', async () => {
  const scope = await makeScope();
  const { id } = await makeCase(scope);
  await actOnCase(act(scope), id, { act: 'solve', solution: 'Ja' }, { asOf: LATER });
  expect(await again(scope, 'case', id)).toMatchObject({ first_responded_at: LATER.toISOString(), solved_at: LATER.toISOString() });
});

test('the next step of a deal is an act; when a colleague wrote another meanwhile, both are shown and nothing else of the deal is touched', async () => {
  const scope = await makeScope();
  const [pipeline] = await createRows(scope, 'pipeline', { name: 'Verkoop', position: 1 });
  const stages = await createRows(scope, 'stage', { pipeline_id: pipeline!.id, name: 'Nieuw', position: 1, probability: 10, kind: 'open' }, { pipeline_id: pipeline!.id, name: 'Offerte', position: 2, probability: 50, kind: 'open' });
  const [deal] = await createRows(scope, 'deal', { name: 'Dak', pipeline_id: pipeline!.id, stage_id: stages[0]!.id });
  const stamp = stampOf(await again(scope, 'deal', deal!.id));
  const say = (next_step: string, more: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ next_step, next_step_on: '', stamp, ...more })) form.set(name, value);
    return saveRecord(act(scope), ENTITIES.deal, deal!.id, form, { asOf: LATER, locale: 'nl' });
  };
  expect(await say('Bellen')).toMatchObject({ ok: true });
  const met = await say('Mailen');
  expect(met).toMatchObject({ ok: false, reply: { texts: { name: 'Dak', next_step: 'Mailen' }, meeting: { conflicts: [{ field: 'next_step', mine: 'Mailen', theirs: 'Bellen' }] } } });
  // Refused for what it is, the whole form comes back with what the deal holds besides.
  expect(await say('Mailen', { next_step_on: 'ooit' })).toMatchObject({ ok: false, reply: { texts: { name: 'Dak', next_step: 'Mailen', next_step_on: 'ooit' } } });
  expect(await again(scope, 'deal', deal!.id)).toMatchObject({ next_step: 'Bellen' });
  expect(await activities(scope)).toEqual(['deal.next-step']);
  const facts = await readActs(scope, 'deal', await again(scope, 'deal', deal!.id), { asOf: new Date('2026-11-25T13:00:00Z'), params: new URLSearchParams() });
  expect(facts).toMatchObject({ entity: 'deal', stageId: stages[0]!.id, stages: [{ name: 'Nieuw' }, { name: 'Offerte' }], stays: [{ stageName: 'Nieuw', days: 3, to: null }] });
});

async function makeType(scope: Scope) {
  const [type] = await createRows(scope, 'membership_type', { code: 'LID', name: 'Lid', period_unit: 'year', period_count: 1, scheme: 'calendar', fee_cents: 5_000, notice_days: 30 });
  const [contact] = await createRows(scope, 'contact', { surname: 'Bakker' });
  return { type: type!, contact: contact! };
}

test('a new membership without an end gets the one of its type, and its first period, undone as one', async () => {
  const scope = await makeScope();
  const { type, contact } = await makeType(scope);
  const own = act(scope);
  const made = await createRecord(own, ENTITIES.membership, { number: 'L-1', contact_id: contact.id, membership_type_id: type.id, status: 'active', starts_on: '2026-03-10' }, { asOf: NOW });
  expect(made).toMatchObject({ ok: true, record: { ends_on: '2027-01-01' } });
  const periods = () => database().membershipPeriod.findMany({ where: { workspaceId: scope.workspaceId }, select: { startsOn: true, endsOn: true, feeCents: true } });
  expect(await periods()).toEqual([{ startsOn: new Date('2026-03-10'), endsOn: new Date('2027-01-01'), feeCents: 5_000n }]);
  await undoBatch(act(scope), own.batchId);
  expect(await periods()).toEqual([]);
});

test('memberships that programs make get their ends and first periods as well, whatever else of the request is refused', async () => {
  const scope = await makeScope();
  const { type, contact } = await makeType(scope);
  const record = (number: string, startsOn: string, typeId = type.id) => ({ op: 'create' as const, record: { number, contact_id: contact.id, membership_type_id: typeId, status: 'active', starts_on: startsOn } });
  const outcomes = await write(act(scope), (tx, own) => doOperations(tx, own, ENTITIES.membership, [record('L-1', '2026-03-10'), record('L-2', '2026-01-01', contact.id), record('L-3', '2026-11-01')], NOW));
  expect(outcomes).toMatchObject([{ ok: true, record: { ends_on: '2027-01-01' } }, { ok: false, code: 'reference-unknown' }, { ok: true, record: { ends_on: '2027-01-01' } }]);
  const periods = await database().membershipPeriod.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { startsOn: 'asc' }, select: { startsOn: true, endsOn: true, feeCents: true } });
  expect(periods).toEqual(['2026-03-10', '2026-11-01'].map((startsOn) => ({ startsOn: new Date(startsOn), endsOn: new Date('2027-01-01'), feeCents: 5_000n })));
});

test('an end that was given stays, and a cancellation in the future or before the start is refused', async () => {
  const scope = await makeScope();
  const { type, contact } = await makeType(scope);
  const made = await createRecord(act(scope), ENTITIES.membership, { number: 'L-1', contact_id: contact.id, membership_type_id: type.id, status: 'active', starts_on: '2026-03-10', ends_on: '2026-12-01' }, { asOf: NOW });
  const id = made.ok ? made.record.id : '';
  expect(made).toMatchObject({ ok: true, record: { ends_on: '2026-12-01' } });
  expect(await cancelMembership(act(scope), id, { reason: 'price', cancelledOn: '2026-11-23' as never }, { asOf: NOW })).toEqual({ ok: false, reason: 'in-future' });
  const [open] = await createRows(scope, 'membership', { number: 'L-2', contact_id: contact.id, membership_type_id: type.id, status: 'active', starts_on: '2026-11-01' });
  expect(await cancelMembership(act(scope), open!.id, { reason: 'price', cancelledOn: '2026-01-01' as never }, { asOf: NOW })).toEqual({ ok: false, reason: 'before-start' });
  expect(await again(scope, 'membership', open!.id)).toMatchObject({ cancelled_on: null, ends_on: null });
});

test('the night brings the memberships of a workspace up to the day', async () => {
  const scope = await makeScope();
  const { type, contact } = await makeType(scope);
  const [membership] = await createRows(scope, 'membership', { number: 'L-1', contact_id: contact.id, membership_type_id: type.id, status: 'active', starts_on: '2024-01-01', ends_on: '2025-01-01' });
  await reviseAllMemberships.run({}, { jobId: '', scope: { ...act(scope), member: null }, asOf: NOW, signal: new AbortController().signal, attempt: 1, report: () => Promise.resolve() });
  expect(await again(scope, 'membership', membership!.id)).toMatchObject({ status: 'expired' });
});

test('another workspace acts on nothing', async () => {
  const scope = await makeScope();
  const other = await makeScope();
  const { id } = await makeCase(scope);
  const { type, contact } = await makeType(scope);
  const [membership] = await createRows(scope, 'membership', { number: 'L-1', contact_id: contact.id, membership_type_id: type.id, status: 'active', starts_on: '2026-01-01' });
  const before = await everything(scope);
  expect(await actOnCase(act(other), id, { act: 'respond', solution: '' }, { asOf: LATER })).toEqual({ ok: false, reason: 'not-found' });
  expect(await readActs(other, 'membership', membership!, { asOf: NOW, params: new URLSearchParams() })).toBeNull();
  expect(await everything(scope)).toEqual(before);
});
