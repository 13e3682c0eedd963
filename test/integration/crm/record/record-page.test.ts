import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { findLikelyRecords } from '#app/crm/duplicates/find-likely.server.ts';
import { confirmRecord } from '#app/crm/record/confirm-record.server.ts';
import { readRecordPage } from '#app/crm/record/read-record-page.server.ts';
import { type CrmRecord, stampOf } from '#app/crm/record/record.ts';
import { changeRecord, createRecord } from '#app/crm/record/records.server.ts';
import { saveNewRecord, saveRecord } from '#app/crm/record/save-form.server.ts';
import { removeRecord } from '#app/crm/record/trash-record.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const ASKED = { from: null, asOf: NOW, locale: 'nl' } as const;

function act(scope: Scope): Scope {
  return { ...scope, batchId: randomUUID() };
}

async function create(scope: Scope, name: EntityName, raw: Record<string, unknown>): Promise<CrmRecord> {
  const made = await createRecord(act(scope), ENTITIES[name], raw, { asOf: NOW });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.record;
}

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

test('an order shows its lines, what they add up to, and what happened to it', async () => {
  const scope = await makeScope();
  const account = await create(scope, 'account', { name: 'Alfa' });
  const order = await create(scope, 'order', { number: 'O-1', account_id: account.id, ordered_on: '2026-11-01', total_cents: '30,00' });
  const product = await create(scope, 'product', { name: 'Brood', sku: 'B-1' });
  await create(scope, 'order_line', { order_id: order.id, product_id: product.id, quantity: '2', total_cents: '10,00' });
  await create(scope, 'order_line', { order_id: order.id, description: 'Verzending', quantity: '1', total_cents: '20,00' });
  await changeRecord(act(scope), ENTITIES.order, order.id, { status: 'delivered' }, { stamp: stampOf(order), asOf: NOW });
  const page = await readRecordPage(scope, ENTITIES.order, order.id, ASKED);
  expect(page).toMatchObject({ title: 'O-1', parts: [{ entity: 'order_line', sum: { rows: 3000, record: 3000 }, isMore: false }], createdBy: 'Test member' });
  expect(page!.parts[0]!.rows).toHaveLength(2);
  expect(page!.titles).toMatchObject({ [account.id]: 'Alfa', [product.id]: 'Brood' });
  expect(page!.history.map(({ action, fields }) => [action, fields])).toEqual([
    ['changed', [{ field: 'status', before: 'confirmed', after: 'delivered' }]],
    ['made', []],
  ]);
  expect(await readRecordPage(await makeScope(), ENTITIES.order, order.id, ASKED)).toBeNull();
});

test('every kind with a page can be made from its form as it starts, shown and changed', async () => {
  const scope = await makeScope();
  const account = await create(scope, 'account', { name: 'Alfa' });
  const pipeline = await create(scope, 'pipeline', { name: 'Verkoop', position: 1 });
  const stage = await create(scope, 'stage', { pipeline_id: pipeline.id, name: 'Nieuw', position: 1, probability: 10, kind: 'open' });
  const type = await create(scope, 'membership_type', { code: 'lid', name: 'Lid', period_unit: 'year', period_count: 1, scheme: 'rolling' });
  const product = await create(scope, 'product', { sku: 'S-0', name: 'Portaal' });
  const { readForm } = await import('#app/crm/record/read-form.server.ts');
  const filled: Record<string, string> = { name: 'Naam', surname: 'Berg', subject: 'Onderwerp', title: 'Taak', text: 'Notitie', sku: 'S-1', code: 'C-1', kind: 'service', total_cents: '12,50', amount_cents: '12,50', account_id: account.id, membership_type_id: type.id, stage_id: stage.id, product_id: product.id, metric: 'Logins', quantity: '3' };
  for (const entity of Object.values(ENTITIES).filter(({ hasPage }) => hasPage)) {
    const facts = await readForm(scope, entity, { record: null, key: randomUUID(), asOf: NOW, locale: 'nl' });
    const values = { ...facts.texts };
    for (const field of facts.fields) if (!values[field.name] && filled[field.name] && (field.isRequired || field.name === 'account_id' || field.name === 'amount_cents')) values[field.name] = field.kind === 'choice' && !field.choices?.includes(filled[field.name]!) ? field.choices![0]! : filled[field.name]!;
    const saved = await saveNewRecord(act(scope), entity, formOf({ ...values, key: facts.key! }), { asOf: NOW, locale: 'nl' });
    expect(saved.ok ? [] : saved.reply.problems, entity.name).toEqual([]);
    if (!saved.ok) continue;
    const twice = await saveNewRecord(act(scope), entity, formOf({ ...values, key: facts.key! }), { asOf: NOW, locale: 'nl' });
    expect(twice.ok && [twice.record.id, twice.batchId], `${entity.name} sent twice`).toEqual([saved.record.id, saved.batchId]);
    expect(await readRecordPage(scope, entity, saved.record.id, ASKED), entity.name).toMatchObject({ entity: entity.name });
    const again = await readForm(scope, entity, { record: saved.record, asOf: NOW, locale: 'nl' });
    const same = await saveRecord(act(scope), entity, saved.record.id, formOf({ ...again.texts, stamp: again.stamp! }), { asOf: NOW, locale: 'nl' });
    expect(same.ok && same.isSame, `${entity.name} saved without a change`).toBe(true);
  }
});

