import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { createRecords } from '#app/crm/record/write-records.server.ts';
import { metricSeries } from '#app/metric-catalogue.server.ts';
import { day } from '#app/values/day.ts';
import { act, createRows, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

test('orders that were written in Pacer itself, by hand or by an import of records, can be judged without an import of their own', async () => {
  const scope = await makeScope();
  const asOf = new Date('2026-04-01T10:00:00Z');
  const revenue = async () => {
    const series = await metricSeries(scope, { metricId: 'revenue', from: day('2026-03-01'), to: day('2026-04-01'), grain: 'month' }, asOf);
    if (!series.ok) throw new Error(series.reason);
    return series.value.points.map(({ value, state }) => [value, state]);
  };
  expect(await revenue()).toEqual([[null, 'not-loaded']]);
  const [account] = await createRows(scope, 'account', { name: 'Alfa' });
  const made = await write(act(scope), (tx, own) => createRecords(tx, own, ENTITIES.order, [{ number: 'O1', account_id: account!.id, ordered_on: '2026-03-10', total_cents: 1500 }], { asOf, source: 'import' }));
  expect(made).toMatchObject({ ok: true });
  expect(await revenue()).toEqual([[1500, 'complete']]);
});
