import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readTimelinePage } from '#app/crm/customer/customer-page.server.ts';
import { groupTimeline } from '#app/crm/customer/timeline.ts';
import { readTimelineFilter } from '#app/crm/customer/timeline-query.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import { confirmRecord } from '#app/crm/record/confirm-record.server.ts';
import { changeRecords, createRecords } from '#app/crm/record/write-records.server.ts';
import { makeScope } from '#test/factories/workspace.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute));

test('that facts were confirmed stands in the timeline with what machines did, and apart from edits', async () => {
  const scope = await makeScope();
  const { account: ACCOUNT } = ENTITIES;
  const own = () => ({ ...scope, batchId: randomUUID() });
  const id = await inBatch(own(), { verb: 'record.test', entity: null }, async (tx) => {
    const made = await createRecords(tx, scope, ACCOUNT, [{ name: 'Bakker' }], { asOf: at(0) });
    if (!made.ok) throw new Error('refused');
    return made.records[0]!.id;
  });
  const change = async (city: string, minute: number) => {
    const changing = own();
    await inBatch(changing, { verb: 'record.test', entity: null }, (tx) => changeRecords(tx, changing, ACCOUNT, [{ id, set: { city }, stamp: null }], { asOf: at(minute), areReferencesKnown: true }));
  };
  await change('Assen', 1);
  expect(await confirmRecord(own(), ACCOUNT, id, { asOf: at(2) })).toMatchObject({ ok: true });
  await change('Delft', 3);

  const told = async (address: string) => (await readTimelinePage(scope, 'account', id, readTimelineFilter(new URLSearchParams(address)))).items;
  const kinds = async (address: string) => (await told(address)).map(({ kind, isNoise, facts }) => [kind, isNoise, kind === 'edit' ? facts.fields : null]);
  expect(await kinds('')).toEqual([['edit', false, ['city']], ['edit', false, ['city']], ['made', false, null]]);
  expect(await kinds('noise=on')).toEqual([['edit', false, ['city']], ['edit', true, ['confirmed_at']], ['edit', false, ['city']], ['made', false, null]]);
  const [confirmed] = (await told('noise=on')).filter(({ isNoise }) => isNoise);
  expect(confirmed?.member).toBe(scope.member!.name);
  expect(groupTimeline(await told('noise=on'), 'UTC').flatMap(({ entries }) => entries.map(({ count }) => count))).toEqual([1, 1, 1, 1]);
  expect(groupTimeline(await told(''), 'UTC').flatMap(({ entries }) => entries.map(({ count }) => count))).toEqual([2, 1]);
});
