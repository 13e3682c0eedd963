import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { database } from '#app/db/client.server.ts';
import type { Capture } from '#app/crm/customer/capture.ts';
import { recordConsent } from '#app/crm/customer/consents.server.ts';
import { readCustomerPage, readTimelinePage } from '#app/crm/customer/customer-page.server.ts';
import { logInteraction } from '#app/crm/customer/log-interaction.server.ts';
import { addNote, removeNote } from '#app/crm/customer/notes.server.ts';
import { findParties } from '#app/crm/customer/parties.server.ts';
import type { TimelineFilter } from '#app/crm/customer/timeline.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import type { RecordInput } from '#app/crm/record/record.ts';
import { confirmRecord } from '#app/crm/record/confirm-record.server.ts';
import { readRecordChanges } from '#app/crm/record/read-record-changes.server.ts';
import { saveRecord } from '#app/crm/record/save-form.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { changeRecords, createRecords } from '#app/crm/record/write-records.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const ALL: TimelineFilter = { group: null, channel: null, contactId: null, memberId: null, isNoisy: false, hasPeople: false, before: null };

let scope: Scope;
let accountId: string;
let contactId: string;

const anew = (of: Scope): Scope => ({ ...of, batchId: randomUUID() });

async function make(of: Scope, entity: EntityName, inputs: RecordInput[], asOf = NOW): Promise<string[]> {
  const own = anew(of);
  return inBatch(own, { verb: `${entity}.create`, entity }, async (tx) => {
    const made = await createRecords(tx, own, ENTITIES[entity], inputs, { asOf });
    if (!made.ok) throw new Error(JSON.stringify([...made.refusals]));
    return made.records.map(({ id }) => id);
  });
}

function capture(overrides: Partial<Capture> = {}): Capture {
  return { with: { kind: 'contact', id: contactId }, channel: 'phone', direction: 'out', subject: 'About the offer', outcome: null, note: null, occurredAt: NOW, answerDueAt: null, nextStep: null, ...overrides };
}

beforeAll(async () => {
  scope = await makeScope();
  [accountId = ''] = await make(scope, 'account', [{ name: 'Bakkerij De Korenaar', city: 'Utrecht', tags: ['key'], owner_id: scope.member!.id, phone: '+31301234567' }]);
  [contactId = ''] = await make(scope, 'contact', [{ given_name: 'Sanne', surname_prefix: 'van der', surname: 'Berg', email: 'sanne@example.org', account_id: accountId, job_title: 'Inkoper' }]);
});

