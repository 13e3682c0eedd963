import { expect, test } from 'vitest';
import { mergeRecords } from '#app/crm/duplicates/merge-records.server.ts';
import { registerPayment } from '#app/crm/invoices/invoices.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { createRecord } from '#app/crm/record/records.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { changeRecords } from '#app/crm/record/write-records.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows, everything, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const ASOF = { asOf: new Date('2026-11-22T13:00:00Z') };

async function change(scope: Scope, name: EntityName, id: string, set: Record<string, string | null>): Promise<string> {
  const own = act(scope);
  await write(own, (tx, who) => changeRecords(tx, who, ENTITIES[name], [{ id, set, stamp: null }], ASOF));
  return own.batchId;
}

/** The primary addresses among the parts, and the main employer. */
async function partsOf(contactId: string) {
  const points = await database().contactPoint.findMany({ where: { contactId, isPrimary: true, deletedAt: null }, orderBy: { kind: 'asc' } });
  const links = await database().accountContact.findMany({ where: { contactId, isPrimary: true, endsOn: null, deletedAt: null } });
  return { points: points.map(({ value }) => value), employers: links.map(({ accountId }) => accountId) };
}

test('a record that stays because somebody changed it since keeps its parts', async () => {
  const scope = await makeScope();
  const [account] = await createRows(scope, 'account', { name: 'Alfa' });
  const own = act(scope);
  const made = await createRecord(own, ENTITIES.contact, { surname: 'Berg', email: 'jan@alfa.example', phone: '0612345678', account_id: account!.id }, ASOF);
  if (!made.ok) throw new Error('refused');
  await change(scope, 'contact', made.record.id, { job_title: 'Inkoper' });
  const before = await everything(scope);
  expect(await undoBatch(act(scope), own.batchId)).toMatchObject({ ok: true, value: { undone: 0, conflicts: [{ recordId: made.record.id }] } });
  expect(await everything(scope)).toEqual(before);
});

test('an address that somebody goes on using keeps standing among the parts when the change to it is undone in part', async () => {
  const scope = await makeScope();
  const [contact] = await createRows(scope, 'contact', { surname: 'Berg', email: 'oud@alfa.example', job_title: 'Inkoper' });
  const batch = await change(scope, 'contact', contact!.id, { email: 'nieuw@alfa.example', job_title: 'Hoofd inkoop' });
  await change(scope, 'contact', contact!.id, { job_title: 'Directeur' });
  expect(await undoBatch(act(scope), batch)).toMatchObject({ ok: true, value: { conflicts: [{ fields: ['job_title'] }] } });
  const now = await database().contact.findUniqueOrThrow({ where: { id: contact!.id } });
  expect((await partsOf(contact!.id)).points).toEqual([now.email]);
});

test('a payment taken back is open again, also when another came in since', async () => {
  const scope = await makeScope();
  const [account] = await createRows(scope, 'account', { name: 'Alfa' });
  const [invoice] = await createRows(scope, 'invoice', { number: 'F1', account_id: account!.id, issued_on: '2026-11-01', status: 'sent', total_cents: 10_000 });
  const pay = async (amountCents: number) => {
    const paid = await registerPayment(act(scope), invoice!.id, { amountCents, receivedOn: '2026-11-20' as never, method: null, isMoreMeant: false }, { ...ASOF, actId: null });
    if (!paid.ok || paid.value === 'done-before') throw new Error('refused');
    return paid.value.batchId;
  };
  const first = await pay(4_000);
  await pay(6_000);
  const stands = () => database().invoice.findUniqueOrThrow({ where: { id: invoice!.id }, select: { openCents: true, status: true } });
  expect(await stands()).toMatchObject({ openCents: 0n, status: 'paid' });
  await undoBatch(act(scope), first);
  expect(await stands()).toMatchObject({ openCents: 4_000n, status: 'sent' });
});

test('a deal that was moved on since keeps the whole way it went', async () => {
  const scope = await makeScope();
  const [pipeline] = await createRows(scope, 'pipeline', { name: 'Verkoop', position: 1 });
  const stages = await createRows(scope, 'stage', ...['Een', 'Twee', 'Drie'].map((name, at) => ({ pipeline_id: pipeline!.id, name, position: at, probability: 10, kind: 'open' })));
  const [deal] = await createRows(scope, 'deal', { name: 'Dak', pipeline_id: pipeline!.id, stage_id: stages[0]!.id });
  const second = await change(scope, 'deal', deal!.id, { stage_id: stages[1]!.id });
  await change(scope, 'deal', deal!.id, { stage_id: stages[2]!.id });
  const before = await everything(scope);
  expect(await undoBatch(act(scope), second)).toMatchObject({ ok: true, value: { undone: 0, conflicts: [{ recordId: deal!.id, fields: expect.arrayContaining(['stage_id']) as unknown }] } });
  expect(await everything(scope)).toEqual(before);
});

test('a merge undone around a later change leaves both records with the addresses they show', async () => {
  const scope = await makeScope();
  const accounts = await createRows(scope, 'account', { name: 'Alfa' }, { name: 'Beta' });
  const [keep, lose] = await createRows(scope, 'contact',
    { surname: 'Berg', given_name: 'J', email: 'jan@alfa.example', account_id: accounts[0]!.id },
    { surname: 'Berg', given_name: 'Jan', email: 'jan@thuis.example', account_id: accounts[1]!.id });
  const own = act(scope);
  await mergeRecords(own, 'contact', { survivorId: keep!.id, loserId: lose!.id, choices: { given_name: 'loser', email: 'loser', account_id: 'loser' }, stamps: null }, ASOF);
  await change(scope, 'contact', keep!.id, { given_name: 'Johan' });
  expect(await undoBatch(act(scope), own.batchId)).toMatchObject({ ok: true, value: { conflicts: [{ recordId: keep!.id, fields: ['given_name'] }] } });
  for (const id of [keep!.id, lose!.id]) {
    const now = await database().contact.findUniqueOrThrow({ where: { id } });
    expect(now).toMatchObject({ deletedAt: null, mergedIntoId: null });
    expect(await partsOf(id)).toEqual({ points: [now.email], employers: [now.accountId] });
  }
});

test('what is told to be back is counted as the history counts it: a person is one, whatever addresses and links went with them', async () => {
  const scope = await makeScope();
  const [account] = await createRows(scope, 'account', { name: 'Alfa' });
  const own = act(scope);
  const made = await createRecord(own, ENTITIES.contact, { surname: 'Berg', email: 'jan@alfa.example', phone: '0612345678', account_id: account!.id }, ASOF);
  if (!made.ok) throw new Error('refused');
  const undone = await undoBatch(act(scope), own.batchId);
  expect(undone).toMatchObject({ ok: true, value: { records: 1, conflicts: [] } });
  expect(undone.ok && undone.value.undone).toBeGreaterThan(1);
});
