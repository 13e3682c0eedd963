import { expect, test } from 'vitest';
import { readCustomerPage } from '#app/crm/customer/customer-page.server.ts';
import type { TimelineFilter } from '#app/crm/customer/timeline.ts';
import { leavePastEmployers } from '#app/crm/customer/past-employers.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { readInput } from '#app/crm/record/read-input.ts';
import { changeRecord, createRecord } from '#app/crm/record/records.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows, everything } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const ALL: TimelineFilter = { group: null, channel: null, contactId: null, memberId: null, isNoisy: false, hasPeople: false, before: null };

const make = (scope: Scope, name: EntityName, raw: Record<string, unknown>) => createRecord(act(scope), ENTITIES[name], raw, { asOf: NOW });
const change = (scope: Scope, name: EntityName, id: string, raw: Record<string, unknown>) => changeRecord(scope, ENTITIES[name], id, raw, { stamp: null, asOf: NOW });
const contactOf = (id: string) => database().contact.findUniqueOrThrow({ where: { id }, select: { accountId: true, email: true, phone: true } });

async function makePerson(scope: Scope) {
  const [north, south] = await createRows(scope, 'account', { name: 'Noord' }, { name: 'Zuid' });
  const [person] = await createRows(scope, 'contact', { surname: 'Berg', surname_prefix: 'van der', email: 'jan@example.org', account_id: north!.id });
  return { north: north!.id, south: south!.id, person: person!.id };
}

test('a second address that is made the primary one takes the place of the first, which stays; undoing puts all back', async () => {
  const scope = await makeScope();
  const { person } = await makePerson(scope);
  const before = await everything(scope);
  const own = act(scope);
  const made = await createRecord(own, ENTITIES.contact_point, { contact_id: person, kind: 'email', value: 'privé@example.org', is_primary: 'on' }, { asOf: NOW });
  expect(made.ok).toBe(true);
  expect((await contactOf(person)).email).toBe('privé@example.org');
  const points = await database().contactPoint.findMany({ where: { contactId: person, deletedAt: null }, orderBy: { value: 'asc' } });
  expect(points.map(({ value, isPrimary }) => [value, isPrimary])).toEqual([['jan@example.org', false], ['privé@example.org', true]]);
  await undoBatch(act(scope), own.batchId);
  const after = await everything(scope);
  expect([after.contacts, after.contact_points]).toEqual([before.contacts, before.contact_points]);
});

test('the employer on the person and the links say the same, whichever is written', async () => {
  const scope = await makeScope();
  const { person, north, south } = await makePerson(scope);
  const made = await make(scope, 'account_contact', { contact_id: person, account_id: south, role: 'Directeur', is_primary: 'on' });
  expect((await contactOf(person)).accountId).toBe(south);
  const links = await database().accountContact.findMany({ where: { contactId: person, deletedAt: null }, orderBy: { role: 'asc' } });
  expect(links.map(({ accountId, isPrimary, endsOn }) => [accountId, isPrimary, endsOn])).toEqual([[south, true, null], [north, false, null]]);
  const id = made.ok ? made.record.id : '';
  // Who leaves later still works there; who has left does not.
  await change(act(scope), 'account_contact', id, { ends_on: '2099-01-01' });
  expect((await contactOf(person)).accountId).toBe(south);
  await change(act(scope), 'account_contact', id, { ends_on: '2026-11-01' });
  expect((await contactOf(person)).accountId).toBeNull();
  // The day itself comes: at night the employer goes, and a new one stays.
  await change(act(scope), 'contact', person, { account_id: north });
  await change(act(scope), 'account_contact', id, { ends_on: '' });
  await change(act(scope), 'account_contact', id, { is_primary: 'on' });
  await change(act(scope), 'account_contact', id, { ends_on: '2099-01-01' });
  expect((await contactOf(person)).accountId).toBe(south);
  expect(await leavePastEmployers(act(scope), { asOf: new Date('2098-12-31T12:00:00Z') })).toBe(0);
  expect(await leavePastEmployers(act(scope), { asOf: new Date('2099-01-01T12:00:00Z') })).toBe(1);
  expect((await contactOf(person)).accountId).toBeNull();
  expect(await leavePastEmployers(act(scope), { asOf: new Date('2099-01-01T12:00:00Z') })).toBe(0);
  // A role beside the employer changes no employer.
  await make(scope, 'account_contact', { contact_id: person, account_id: south, role: 'Bestuurslid' });
  expect((await contactOf(person)).accountId).toBeNull();
});

