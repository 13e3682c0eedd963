import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { type RecordInput, stampOf } from '#app/crm/record/record.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { changeRecords, createRecords, moveToTrash } from '#app/crm/record/write-records.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows, everything, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const LATER = new Date('2026-11-22T13:00:00Z');

const create = createRows;

test('a person with an employer has contact points, a link and a timeline without anybody writing them', async () => {
  const scope = await makeScope();
  const [account] = await create(scope, 'account', { name: 'Bakkerij De Krakeling', domain: 'https://www.krakeling.example.com/', kvk_number: '12345678' });
  const [contact] = await create(scope, 'contact', { given_name: 'Jan', surname_prefix: 'van den', surname: 'Berg', email: 'Jan@Example.com', phone: '020-6241111', account_id: account!.id });
  expect(contact).toMatchObject({ full_name: 'Jan van den Berg', sort_name: 'berg  jan van den', phone_norm: '+31206241111' });
  expect(account).toMatchObject({ name_folded: 'bakkerij de krakeling', domain_norm: 'krakeling.example.com' });
  expect(await database().contactPoint.findMany({ where: { contactId: contact!.id }, orderBy: { kind: 'asc' }, select: { kind: true, valueNorm: true, isPrimary: true } })).toEqual([
    { kind: 'email', valueNorm: 'jan@example.com', isPrimary: true },
    { kind: 'phone', valueNorm: '+31206241111', isPrimary: true },
  ]);
  const [other] = await create(scope, 'account', { name: 'Andere werkgever' });
  const moved = await write(act(scope), (tx, own) => changeRecords(tx, own, ENTITIES.contact, [{ id: contact!.id, set: { account_id: other!.id, email: null }, stamp: stampOf(contact!) }], { asOf: LATER }));
  expect(moved[0]?.status).toBe('changed');
  const links = await database().accountContact.findMany({ where: { contactId: contact!.id }, orderBy: { createdAt: 'asc' } });
  expect(links.map(({ accountId, isPrimary, endsOn }) => ({ accountId, isPrimary, isOpen: endsOn === null }))).toEqual([
    { accountId: account!.id, isPrimary: false, isOpen: false },
    { accountId: other!.id, isPrimary: true, isOpen: true },
  ]);
  await create(scope, 'interaction', { channel: 'phone', direction: 'in', occurred_at: '2026-11-20T10:00:00Z', subject: 'Vraag over levering', contact_id: contact!.id, account_id: other!.id });
  expect(await database().feedItem.count({ where: { workspaceId: scope.workspaceId } })).toBe(2);
});

test('undoing an act puts back every byte, and the undoing can be undone', async () => {
  const scope = await makeScope();
  const [account] = await create(scope, 'account', { name: 'Alfa', email: 'info@alfa.example.com' });
  const [contact] = await create(scope, 'contact', { surname: 'Bakker', account_id: account!.id, email: 'b@alfa.example.com' });
  const before = await everything(scope);
  const own = act(scope);
  await write(own, async (tx) => {
    await changeRecords(tx, own, ENTITIES.contact, [{ id: contact!.id, set: { surname: 'Visser', email: 'v@beta.example.com', account_id: null, tags: ['nieuw'] }, stamp: null }], { asOf: LATER });
    await createRecords(tx, own, ENTITIES.contact, [{ surname: 'Nieuw', account_id: account!.id, phone: '0612345678' }], { asOf: LATER });
    await moveToTrash(tx, own, ENTITIES.account, [account!.id], { asOf: LATER });
  });
  const after = await everything(scope);
  expect(after).not.toEqual(before);
  const undo = act(scope);
  expect(await undoBatch(undo, own.batchId)).toMatchObject({ ok: true, value: { conflicts: [] } });
  expect(await everything(scope)).toEqual(before);
  expect(await undoBatch(act(scope), own.batchId)).toEqual({ ok: false, reason: 'already-undone' });
  expect(await undoBatch(act(scope), undo.batchId)).toMatchObject({ ok: true, value: { conflicts: [] } });
  expect(await everything(scope)).toEqual(after);
});

test('what somebody changed since is told and left; other fields of the record are put back', async () => {
  const scope = await makeScope();
  const [account] = await create(scope, 'account', { name: 'Alfa', industry: 'Zorg', city: 'Utrecht' });
  const own = act(scope);
  const set = (who: Scope, values: RecordInput) => write(who, (tx) => changeRecords(tx, who, ENTITIES.account, [{ id: account!.id, set: values, stamp: null }], { asOf: LATER }));
  await set(own, { industry: 'Bouw' });
  await set(act(scope), { city: 'Zwolle' });
  expect(await undoBatch(act(scope), own.batchId)).toMatchObject({ ok: true, value: { undone: 1, conflicts: [] } });
  expect(await database().account.findUnique({ where: { id: account!.id } })).toMatchObject({ industry: 'Zorg', city: 'Zwolle', version: 4 });
  const again = act(scope);
  await set(again, { industry: 'Handel' });
  await set(act(scope), { industry: 'Horeca' });
  expect(await undoBatch(act(scope), again.batchId)).toMatchObject({ ok: true, value: { undone: 0, conflicts: [{ recordId: account!.id, fields: ['industry'] }] } });
  expect(await database().account.findUnique({ where: { id: account!.id } })).toMatchObject({ industry: 'Horeca' });
});

