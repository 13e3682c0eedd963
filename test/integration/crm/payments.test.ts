import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readActs } from '#app/crm/acts/read-acts.server.ts';
import { doOperations } from '#app/crm/api/do-operations.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { allocatePayment } from '#app/crm/invoices/allocate-payment.server.ts';
import { endInvoice, registerPayment } from '#app/crm/invoices/invoices.server.ts';
import { importByPlan } from '#app/crm/importing/plain-file.server.ts';
import { changeRecord } from '#app/crm/record/records.server.ts';
import { removeRecord, restoreRecord } from '#app/crm/record/trash-record.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { day } from '#app/values/day.ts';
import { act, createRows, everything, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function makeInvoices(scope: Scope, ...totals: number[]) {
  const [account] = await createRows(scope, 'account', { name: 'Alfa' });
  // The newest is made first: order must come from the day of issue.
  const invoices = await createRows(scope, 'invoice', ...totals.map((total, at) => ({ number: `F-${at}`, account_id: account!.id, issued_on: `2026-0${9 - at}-01`, due_on: '2026-10-01', status: 'sent', total_cents: total })));
  return { account: account!, invoices };
}

const pay = (scope: Scope, id: string, amountCents: number, { isMoreMeant = false, actId = null as string | null, receivedOn = '2026-11-20' } = {}) =>
  registerPayment(act(scope), id, { amountCents, receivedOn: day(receivedOn), method: 'ideal', isMoreMeant }, { asOf: NOW, actId });

const invoice = async (id: string) => {
  const { status, openCents } = await database().invoice.findUniqueOrThrow({ where: { id }, select: { status: true, openCents: true } });
  return `${status} ${openCents}`;
};

test('a payment in parts leaves the rest open and ends in paid; undoing takes payment and part away', async () => {
  const scope = await makeScope();
  const { invoices } = await makeInvoices(scope, 10_000);
  const id = invoices[0]!.id;
  const before = await everything(scope);
  const first = await pay(scope, id, 4_000);
  expect(first).toMatchObject({ ok: true, value: { openCents: 6_000, currency: 'EUR' } });
  expect(await invoice(id)).toBe('sent 6000');
  if (first.ok && typeof first.value === 'object') await undoBatch(act(scope), first.value.batchId);
  const after = await everything(scope);
  expect(after.invoices).toEqual(before.invoices);
  expect([after.payments, after.payment_allocations]).toEqual([before.payments, before.payment_allocations]);
  await pay(scope, id, 4_000);
  await pay(scope, id, 6_000);
  expect(await invoice(id)).toBe('paid 0');
  expect(await pay(scope, id, 1)).toEqual({ ok: false, reason: 'not-open' });
});

test('a payment in the trash pays nothing: the invoice is open again and can be paid otherwise, until the payment comes back', async () => {
  const scope = await makeScope();
  const { invoices } = await makeInvoices(scope, 10_000);
  const id = invoices[0]!.id;
  await pay(scope, id, 10_000);
  const { id: payment } = await database().payment.findFirstOrThrow({ where: { workspaceId: scope.workspaceId } });
  const before = await everything(scope);
  const removing = act(scope);
  expect(await removeRecord(removing, ENTITIES.payment, payment, { asOf: NOW })).toMatchObject({ ok: true });
  expect(await invoice(id)).toBe('sent 10000');
  await undoBatch(act(scope), removing.batchId);
  expect((await everything(scope)).invoices).toEqual(before.invoices);
  await removeRecord(act(scope), ENTITIES.payment, payment, { asOf: NOW });
  expect(await pay(scope, id, 7_500)).toMatchObject({ ok: true, value: { openCents: 2_500 } });
  expect(await restoreRecord(act(scope), ENTITIES.payment, payment, { asOf: NOW })).toEqual({ ok: true });
  expect(await invoice(id)).toBe('paid 0');
});

test('more than is open is asked for twice, and what is over stays with the payment', async () => {
  const scope = await makeScope();
  const { invoices } = await makeInvoices(scope, 10_000);
  const id = invoices[0]!.id;
  expect(await pay(scope, id, 12_000)).toEqual({ ok: false, reason: 'more-than-open' });
  expect(await database().payment.count({ where: { workspaceId: scope.workspaceId } })).toBe(0);
  expect(await pay(scope, id, 12_000, { isMoreMeant: true })).toMatchObject({ ok: true, value: { openCents: 0 } });
  expect(await database().paymentAllocation.findMany({ where: { workspaceId: scope.workspaceId }, select: { amountCents: true } })).toEqual([{ amountCents: 10_000n }]);
  expect(await pay(scope, id, 100, { receivedOn: '2026-11-23' })).toEqual({ ok: false, reason: 'in-future' });
});

test('a form sent twice is one payment', async () => {
  const scope = await makeScope();
  const { invoices } = await makeInvoices(scope, 10_000);
  const actId = randomUUID();
  const twice = await Promise.all([pay(scope, invoices[0]!.id, 4_000, { actId }), pay(scope, invoices[0]!.id, 4_000, { actId })]);
  expect(twice.filter((one) => one.ok && one.value === 'done-before')).toHaveLength(1);
  expect(await invoice(invoices[0]!.id)).toBe('sent 6000');
});

test('what is left of a payment pays the oldest open invoices of the same holder and currency, and never more than it holds', async () => {
  const scope = await makeScope();
  const { account, invoices } = await makeInvoices(scope, 5_000, 4_000, 3_000);
  const elsewhere = await makeInvoices(scope).then(() => createRows(scope, 'account', { name: 'Beta' }));
  await createRows(scope, 'invoice', { number: 'X-1', account_id: elsewhere[0]!.id, issued_on: '2020-01-01', status: 'sent', total_cents: 100 }, { number: 'X-2', account_id: account.id, issued_on: '2020-01-01', status: 'sent', total_cents: 100, currency: 'USD' });
  const [payment] = await createRows(scope, 'payment', { account_id: account.id, received_on: '2026-11-01', amount_cents: 8_000, method: 'card' });
  expect(await readActs(scope, 'payment', payment!, { asOf: NOW, params: new URLSearchParams() })).toMatchObject({ restCents: 8_000, parts: [{ number: 'F-2', cents: 3_000 }, { number: 'F-1', cents: 4_000 }, { number: 'F-0', cents: 1_000 }] });
  expect(await allocatePayment(act(scope), payment!.id, { asOf: NOW })).toMatchObject({ ok: true, value: { invoices: 3, restCents: 0 } });
  expect(await Promise.all(invoices.map(({ id }) => invoice(id)))).toEqual(['sent 4000', 'paid 0', 'paid 0']);
  expect(await allocatePayment(act(scope), payment!.id, { asOf: NOW })).toEqual({ ok: false, reason: 'nothing-left' });
  const [more] = await createRows(scope, 'payment', { account_id: account.id, received_on: '2026-11-01', amount_cents: 9_000 });
  expect(await allocatePayment(act(scope), more!.id, { asOf: NOW })).toMatchObject({ ok: true, value: { invoices: 1, restCents: 5_000 } });
  expect(await allocatePayment(act(scope), more!.id, { asOf: NOW })).toEqual({ ok: false, reason: 'nothing-open' });
});

test('an invoice is credited or written off once; a paid one can only be credited', async () => {
  const scope = await makeScope();
  const { invoices } = await makeInvoices(scope, 5_000, 4_000);
  const [one, two] = invoices;
  expect(await endInvoice(act(scope), one!.id, { status: 'written-off' }, { asOf: NOW })).toMatchObject({ ok: true, value: { number: 'F-0' } });
  expect(await invoice(one!.id)).toBe('written-off 0');
  expect(await endInvoice(act(scope), one!.id, { status: 'credited' }, { asOf: NOW })).toEqual({ ok: false, reason: 'not-open' });
  await pay(scope, two!.id, 4_000);
  expect(await endInvoice(act(scope), two!.id, { status: 'written-off' }, { asOf: NOW })).toEqual({ ok: false, reason: 'not-open' });
  expect(await endInvoice(act(scope), two!.id, { status: 'credited' }, { asOf: NOW })).toMatchObject({ ok: true });
});

test('another workspace pays and ends nothing', async () => {
  const scope = await makeScope();
  const other = await makeScope();
  const { account, invoices } = await makeInvoices(scope, 5_000);
  const [payment] = await createRows(scope, 'payment', { account_id: account.id, received_on: '2026-11-01', amount_cents: 9_000 });
  expect(await pay(other, invoices[0]!.id, 5_000)).toEqual({ ok: false, reason: 'not-found' });
  expect(await endInvoice(act(other), invoices[0]!.id, { status: 'credited' }, { asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await allocatePayment(act(other), payment!.id, { asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await invoice(invoices[0]!.id)).toBe('sent 5000');
});

const divide = (scope: Scope, parts: readonly (readonly [payment: string, invoice: string, cents: number])[]) =>
  write(act(scope), (tx, own) => doOperations(tx, own, ENTITIES.payment_allocation, parts.map(([payment, invoiceId, cents]) => ({ op: 'create', record: { payment_id: payment, invoice_id: invoiceId, amount_cents: cents } })), NOW));
const divided = async (scope: Scope) => Number((await database().paymentAllocation.aggregate({ where: { workspaceId: scope.workspaceId }, _sum: { amountCents: true } }))._sum.amountCents ?? 0);

test('programs divide no more than came in and pay no more than is asked, the earlier of one request counted with', async () => {
  const scope = await makeScope();
  const { account, invoices } = await makeInvoices(scope, 10_000, 3_000);
  const [payment] = await createRows(scope, 'payment', { account_id: account.id, amount_cents: 8_000, received_on: '2026-11-01', method: 'bank-transfer' });
  const [large, small] = invoices.map(({ id }) => id);
  const outcomes = await divide(scope, [[payment!.id, small!, 3_001], [payment!.id, small!, 3_000], [payment!.id, large!, 5_001], [payment!.id, large!, 5_000], [payment!.id, large!, 1]]);
  expect(outcomes.map((each) => (each.ok ? each.result : each.code))).toEqual(['more-than-asked', 'created', 'more-than-paid', 'created', 'more-than-paid']);
  const made = outcomes[1]!;
  if (made.ok) expect(await write(act(scope), (tx, own) => doOperations(tx, own, ENTITIES.payment_allocation, [{ op: 'update', id: made.record.id, record: { amount_cents: 3_001 }, stamp: null }], NOW))).toMatchObject([{ ok: false, code: 'more-than-paid' }]);
  expect(await divided(scope)).toBe(8_000);
});

test('an invoice does not ask less than was paid of it: not on the screen and not by programs; nothing stands in the way of what is left', async () => {
  const scope = await makeScope();
  const { invoices } = await makeInvoices(scope, 10_000);
  const id = invoices[0]!.id;
  expect(await pay(scope, id, 6_000)).toMatchObject({ ok: true });
  const ask = (total_cents: number) => changeRecord(act(scope), ENTITIES.invoice, id, { total_cents }, { stamp: null, asOf: NOW });
  expect(await ask(5_999)).toEqual({ ok: false, problems: [{ field: 'total_cents', code: 'less-than-paid' }] });
  expect(await write(act(scope), (tx, own) => doOperations(tx, own, ENTITIES.invoice, [{ op: 'update', id, record: { total_cents: 5_999 }, stamp: null }], NOW))).toMatchObject([{ ok: false, code: 'less-than-paid' }]);
  expect(await invoice(id)).toBe('sent 4000');
  expect(await ask(7_000)).toMatchObject({ ok: true });
  expect(await invoice(id)).toBe('sent 1000');
  expect(await ask(6_000)).toMatchObject({ ok: true });
  expect(await invoice(id)).toBe('paid 0');
});

test('two who divide the same money at once do not both take it', async () => {
  const scope = await makeScope();
  const { account, invoices } = await makeInvoices(scope, 10_000, 10_000, 10_000, 10_000);
  const [payment] = await createRows(scope, 'payment', { account_id: account.id, amount_cents: 10_000, received_on: '2026-11-01', method: 'bank-transfer' });
  const all = await Promise.all(invoices.map(({ id }) => divide(scope, [[payment!.id, id, 10_000]])));
  expect(all.flat().filter(({ ok }) => ok)).toHaveLength(1);
  expect(await divided(scope)).toBe(10_000);
});

test.each([true, false])('a file is told at its row which part is more than what is left (dry run: %s)', async (isDryRun) => {
  const scope = await makeScope();
  const { account, invoices } = await makeInvoices(scope, 10_000);
  const [payment] = await createRows(scope, 'payment', { account_id: account.id, amount_cents: 4_000, received_on: '2026-11-01', method: 'bank-transfer' });
  const header = ['payment', 'invoice', 'amount'];
  const rows = ['30.00', '10.01', '10.00'].map((amount) => [payment!.id, invoices[0]!.id, amount]);
  const outcome = await importByPlan(act(scope), { entity: 'payment_allocation', matchKeys: [], createMissing: [], mode: 'create', columns: ['payment_id', 'invoice_id', 'amount_cents'].map((target, at) => ({ target, from: { column: header[at]! } })) },
    { header, formats: header.map(() => ({ order: 'day-first', decimal: '.' })), async *rows() { yield await Promise.resolve(rows.map((cells, at) => ({ row: at + 2, cells }))); } }, { asOf: NOW, isDryRun });
  expect(outcome).toMatchObject({ created: 2, rejected: 1, problems: [{ row: 3, column: 'amount', code: 'more-than-paid', value: '10.01' }] });
  expect(await divided(scope)).toBe(isDryRun ? 0 : 4_000);
});

test.each([true, false])('a file is told at its row which invoice would ask less than was paid of it (dry run: %s)', async (isDryRun) => {
  const scope = await makeScope();
  const { invoices } = await makeInvoices(scope, 10_000, 3_000);
  expect(await pay(scope, invoices[0]!.id, 6_000)).toMatchObject({ ok: true });
  const header = ['number', 'total'];
  const rows = [['F-0', '59.99'], ['F-1', '20.00']];
  const outcome = await importByPlan(act(scope), { entity: 'invoice', matchKeys: ['number'], createMissing: [], mode: 'update', columns: ['number', 'total_cents'].map((target, at) => ({ target, from: { column: header[at]! } })) },
    { header, formats: header.map(() => ({ order: 'day-first', decimal: '.' })), async *rows() { yield await Promise.resolve(rows.map((cells, at) => ({ row: at + 2, cells }))); } }, { asOf: NOW, isDryRun });
  expect(outcome).toMatchObject({ updated: 1, rejected: 1, problems: [{ row: 2, column: 'total', code: 'less-than-paid', value: '59.99' }] });
});