test('the page of a customer tells who it is, what is next, what was bought and what is owed', async () => {
  const [pipeline = ''] = await make(scope, 'pipeline', [{ name: 'Sales', position: 1 }]);
  const [stage = ''] = await make(scope, 'stage', [{ pipeline_id: pipeline, name: 'Offer', position: 1, probability: 50, kind: 'open', aging_days: 30 }]);
  await make(scope, 'deal', [{ name: 'Ovens', account_id: accountId, contact_id: contactId, pipeline_id: pipeline, stage_id: stage, amount_cents: 1_250_000, next_step: 'Send the offer', next_step_on: '2026-11-20' }]);
  await make(scope, 'task', [{ title: 'Call back', priority: 'normal', account_id: accountId, contact_id: contactId, due_on: '2026-11-25' }]);
  await make(scope, 'case', [{ number: 'Z-1', kind: 'complaint', subject: 'Late', status: 'open', priority: 'high', account_id: accountId, contact_id: contactId, opened_at: '2026-11-18T09:00:00Z' }]);
  await make(scope, 'order', [
    { number: 'O-1', account_id: accountId, ordered_on: '2026-03-01', total_cents: 10_000, status: 'confirmed' },
    { number: 'O-2', account_id: accountId, ordered_on: '2025-12-31', total_cents: 5_000, status: 'delivered' },
    { number: 'O-3', account_id: accountId, ordered_on: '2026-04-01', total_cents: 99_000, status: 'cancelled' },
  ]);
  const [late = '', paid = ''] = await make(scope, 'invoice', [
    { number: 'F-1', account_id: accountId, issued_on: '2026-10-01', due_on: '2026-10-31', status: 'sent', total_cents: 3_000 },
    { number: 'F-2', account_id: accountId, issued_on: '2026-09-01', due_on: '2026-09-30', status: 'sent', total_cents: 4_000 },
  ]);
  const [payment = ''] = await make(scope, 'payment', [{ account_id: accountId, received_on: '2026-10-10', amount_cents: 4_000, method: 'bank-transfer' }]);
  await make(scope, 'payment_allocation', [{ payment_id: payment, invoice_id: paid, amount_cents: 4_000 }]);
  expect(late).not.toBe('');

  const page = await readCustomerPage(scope, 'account', accountId, ALL, NOW);
  const { customer } = page!;
  expect(customer).toMatchObject({
    kind: 'account',
    owner: 'Test member',
    record: { name: 'Bakkerij De Korenaar', tags: ['key'] },
    links: [{ otherId: contactId, name: 'Sanne van der Berg', role: 'Inkoper', isPrimary: true, endsOn: null, email: 'sanne@example.org' }],
    linkCount: 1,
    deals: [{ name: 'Ovens', stage: 'Offer', amountCents: 1_250_000, nextStep: 'Send the offer', nextStepOn: '2026-11-20', agingDays: 30 }],
    tasks: [{ title: 'Call back', dueOn: '2026-11-25' }],
    cases: [{ number: 'Z-1', subject: 'Late' }],
    revenue: [{ currency: 'EUR', totalCents: 15_000, thisYearCents: 10_000, orders: 2, lastOrderedOn: '2026-03-01' }],
    receivables: [{ openCents: 3_000, invoices: 1, overdueCents: 3_000, overdueInvoices: 1, oldestDueOn: '2026-10-31' }],
    paid: [{ dueOn: '2026-10-31', isOpen: true, paidOn: null }, { dueOn: '2026-09-30', isOpen: false, paidOn: '2026-10-10' }],
  });
  expect(customer.points.map(({ value }) => value)).toEqual(['+31301234567']);
  const person = await readCustomerPage(scope, 'contact', contactId, ALL, NOW);
  expect(person!.customer).toMatchObject({ links: [{ otherId: accountId, name: 'Bakkerij De Korenaar' }], deals: [{ name: 'Ovens' }], tasks: [{ title: 'Call back' }] });
});

test('another workspace sees nothing of it', async () => {
  const other = await makeScope();
  expect(await readCustomerPage(other, 'account', accountId, ALL, NOW)).toBeNull();
  expect(await readTimelinePage(other, 'account', accountId, ALL)).toEqual({ items: [], next: null });
  expect(await findParties(other, 'Sanne')).toEqual([]);
  expect(await logInteraction(anew(other), capture(), { asOf: NOW })).toEqual({ ok: false, reason: 'who-unknown' });
  expect(await addNote(anew(other), { kind: 'contact', id: contactId }, 'x', { asOf: NOW, actId: null })).toEqual({ ok: false, reason: 'gone' });
});