test('a stale writer is told how the record stands; a taken number names its field; the trash blocks nothing', async () => {
  const scope = await makeScope();
  const [account] = await create(scope, 'account', { name: 'Alfa', kvk_number: '12345678' });
  const stale = stampOf(account!);
  await write(act(scope), (tx, own) => changeRecords(tx, own, ENTITIES.account, [{ id: account!.id, set: { name: 'Alfa BV' }, stamp: stale }], { asOf: LATER }));
  const [refused] = await write(act(scope), (tx, own) => changeRecords(tx, own, ENTITIES.account, [{ id: account!.id, set: { name: 'Alfa NV' }, stamp: stale }], { asOf: LATER }));
  expect(refused).toMatchObject({ status: 'refused', refusal: { code: 'changed-meanwhile', record: { name: 'Alfa BV' } } });
  const twice = await write(act(scope), (tx, own) => createRecords(tx, own, ENTITIES.account, [{ name: 'Twee', kvk_number: '12345678' }], { asOf: NOW }));
  expect(twice).toMatchObject({ ok: false });
  if (!twice.ok) expect(twice.refusals.get(0)).toMatchObject({ code: 'taken', field: 'kvk_number' });
  await write(act(scope), (tx, own) => moveToTrash(tx, own, ENTITIES.account, [account!.id], { asOf: LATER }));
  await create(scope, 'account', { name: 'Twee', kvk_number: '12345678' });
  const back = await write(act(scope), (tx, own) => moveToTrash(tx, own, ENTITIES.account, [account!.id], { asOf: LATER, isBack: true }));
  expect(back).toMatchObject({ ok: false, refusal: { code: 'taken', field: 'kvk_number' } });
});

test('a record of another workspace cannot be referred to, read or changed', async () => {
  const [scope, other] = [await makeScope(), await makeScope()];
  const [theirs] = await create(other, 'account', { name: 'Van een ander' });
  const made = await write(act(scope), (tx, own) => createRecords(tx, own, ENTITIES.contact, [{ surname: 'Spion', account_id: theirs!.id }], { asOf: NOW }));
  expect(made).toMatchObject({ ok: false });
  const [changed] = await write(act(scope), (tx, own) => changeRecords(tx, own, ENTITIES.account, [{ id: theirs!.id, set: { name: 'Mijn' }, stamp: null }], { asOf: NOW }));
  expect(changed).toMatchObject({ status: 'refused', refusal: { code: 'gone' } });
});

test('a deal keeps the stages it was in, an invoice what is still to pay', async () => {
  const scope = await makeScope();
  const [account] = await create(scope, 'account', { name: 'Alfa' });
  const [pipeline] = await create(scope, 'pipeline', { name: 'Verkoop', position: 1 });
  const [first, won] = await create(scope, 'stage', { pipeline_id: pipeline!.id, name: 'Eerste gesprek', position: 1, probability: 20, kind: 'open' }, { pipeline_id: pipeline!.id, name: 'Gewonnen', position: 2, probability: 100, kind: 'won' });
  const [deal] = await create(scope, 'deal', { name: 'Nieuwe oven', account_id: account!.id, pipeline_id: pipeline!.id, stage_id: first!.id, amount_cents: '12.500,00' });
  expect(deal).toMatchObject({ amount_cents: 1_250_000, currency: 'EUR' });
  await write(act(scope), (tx, own) => changeRecords(tx, own, ENTITIES.deal, [{ id: deal!.id, set: { stage_id: won!.id }, stamp: null }], { asOf: LATER }));
  const stages = await database().dealStageChange.findMany({ where: { dealId: deal!.id }, orderBy: { at: 'asc' } });
  expect(stages.map(({ fromStageId, toStageId, seconds }) => ({ fromStageId, toStageId, seconds }))).toEqual([
    { fromStageId: null, toStageId: first!.id, seconds: null },
    { fromStageId: first!.id, toStageId: won!.id, seconds: 3600 },
  ]);
  const [invoice] = await create(scope, 'invoice', { number: 'F1', account_id: account!.id, issued_on: '2026-11-01', due_on: '2026-11-15', status: 'sent', total_cents: 10_000 });
  const [payment] = await create(scope, 'payment', { account_id: account!.id, received_on: '2026-11-10', amount_cents: 10_000 });
  const open = async () => database().invoice.findUniqueOrThrow({ where: { id: invoice!.id }, select: { openCents: true, status: true } });
  await create(scope, 'payment_allocation', { payment_id: payment!.id, invoice_id: invoice!.id, amount_cents: 4_000 });
  expect(await open()).toEqual({ openCents: 6_000n, status: 'sent' });
  const [rest] = await create(scope, 'payment_allocation', { payment_id: payment!.id, invoice_id: invoice!.id, amount_cents: 6_000 });
  expect(await open()).toEqual({ openCents: 0n, status: 'paid' });
  await write(act(scope), (tx, own) => moveToTrash(tx, own, ENTITIES.payment_allocation, [rest!.id], { asOf: LATER }));
  expect(await open()).toEqual({ openCents: 6_000n, status: 'sent' });
});
