import { beforeAll, expect, test } from 'vitest';
import { mergeRecords } from '#app/crm/duplicates/merge-records.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { changeRecord, createRecord } from '#app/crm/record/records.server.ts';
import { removeRecord } from '#app/crm/record/trash-record.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { createWebhook } from '#app/crm/webhooks/webhooks.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows, write } from '#test/factories/records.ts';
import { changeRecords } from '#app/crm/record/write-records.server.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const CONTACT = ENTITIES.contact;

beforeAll(() => {
  process.env.WEBHOOK_ALLOW_PRIVATE = '1';
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

async function withWebhook(): Promise<{ scope: Scope; told: () => Promise<{ event: string; recordId: string | null; record: Record<string, unknown> }[]> }> {
  const scope = await makeScope();
  const made = await createWebhook(scope, { url: 'http://127.0.0.1:9/hook', events: ['contact.created', 'contact.updated', 'contact.deleted', 'order.updated'] });
  if (!made.ok) throw new Error(made.reason);
  const told = async () => {
    const where = { workspaceId: scope.workspaceId, webhookId: made.value.id };
    const rows = await database().webhookDelivery.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
    await database().webhookDelivery.deleteMany({ where });
    return rows.map(({ event, recordId, payload }) => ({ event, recordId, record: (payload as { record: Record<string, unknown> }).record }));
  };
  return { scope, told };
}

test('undoing a change, and undoing that, is told with the record as it then is', async () => {
  const { scope, told } = await withWebhook();
  const [contact] = await createRows(scope, 'contact', { surname: 'Bakker', city: 'Assen' });
  const change = act(scope);
  await changeRecord(change, CONTACT, contact!.id, { city: 'Zwolle' }, { stamp: null, asOf: NOW });
  await told();
  const undo = act(scope);
  await undoBatch(undo, change.batchId);
  expect(await told()).toMatchObject([{ event: 'contact.updated', recordId: contact!.id, record: { city: 'Assen' } }]);
  await undoBatch(act(scope), undo.batchId);
  expect(await told()).toMatchObject([{ event: 'contact.updated', recordId: contact!.id, record: { city: 'Zwolle' } }]);
});

test('what an undoing removes is told as deleted, what it brings back as made or changed', async () => {
  const { scope, told } = await withWebhook();
  const creation = act(scope);
  const made = await createRecord(creation, CONTACT, { surname: 'Nieuw' }, { asOf: NOW });
  if (!made.ok) throw new Error('refused');
  await told();
  const undo = act(scope);
  await undoBatch(undo, creation.batchId);
  expect(await told()).toMatchObject([{ event: 'contact.deleted', recordId: made.record.id, record: { surname: 'Nieuw' } }]);
  await undoBatch(act(scope), undo.batchId);
  expect(await told()).toMatchObject([{ event: 'contact.created', recordId: made.record.id, record: { surname: 'Nieuw' } }]);
  const trashing = act(scope);
  await removeRecord(trashing, CONTACT, made.record.id, { asOf: NOW });
  await told();
  await undoBatch(act(scope), trashing.batchId);
  expect(await told()).toMatchObject([{ event: 'contact.updated', recordId: made.record.id }]);
});

test('a large act is undone and told whole, a record that somebody changed since is not', async () => {
  const { scope, told } = await withWebhook();
  const contacts = await createRows(scope, 'contact', ...Array.from({ length: 1_050 }, (_, at) => ({ surname: `Bakker ${at}` })));
  const bulk = act(scope);
  await write(bulk, (tx, own) => changeRecords(tx, own, CONTACT, contacts.map(({ id }) => ({ id, set: { city: 'Ede' }, stamp: null })), { asOf: NOW }));
  await changeRecord(act(scope), CONTACT, contacts[0]!.id, { city: 'Wageningen' }, { stamp: null, asOf: NOW });
  await told();
  expect(await undoBatch(act(scope), bulk.batchId)).toMatchObject({ ok: true, value: { conflicts: [{ recordId: contacts[0]!.id }] } });
  const events = await told();
  expect(events).toHaveLength(1_049);
  expect(events.some(({ recordId }) => recordId === contacts[0]!.id)).toBe(false);
});

test('a merge tells of every record that it pointed elsewhere', async () => {
  const { scope, told } = await withWebhook();
  const [keep, lose] = await createRows(scope, 'contact', { surname: 'Bakker' }, { surname: 'Bakker', email: 'bakker@voorbeeld.example' });
  const [order] = await createRows(scope, 'order', { number: 'O1', contact_id: lose!.id, ordered_on: '2026-01-01', total_cents: 100 });
  await told();
  await mergeRecords(act(scope), 'contact', { survivorId: keep!.id, loserId: lose!.id, choices: { email: 'loser' }, stamps: null }, { asOf: NOW });
  const events = await told();
  expect(events.map(({ event, recordId }) => [event, recordId]).sort()).toEqual([['contact.deleted', lose!.id], ['contact.updated', keep!.id], ['order.updated', order!.id]].sort());
  expect(events.find(({ event }) => event === 'order.updated')).toMatchObject({ record: { contact_id: keep!.id } });
  expect(events.find(({ event }) => event === 'contact.updated')).toMatchObject({ record: { email: 'bakker@voorbeeld.example' } });
});