test('a moment is logged with its next step, once however often it is sent, counted as usage, and undone as one', async () => {
  const actId = randomUUID();
  const input = capture({ subject: 'First call', nextStep: { title: 'Send prices', dueOn: '2026-11-23' as never }, note: 'Was friendly' });
  const [one, other] = await Promise.all([logInteraction(anew(scope), input, { asOf: NOW, actId }), logInteraction(anew(scope), input, { asOf: NOW, actId })]);
  const done = [one, other].map((each) => (each.ok ? each.value : each.reason));
  expect(done.filter((each) => each === 'done-before')).toHaveLength(1);
  const logged = done.find((each) => typeof each === 'object')!;
  const db = database();
  expect(await db.interaction.findMany({ where: { workspaceId: scope.workspaceId, subject: 'First call' }, select: { accountId: true, contactId: true, ownerId: true, body: true } })).toEqual([
    { accountId, contactId, ownerId: scope.member!.id, body: 'Was friendly' },
  ]);
  expect(await db.interactionParticipant.count({ where: { workspaceId: scope.workspaceId, interactionId: logged.interactionId, contactId, role: 'to' } })).toBe(1);
  expect(await db.task.findFirst({ where: { id: logged.taskId! }, select: { title: true, dueOn: true, contactId: true, accountId: true } })).toEqual({ title: 'Send prices', dueOn: new Date('2026-11-23'), contactId, accountId });
  expect(await db.event.count({ where: { workspaceId: scope.workspaceId, object: logged.interactionId } })).toBe(1);
  const undone = await undoBatch(anew(scope), logged.batchId);
  expect(undone).toMatchObject({ ok: true, value: { conflicts: [] } });
  expect(await db.interaction.count({ where: { workspaceId: scope.workspaceId, subject: 'First call' } })).toBe(0);
  expect(await db.task.count({ where: { id: logged.taskId! } })).toBe(0);
});

test('a reply answers what was asked before it, by the one who asked', async () => {
  const [asker = ''] = await make(scope, 'contact', [{ surname: 'Vrager', account_id: accountId }]);
  const asked = await logInteraction(anew(scope), capture({ with: { kind: 'contact', id: asker }, direction: 'in', subject: 'When?', occurredAt: new Date('2026-11-21T09:00:00Z'), answerDueAt: new Date('2026-11-23T16:00:00Z') }), { asOf: NOW });
  if (!asked.ok || asked.value === 'done-before') throw new Error('refused');
  expect((await readCustomerPage(scope, 'contact', asker, ALL, NOW))!.customer.awaiting).toMatchObject([{ id: asked.value.interactionId, subject: 'When?' }]);
  // To a colleague of the asker: not an answer.
  expect(await logInteraction(anew(scope), capture(), { asOf: NOW })).toMatchObject({ value: { answered: 0 } });
  const replied = await logInteraction(anew(scope), capture({ with: { kind: 'contact', id: asker }, subject: 'Tuesday' }), { asOf: NOW });
  expect(replied).toMatchObject({ value: { answered: 1 } });
  expect((await database().interaction.findFirst({ where: { id: asked.value.interactionId } }))!.firstRespondedAt).toEqual(NOW);
  expect((await readCustomerPage(scope, 'contact', asker, ALL, NOW))!.customer.awaiting).toEqual([]);
});

test('the timeline is paged by key, filtered, and tells edits together with what happened', async () => {
  const [person = ''] = await make(scope, 'contact', [{ surname: 'Tijd' }], new Date('2026-01-01T00:00:00Z'));
  await make(scope, 'interaction', Array.from({ length: 60 }, (_, at) => ({
    channel: at % 3 === 0 ? 'email' : 'phone', direction: at % 2 === 0 ? 'in' : 'out', contact_id: person, subject: `Moment ${at}`, is_machine: at % 10 === 9, owner_id: scope.member!.id,
    occurred_at: new Date(Date.UTC(2026, 8, 1) + Math.floor(at / 2) * 3_600_000).toISOString(),
  })));
  const own = anew(scope);
  await inBatch(own, { verb: 'contact.update', entity: 'contact' }, async (tx) => changeRecords(tx, own, ENTITIES.contact, [{ id: person, set: { job_title: 'Chef', city: 'Ede' }, stamp: null }], { asOf: NOW }));

  const seen: string[] = [];
  let before: string | null = null;
  let pages = 0;
  do {
    const page: Awaited<ReturnType<typeof readTimelinePage>> = await readTimelinePage(scope, 'contact', person, { ...ALL, before });
    seen.push(...page.items.map(({ kind, title }) => (kind === 'interaction' ? title : kind)));
    before = page.next;
    pages += 1;
  } while (before);
  expect(pages).toBe(3);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(54 + 2);
  expect(seen.slice(0, 2)).toEqual(['edit', 'made']);
  const edits = await readTimelinePage(scope, 'contact', person, { ...ALL, group: 'edits' });
  expect(edits.items[0]).toMatchObject({ kind: 'edit', member: 'Test member', facts: { fields: ['city', 'job_title'] } });
  expect((await readTimelinePage(scope, 'contact', person, { ...ALL, isNoisy: true, group: 'contact', channel: 'email' })).items).toHaveLength(20);
  expect((await readTimelinePage(scope, 'contact', person, { ...ALL, memberId: randomUUID() })).items).toEqual([]);
  const { customer } = (await readCustomerPage(scope, 'contact', person, ALL, NOW))!;
  expect(customer.channels.reduce((sum, { count }) => sum + count, 0)).toBe(54);
  expect(customer.colleagues).toEqual([{ id: scope.member!.id, name: 'Test member' }]);
});

