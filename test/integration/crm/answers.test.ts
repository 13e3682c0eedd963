import { beforeAll, expect, test } from 'vitest';
import { doOperations } from '#app/crm/api/do-operations.server.ts';
import { actOnCase } from '#app/crm/cases/cases.server.ts';
import { logInteraction } from '#app/crm/customer/log-interaction.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { changeRecord, createRecord } from '#app/crm/record/records.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const REPLIED = '2026-11-22T09:30:00.000Z';
const INTERACTION = ENTITIES.interaction;

let scope: Scope;
let accountId: string;
beforeAll(async () => {
  scope = await makeScope();
  accountId = (await createRows(scope, 'account', { name: 'Vraagbaak' }))[0]!.id;
});

async function asked(): Promise<{ contactId: string; questionId: string }> {
  const [contact] = await createRows(scope, 'contact', { surname: 'Vrager', account_id: accountId });
  const [question] = await createRows(scope, 'interaction', { channel: 'email', direction: 'in', subject: 'When?', contact_id: contact!.id, account_id: accountId, occurred_at: '2026-11-22T08:00:00Z', response_due_at: '2026-11-23T16:00:00Z' });
  return { contactId: contact!.id, questionId: question!.id };
}

const reply = (contactId: string, more: Record<string, unknown> = {}) => ({ channel: 'phone', direction: 'out', subject: 'Tuesday', contact_id: contactId, occurred_at: REPLIED, ...more });
const answeredAt = async (id: string) => (await database().interaction.findUniqueOrThrow({ where: { id } })).firstRespondedAt?.toISOString() ?? null;
const caseOf = async (id: string) => {
  const found = await database().case.findUniqueOrThrow({ where: { id } });
  return { status: found.status, firstRespondedAt: found.firstRespondedAt?.toISOString() ?? null, solvedAt: found.solvedAt?.toISOString() ?? null };
};

// One rule, by every door: the quick capture, the form, the API, and a change that makes it a reply.
test.each<[string, (contactId: string) => Promise<unknown>]>([
  ['quick capture', (contactId) => logInteraction(act(scope), { with: { kind: 'contact', id: contactId }, channel: 'phone', direction: 'out', subject: 'Tuesday', outcome: null, note: null, occurredAt: new Date(REPLIED), answerDueAt: null, nextStep: null }, { asOf: NOW })],
  ['the form of a record', (contactId) => createRecord(act(scope), INTERACTION, reply(contactId), { asOf: NOW })],
  ['the API', (contactId) => write(act(scope), (tx, own) => doOperations(tx, own, INTERACTION, [{ op: 'create', record: reply(contactId) }], NOW))],
  ['a correction of the direction', async (contactId) => {
    const made = await createRecord(act(scope), INTERACTION, reply(contactId, { direction: 'in' }), { asOf: NOW });
    if (made.ok) await changeRecord(act(scope), INTERACTION, made.record.id, { direction: 'out' }, { stamp: null, asOf: NOW });
  }],
])('a reply by %s answers what was asked', async (_, send) => {
  const { contactId, questionId } = await asked();
  expect(await answeredAt(questionId)).toBeNull();
  await send(contactId);
  expect(await answeredAt(questionId)).toBe(REPLIED);
});

test('undoing the reply opens the question again', async () => {
  const { contactId, questionId } = await asked();
  const own = act(scope);
  await createRecord(own, INTERACTION, reply(contactId), { asOf: NOW });
  expect(await undoBatch(act(scope), own.batchId)).toMatchObject({ ok: true, value: { conflicts: [] } });
  expect(await answeredAt(questionId)).toBeNull();
});

test('a question and its answer that come together are told as they stand; what a machine sent answers nobody', async () => {
  const [contact] = await createRows(scope, 'contact', { surname: 'Samen' });
  const question = { channel: 'email', direction: 'in', subject: 'When?', contact_id: contact!.id, occurred_at: '2026-11-22T08:00:00Z', response_due_at: '2026-11-23T16:00:00Z' };
  const [first, second] = await write(act(scope), (tx, own) => doOperations(tx, own, INTERACTION, [{ op: 'create', record: question }, { op: 'create', record: reply(contact!.id) }], NOW));
  expect([first, second].every((each) => each?.ok)).toBe(true);
  expect(first).toMatchObject({ record: { first_responded_at: REPLIED, version: 2 } });
  const [again] = await createRows(scope, 'interaction', { ...question, occurred_at: '2026-11-22T08:10:00Z' });
  await createRecord(act(scope), INTERACTION, reply(contact!.id, { is_machine: true }), { asOf: NOW });
  expect(await answeredAt(again!.id)).toBeNull();
});

test('a question of the organisation is answered by a reply to anybody there, also when only the person is named', async () => {
  const [account] = await createRows(scope, 'account', { name: 'Bureau' });
  const [contact] = await createRows(scope, 'contact', { surname: 'Daar', account_id: account!.id });
  const [question] = await createRows(scope, 'interaction', { channel: 'email', direction: 'in', subject: 'When?', account_id: account!.id, occurred_at: '2026-11-22T08:00:00Z', response_due_at: '2026-11-23T16:00:00Z' });
  await createRecord(act(scope), INTERACTION, reply(contact!.id), { asOf: NOW });
  expect(await answeredAt(question!.id)).toBe(REPLIED);
});

test('a reply about a case is its first answer, and solving it by a form says when, as the act does', async () => {
  const newCase = async (number: string) => (await createRows(scope, 'case', { number, kind: 'question', subject: 'When?', status: 'new', priority: 'normal', account_id: accountId, opened_at: '2026-11-22T08:00:00Z' }))[0]!.id;
  const [told, solved, acted] = [await newCase('Z-1'), await newCase('Z-2'), await newCase('Z-3')];
  await createRecord(act(scope), INTERACTION, { channel: 'phone', direction: 'out', subject: 'Tuesday', account_id: accountId, case_id: told, occurred_at: REPLIED }, { asOf: NOW });
  expect(await caseOf(told)).toEqual({ status: 'open', firstRespondedAt: REPLIED, solvedAt: null });
  await changeRecord(act(scope), ENTITIES.case, solved, { status: 'solved', solution: 'Tuesday' }, { stamp: null, asOf: NOW });
  await actOnCase(act(scope), acted, { act: 'solve', solution: 'Tuesday' }, { asOf: NOW });
  expect(await caseOf(solved)).toEqual(await caseOf(acted));
  expect(await caseOf(solved)).toMatchObject({ firstRespondedAt: NOW.toISOString(), solvedAt: NOW.toISOString() });
  await changeRecord(act(scope), ENTITIES.case, solved, { status: 'open' }, { stamp: null, asOf: NOW });
  expect(await caseOf(solved)).toMatchObject({ status: 'open', solvedAt: null });
});