test('a form whose answer was lost is sent again with a correction: the one record it made has it', async () => {
  const scope = await makeScope();
  const key = randomUUID();
  const first = await saveNewRecord(act(scope), ENTITIES.account, formOf({ name: 'Alfa', city: 'Delft', industry: '', key }), { asOf: NOW, locale: 'nl' });
  const again = await saveNewRecord(act(scope), ENTITIES.account, formOf({ name: 'Alfa BV', city: 'Delft', industry: 'Bouw', key }), { asOf: NOW, locale: 'nl' });
  expect(again.ok && again.record).toMatchObject({ id: first.ok && first.record.id, name: 'Alfa BV', city: 'Delft', industry: 'Bouw' });
  const refused = await saveNewRecord(act(scope), ENTITIES.account, formOf({ name: 'Alfa BV', email: 'geen adres', key }), { asOf: NOW, locale: 'nl' });
  expect(!refused.ok && refused.reply.problems.map(({ field }) => field)).toEqual(['email']);
  expect(!refused.ok && refused.reply.texts.email).toBe('geen adres');
});

test('two people on one form: each field is chosen, nothing is lost, and an unmade choice asks again', async () => {
  const scope = await makeScope();
  const account = await create(scope, 'account', { name: 'Alfa', city: 'Delft', industry: 'Bouw' });
  const stamp = stampOf(account);
  await saveRecord(act(scope), ENTITIES.account, account.id, formOf({ name: 'Alfa', city: 'Gouda', industry: 'Zorg', stamp }), { asOf: NOW, locale: 'nl' });
  const mine = await saveRecord(act(scope), ENTITIES.account, account.id, formOf({ name: 'Beta', city: 'Leiden', industry: 'Bouw', stamp }), { asOf: NOW, locale: 'nl' });
  if (mine.ok || !mine.reply.meeting) throw new Error('They should have met');
  expect(mine.reply.meeting).toMatchObject({ conflicts: [{ field: 'city', mine: 'Leiden', theirs: 'Gouda', was: 'Delft' }], theirs: ['industry'], by: 'Test member' });
  expect(mine.reply.texts).toMatchObject({ name: 'Beta', city: 'Leiden', industry: 'Zorg' });
  const { texts, meeting } = mine.reply;
  const next = { name: texts.name!, city: texts.city!, industry: texts.industry!, stamp: meeting.stamp, since: stamp, conflict: 'city' };
  const unchosen = await saveRecord(act(scope), ENTITIES.account, account.id, formOf(next), { asOf: NOW, locale: 'nl' });
  expect(unchosen).toMatchObject({ ok: false, reply: { problems: [{ field: 'city', code: 'choose' }], meeting: { conflicts: [{ field: 'city' }] } } });
  const chosen = await saveRecord(act(scope), ENTITIES.account, account.id, formOf({ ...next, 'choice-city': 'theirs' }), { asOf: NOW, locale: 'nl' });
  expect(chosen).toMatchObject({ ok: true, record: { name: 'Beta', city: 'Gouda', industry: 'Zorg' } });
});