test('an account tells with its people what they did by themselves, once', async () => {
  const [shop = ''] = await make(scope, 'account', [{ name: 'Winkel' }]);
  const [person = ''] = await make(scope, 'contact', [{ surname: 'Verkoper', account_id: shop }]);
  await make(scope, 'interaction', [
    { channel: 'phone', direction: 'in', subject: 'Of both', account_id: shop, contact_id: person, occurred_at: '2026-11-01T10:00:00Z' },
    { channel: 'phone', direction: 'in', subject: 'Of the person', contact_id: person, occurred_at: '2026-11-02T10:00:00Z' },
  ]);
  const titles = async (hasPeople: boolean) => (await readTimelinePage(scope, 'account', shop, { ...ALL, group: 'contact', hasPeople })).items.map(({ title }) => title);
  expect(await titles(false)).toEqual(['Of both']);
  expect(await titles(true)).toEqual(['Of the person', 'Of both']);
});

test('consent is only added to, and what was given needs proof', async () => {
  const base = { contactId, purpose: 'newsletter', channel: 'email', lawfulBasis: 'consent', status: 'given', proof: '' };
  expect(await recordConsent(anew(scope), base, { asOf: NOW, actId: null })).toEqual({ ok: false, reason: 'proof-missing' });
  expect(await recordConsent(anew(scope), { ...base, purpose: 'anything' }, { asOf: NOW, actId: null })).toEqual({ ok: false, reason: 'wrong' });
  const actId = randomUUID();
  for (let press = 0; press < 2; press++) expect(await recordConsent(anew(scope), { ...base, proof: 'Form on the fair' }, { asOf: NOW, actId })).toMatchObject({ ok: true });
  expect(await recordConsent(anew(scope), { ...base, status: 'withdrawn' }, { asOf: new Date(NOW.getTime() + 1000), actId: null })).toMatchObject({ ok: true });
  const { customer } = (await readCustomerPage(scope, 'contact', contactId, ALL, NOW))!;
  expect(customer.consents).toMatchObject([{ status: 'withdrawn', recordedBy: 'Test member' }, { status: 'given', proof: 'Form on the fair' }]);
});

test('a note is added and changed, shown beside what somebody else made of it, and removed', async () => {
  const about = { kind: 'contact', id: contactId } as const;
  expect(await addNote(anew(scope), about, '   ', { asOf: NOW, actId: null })).toEqual({ ok: false, reason: 'empty' });
  expect(await addNote(anew(scope), about, 'Likes rye', { asOf: NOW, actId: null })).toMatchObject({ ok: true });
  const read = async () => (await readCustomerPage(scope, 'contact', contactId, ALL, NOW))!.customer.notes;
  const [note] = await read();
  expect(note).toMatchObject({ text: 'Likes rye', author: 'Test member' });
  const change = (text: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ text, stamp: note!.stamp })) form.set(name, value);
    return saveRecord(anew(scope), ENTITIES.note, note!.id, form, { asOf: NOW, locale: 'en' });
  };
  expect(await change('Likes spelt')).toMatchObject({ ok: true });
  expect(await change('Likes corn')).toMatchObject({ ok: false, reply: { texts: { text: 'Likes corn' }, meeting: { conflicts: [{ field: 'text', mine: 'Likes corn', theirs: 'Likes spelt', was: 'Likes rye' }] } } });
  expect(await removeNote(anew(scope), note!.id, NOW)).toMatchObject({ ok: true });
  expect(await removeNote(anew(scope), note!.id, NOW)).toEqual({ ok: false, reason: 'gone' });
  expect(await read()).toEqual([]);
});

