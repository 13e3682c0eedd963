import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { readActs } from '#app/crm/acts/read-acts.server.ts';
import { addToCampaign } from '#app/crm/campaigns/add-to-campaign.server.ts';
import { markMembers } from '#app/crm/campaigns/mark-members.server.ts';
import { allocatePayment } from '#app/crm/invoices/allocate-payment.server.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import type { CrmRecord } from '#app/crm/record/record.ts';
import { act, createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function counted(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  const count = sent.mock.calls.length;
  sent.mockRestore();
  return count;
}

test('reading and doing asks as many statements for many rows as for few', async () => {
  const scope = await makeScope();
  const read = (entity: EntityName, record: CrmRecord) => counted(() => readActs(scope, entity, record, { asOf: NOW, params: new URLSearchParams() }));
  const [few, many, warm] = await createRows(scope, 'campaign', ...['Klein', 'Groot', 'Eerst'].map((name) => ({ name, kind: 'retention', channel: 'email', status: 'running' })));
  const contacts = await createRows(scope, 'contact', ...Array.from({ length: 300 }, (_, at) => ({ surname: `Bakker ${at}` })));
  const add = (campaign: CrmRecord, count: number) => counted(() => addToCampaign(act(scope), { ids: contacts.slice(0, count).map(({ id }) => id) }, { campaignId: campaign.id, controlPercent: 10 }, { asOf: NOW }));
  await add(warm!, 300); // the first time an activity is used it is named, and the columns of a table are asked once
  const [twoAdded, allAdded] = [await add(few!, 3), await add(many!, 300)];
  expect(allAdded).toBe(twoAdded);
  const mark = (campaign: CrmRecord) => counted(() => markMembers(act(scope), campaign.id, { mark: 'reached', who: { status: 'planned' } }, { asOf: NOW }));
  await mark(await createRows(scope, 'campaign', { name: 'Leeg', kind: 'retention', status: 'running' }).then(([one]) => one!));
  const [fewMarked, allMarked] = [await mark(few!), await mark(many!)];
  expect(Math.abs(allMarked - fewMarked)).toBeLessThanOrEqual(2); // naming the activity
  // Beginning, confining, two reads, closing.
  expect(await read('campaign', few!)).toBe(5);
  expect(await read('campaign', many!)).toBe(5);

  const [account] = await createRows(scope, 'account', { name: 'Alfa' });
  await createRows(scope, 'invoice', ...Array.from({ length: 100 }, (_, at) => ({ number: `F-${at}`, account_id: account!.id, issued_on: '2026-01-01', status: 'sent', total_cents: 100 })));
  const payments = await createRows(scope, 'payment', ...[50, 150, 5_000].map((amount) => ({ account_id: account!.id, received_on: '2026-11-01', amount_cents: amount })));
  expect(await read('payment', payments[2]!)).toBe(5);
  const divide = (payment: CrmRecord) => counted(() => allocatePayment(act(scope), payment.id, { asOf: NOW }));
  await divide(payments[0]!);
  const [one, fifty] = [await divide(payments[1]!), await divide(payments[2]!)];
  expect(fifty).toBe(one);
  for (const kind of ['case', 'invoice'] as const) {
    const [record] = await createRows(scope, kind, kind === 'case' ? { number: 'Z', kind: 'question', subject: 'S', status: 'new', priority: 'normal', opened_at: '2026-11-22T11:00:00Z' } : { number: 'F', account_id: account!.id, issued_on: '2026-01-01', status: 'sent', total_cents: 1 });
    expect(await read(kind, record!)).toBe(0);
  }
});