test.each([
  ['email', 'geen mail', 'not-email'],
  ['phone', 'bel me', 'not-phone'],
  ['web', 'geen adres', 'not-url'],
])('%s cannot be %s', async (kind, value, code) => {
  const scope = await makeScope();
  const { person } = await makePerson(scope);
  expect(await make(scope, 'contact_point', { contact_id: person, kind, value })).toEqual({ ok: false, problems: [{ field: 'value', code }] });
});

test('a file or a program is asked the same of a way of reaching somebody', () => {
  const read = (kind: string, value: string) => readInput(ENTITIES.contact_point, { contact_id: '01990000-0000-7000-8000-000000000000', kind, value }, { isNew: true, timeZone: 'UTC' }).ok;
  expect([read('email', 'x'), read('email', 'x@example.org'), read('phone', '06-12345678'), read('social', '@jan'), read('post', 'Postbus 1')]).toEqual([false, true, true, true, true]);
});

test('no more of a payment is divided than came in, and no more of an invoice paid than it asks', async () => {
  const scope = await makeScope();
  const [account] = await createRows(scope, 'account', { name: 'Alfa' });
  const [small, large] = await createRows(scope, 'invoice', ...[10_000, 50_000].map((total, at) => ({ number: `F-${at}`, account_id: account!.id, issued_on: '2026-11-01', status: 'sent', total_cents: total })));
  const [payment] = await createRows(scope, 'payment', { account_id: account!.id, received_on: '2026-11-20', amount_cents: 15_000 });
  const part = (invoice: string, amount: number) => make(scope, 'payment_allocation', { payment_id: payment!.id, invoice_id: invoice, amount_cents: amount });
  expect(await part(large!.id, 15_001)).toEqual({ ok: false, problems: [{ field: 'amount_cents', code: 'more-than-paid' }] });
  expect(await part(small!.id, 10_001)).toEqual({ ok: false, problems: [{ field: 'amount_cents', code: 'more-than-asked' }] });
  const first = await part(small!.id, 6_000);
  expect(first.ok).toBe(true);
  expect((await part(large!.id, 9_000)).ok).toBe(true);
  const id = first.ok ? first.record.id : '';
  expect(await change(act(scope), 'payment_allocation', id, { amount_cents: 6_001 })).toEqual({ ok: false, problems: [{ field: 'amount_cents', code: 'more-than-paid' }] });
  expect((await change(act(scope), 'payment_allocation', id, { amount_cents: 5_000 })).ok).toBe(true);
  expect(await database().invoice.findUniqueOrThrow({ where: { id: small!.id }, select: { openCents: true, status: true } })).toEqual({ openCents: 5_000n, status: 'sent' });
});

test('a new line of an order whose total was left open gets it from the rest', async () => {
  const scope = await makeScope();
  const [account] = await createRows(scope, 'account', { name: 'Alfa' });
  const [order] = await createRows(scope, 'order', { number: 'O-1', account_id: account!.id, ordered_on: '2026-11-01', total_cents: 2_000 });
  const line = await make(scope, 'order_line', { order_id: order!.id, quantity: '3', unit_price_cents: '7,50', discount_cents: '2,50', total_cents: '' });
  expect(line).toMatchObject({ ok: true, record: { total_cents: 2_000 } });
  expect(await make(scope, 'order_line', { order_id: order!.id, quantity: '3', total_cents: '' })).toEqual({ ok: false, problems: [{ field: 'total_cents', code: 'missing' }] });
});

test('the page of a customer tells what they used last of each product, and what before', async () => {
  const scope = await makeScope();
  const { north } = await makePerson(scope);
  const [product] = await createRows(scope, 'product', { sku: 'P-1', name: 'Portaal' });
  await createRows(scope, 'product_usage', ...[['Logins', 12, '2026-09-01'], ['Logins', 40, '2026-10-01'], ['Exports', 3, '2026-10-01'], ['Logins', 99, '2027-01-01']].map(([metric, quantity, period]) => ({ account_id: north, product_id: product!.id, metric, quantity, period_on: period })));
  const page = await readCustomerPage(scope, 'account', north, ALL, NOW);
  expect(page?.customer.usage.map(({ product: name, metric, quantity, before }) => [name, metric, quantity, before])).toEqual([['Portaal', 'Exports', 3, null], ['Portaal', 'Logins', 40, 12]]);
});