test('who is meant is found by any words of a name, in any accent', async () => {
  expect((await findParties(scope, 'berg sanne'))[0]).toMatchObject({ kind: 'contact', id: contactId, name: 'Sanne van der Berg', hint: 'Inkoper · Bakkerij De Korenaar' });
  expect((await findParties(scope, 'KÖRENAAR'))[0]).toMatchObject({ kind: 'account', id: accountId, hint: 'Utrecht' });
  expect(await findParties(scope, 'zz_%q')).toEqual([]);
  expect((await findParties(scope, ''))[0]).toMatchObject({ kind: 'contact' });
});

test('a page asks as many statements for one with everything as for one with nothing', async () => {
  const [bare = ''] = await make(scope, 'contact', [{ surname: 'Niets' }]);
  const query = vi.spyOn(pg.Client.prototype, 'query');
  const statements = async (kind: 'account' | 'contact', id: string, filter = ALL) => {
    query.mockClear();
    await readCustomerPage(scope, kind, id, filter, NOW);
    return query.mock.calls.length;
  };
  // Beginning, confining, the page, its own fields, the timeline, closing.
  expect(await statements('contact', bare)).toBe(6);
  expect(await statements('contact', contactId)).toBe(6);
  expect(await statements('account', accountId, { ...ALL, hasPeople: true, isNoisy: true })).toBe(6);
});

test('somebody finds the facts right: it says who and when, is told as a change, and stands in the history', async () => {
  const [id = ''] = await make(scope, 'contact', [{ surname: 'Nagekeken' }]);
  const own = anew(scope);
  expect(await confirmRecord(own, ENTITIES.contact, id, { asOf: NOW })).toMatchObject({ ok: true });
  const { customer } = (await readCustomerPage(scope, 'contact', id, ALL, NOW))!;
  expect(customer).toMatchObject({ confirmedBy: 'Test member', record: { confirmed_at: NOW.toISOString(), version: 2 } });
  const changes = (await readRecordChanges(scope, ENTITIES.contact, id))!;
  expect(changes).toMatchObject({ title: 'Nagekeken', history: [{ action: 'changed', actor: 'Test member', fields: [{ field: 'confirmed_at', before: null }] }, { action: 'made' }] });
  expect(await readRecordChanges(await makeScope(), ENTITIES.contact, id)).toBeNull();
  await undoBatch(anew(scope), own.batchId);
  expect((await readCustomerPage(scope, 'contact', id, ALL, NOW))!.customer).toMatchObject({ confirmedBy: null, record: { confirmed_at: null } });
});

test('from a customer one goes on to those beside it in the list one came from', async () => {
  const other = await makeScope({ currency: 'USD' });
  const ids = await make(other, 'account', ['Alfa', 'Beta', 'Gamma', 'Delta'].map((name) => ({ name, city: name === 'Delta' ? 'Ede' : 'Assen' })));
  const filter = JSON.stringify({ combinator: 'and', rules: [{ field: 'city', operator: '=', value: 'Assen' }] });
  const from = new URLSearchParams({ filter, sort: 'name' }).toString();
  const besideOf = async (at: number, given: string | null) => (await readCustomerPage(other, 'account', ids[at]!, ALL, NOW, given))!.beside;
  expect(await besideOf(0, from)).toEqual({ from, previous: null, next: ids[1] });
  expect(await besideOf(1, from)).toEqual({ from, previous: ids[0], next: ids[2] });
  expect(await besideOf(2, from)).toEqual({ from, previous: ids[1], next: null });
  expect(await besideOf(1, null)).toBeNull();
  expect((await readCustomerPage(other, 'account', ids[0]!, ALL, NOW))!.currency).toBe('USD');
});