test('confirming a record says who and when, and counts as use', async () => {
  const scope = await makeScope();
  const account = await create(scope, 'account', { name: 'Alfa' });
  expect(await confirmRecord(act(scope), ENTITIES.account, account.id, { asOf: NOW })).toMatchObject({ ok: true });
  expect(await database().account.findFirst({ where: { id: account.id } })).toMatchObject({ confirmedAt: NOW, confirmedById: scope.member!.id, version: 2 });
  expect(await confirmRecord(act(await makeScope()), ENTITIES.account, account.id, { asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
});

test('a stage with deals stays, an empty one goes', async () => {
  const scope = await makeScope();
  const pipeline = await create(scope, 'pipeline', { name: 'Verkoop', position: 1 });
  const [full, empty] = [await create(scope, 'stage', { pipeline_id: pipeline.id, name: 'Nieuw', position: 1, probability: 10, kind: 'open' }), await create(scope, 'stage', { pipeline_id: pipeline.id, name: 'Leeg', position: 2, probability: 10, kind: 'open' })];
  await create(scope, 'deal', { name: 'Dak', stage_id: full.id });
  expect(await removeRecord(act(scope), ENTITIES.stage, full.id, { asOf: NOW })).toEqual({ ok: false, reason: 'in-use' });
  expect(await removeRecord(act(scope), ENTITIES.pipeline, pipeline.id, { asOf: NOW })).toEqual({ ok: false, reason: 'in-use' });
  expect(await removeRecord(act(scope), ENTITIES.stage, empty.id, { asOf: NOW })).toMatchObject({ ok: true });
});

test('what is being typed finds who it may be already, with reasons, and nothing of another workspace', async () => {
  const scope = await makeScope();
  const account = await create(scope, 'account', { name: 'Bakkerij De Krakeling B.V.', domain: 'www.krakeling.example', kvk_number: '12345678', email: 'info@krakeling.example' });
  const contact = await create(scope, 'contact', { given_name: 'Jan', surname_prefix: 'van den', surname: 'Berg', email: 'jan@example.com', phone: '06 12345678' });
  const likely = async (of: Scope, name: EntityName, typed: Record<string, string>, except: string | null = null) => (await findLikelyRecords(of, ENTITIES[name], typed, except)).map(({ id, reasons }) => [id, reasons[0]]);
  expect(await likely(scope, 'account', { name: 'bakkerij de krakeling' })).toEqual([[account.id, 'same-name']]);
  expect(await likely(scope, 'account', { kvk_number: '1234 5678' })).toEqual([[account.id, 'same-kvk']]);
  expect(await likely(scope, 'account', { domain: 'https://krakeling.example/contact' })).toEqual([[account.id, 'same-domain']]);
  expect(await likely(scope, 'account', { name: 'bakkerij de krakeling' }, account.id)).toEqual([]);
  expect(await likely(scope, 'account', { name: 'Slagerij' })).toEqual([]);
  expect(await likely(scope, 'account', { name: "'; --", email: 'half@', phone: '06' })).toEqual([]);
  expect(await likely(scope, 'contact', { email: 'JAN@example.com' })).toEqual([[contact.id, 'same-email']]);
  expect(await likely(scope, 'contact', { given_name: 'Jan', surname_prefix: 'van den', surname: 'Berg', phone: '+31612345678' })).toMatchObject([[contact.id, expect.anything()]]);
  const other = await makeScope();
  expect(await likely(other, 'account', { name: 'bakkerij de krakeling', kvk_number: '12345678' })).toEqual([]);
  expect(await likely(other, 'contact', { email: 'jan@example.com' })).toEqual([]);
});
