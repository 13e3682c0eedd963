import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doOperations } from '#app/crm/api/do-operations.server.ts';
import { logInteraction } from '#app/crm/customer/log-interaction.server.ts';
import { mergeRecords } from '#app/crm/duplicates/merge-records.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { matches } from '#app/crm/filter/matches.ts';
import { importByPlan } from '#app/crm/importing/plain-file.server.ts';
import { listRecords } from '#app/crm/list/list-records.server.ts';
import { standardQuery } from '#app/crm/list/read-list-query.ts';
import { readRecordPage } from '#app/crm/record/read-record-page.server.ts';
import { readRecords } from '#app/crm/record/read-records.server.ts';
import { createRecord } from '#app/crm/record/records.server.ts';
import { removeRecord, restoreRecord } from '#app/crm/record/trash-record.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const INTERACTION = ENTITIES.interaction;
const FIRST = { combinator: 'and' as const, not: false, rules: [{ field: 'is_first_contact', operator: '=' as const, value: true }] };
const moment = (subject: string, occurredAt: string, more: Record<string, unknown> = {}) => ({ channel: 'phone', direction: 'out', subject, occurred_at: occurredAt, ...more });

async function firsts(scope: Scope): Promise<string[]> {
  const page = await listRecords(scope, INTERACTION, { ...standardQuery(INTERACTION), size: 100, filter: FIRST, columns: ['subject', 'is_first_contact'] }, { asOf: NOW });
  for (const { record } of page.rows) expect(record.is_first_contact).toBe(true);
  return page.rows.map(({ title }) => title).sort();
}

test('the first contact is the earliest moment, by whatever door and in whatever order they come', async () => {
  const scope = await makeScope();
  const [account] = await createRows(scope, 'account', { name: 'Alfa' });
  const [contact] = await createRows(scope, 'contact', { surname: 'Bakker', email: 'b@a.example', account_id: account!.id });
  const about = { contact_id: contact!.id, account_id: account!.id };
  await logInteraction(act(scope), { with: { kind: 'contact', id: contact!.id }, channel: 'phone', direction: 'out', subject: 'captured', outcome: null, note: null, occurredAt: new Date('2026-05-05T10:00:00Z'), answerDueAt: null, nextStep: null }, { asOf: NOW });
  expect(await firsts(scope)).toEqual(['captured']);
  await createRecord(act(scope), INTERACTION, moment('form', '2026-04-04T10:00:00Z', about), { asOf: NOW });
  expect(await firsts(scope)).toEqual(['form']);
  await write(act(scope), (tx, own) => doOperations(tx, own, INTERACTION, [{ op: 'create', record: moment('api', '2026-03-03T10:00:00Z', about) }, { op: 'create', record: moment('later', '2026-06-06T10:00:00Z', about) }], NOW));
  expect(await firsts(scope)).toEqual(['api']);
  const header = ['subject', 'when', 'who', 'channel', 'direction'];
  const imported = act(scope);
  await importByPlan(imported, { entity: 'interaction', matchKeys: [], createMissing: [], mode: 'create', columns: [{ target: 'subject', from: { column: 'subject' } }, { target: 'occurred_at', from: { column: 'when' } }, { target: 'contact_id', from: { column: 'who' } }, { target: 'channel', from: { column: 'channel' } }, { target: 'direction', from: { column: 'direction' } }] },
    { header, formats: header.map(() => ({ order: 'day-first', decimal: '.' })), async *rows() { yield await Promise.resolve([{ row: 2, cells: ['imported', '2026-01-01T10:00:00Z', 'b@a.example', 'email', 'in'] }]); } }, { asOf: NOW, isDryRun: false });
  expect(await firsts(scope)).toEqual(['imported']);
  await undoBatch(act(scope), imported.batchId);
  expect(await firsts(scope)).toEqual(['api']);

  // What a machine sent is no contact; an organisation is spoken to through its people.
  await createRows(scope, 'interaction', moment('machine', '2025-01-01T10:00:00Z', { ...about, is_machine: true }), moment('nobody named', '2026-03-04T10:00:00Z', { account_id: account!.id }));
  expect(await firsts(scope)).toEqual(['api']);
  const [organisation] = await createRows(scope, 'interaction', moment('at the organisation', '2026-02-02T10:00:00Z', { account_id: account!.id }));
  expect(await firsts(scope)).toEqual(['api', 'at the organisation']);
  await removeRecord(act(scope), INTERACTION, organisation!.id, { asOf: NOW });
  expect(await firsts(scope)).toEqual(['api']);
  await restoreRecord(act(scope), INTERACTION, organisation!.id, { asOf: NOW });

  const [twin] = await createRows(scope, 'contact', { surname: 'Bakker' });
  const [of] = await createRows(scope, 'interaction', moment('of the twin', '2026-01-15T10:00:00Z', { contact_id: twin!.id }));
  expect(await firsts(scope)).toEqual(['api', 'at the organisation', 'of the twin']);
  const merging = act(scope);
  expect(await mergeRecords(merging, 'contact', { survivorId: contact!.id, loserId: twin!.id, choices: {}, stamps: null }, { asOf: NOW })).toMatchObject({ ok: true });
  expect(await firsts(scope)).toEqual(['at the organisation', 'of the twin']);
  await undoBatch(act(scope), merging.batchId);
  expect(await firsts(scope)).toEqual(['api', 'at the organisation', 'of the twin']);
  expect(await readRecordPage(scope, INTERACTION, of!.id, { from: null, asOf: NOW, locale: 'nl' })).toMatchObject({ record: { is_first_contact: true } });
});

test('nobody writes it, and another workspace has firsts of its own', async () => {
  const scope = await makeScope();
  const [contact] = await createRows(scope, 'contact', { surname: 'Bakker' });
  expect(await createRecord(act(scope), INTERACTION, { ...moment('x', '2026-01-01T10:00:00Z', { contact_id: contact!.id }), is_first_contact: true }, { asOf: NOW })).toMatchObject({ ok: false, problems: [{ field: 'is_first_contact', code: 'field-unknown' }] });
  await createRows(scope, 'interaction', moment('mine', '2026-01-01T10:00:00Z', { contact_id: contact!.id }));
  expect(await firsts(await makeScope())).toEqual([]);
});

test('SQL and memory agree on which moments are first', async () => {
  const scope = await makeScope();
  const accounts = (await createRows(scope, 'account', { name: 'Alfa' }, { name: 'Beta' })).map(({ id }) => id);
  const contacts = (await createRows(scope, 'contact', { surname: 'Een' }, { surname: 'Twee' }, { surname: 'Drie' })).map(({ id }) => id);
  const drawn = fc.sample(fc.record({ at: fc.integer({ min: 1, max: 9 }), account_id: fc.constantFrom(null, ...accounts), contact_id: fc.constantFrom(null, ...contacts), is_machine: fc.boolean(), isGone: fc.boolean() }), { numRuns: 60, seed: 2611 });
  const made = await createRows(scope, 'interaction', ...drawn.map(({ at, account_id, contact_id, is_machine }, n) => moment(`m${n}`, `2026-01-0${at}T10:00:00Z`, { account_id, contact_id, is_machine })));
  for (const [n, { isGone }] of drawn.entries()) if (isGone && n % 3 === 0) await removeRecord(act(scope), INTERACTION, made[n]!.id, { asOf: NOW });
  const records = [...(await inWorkspaceSql(scope.workspaceId, (tx) => readRecords(tx, scope, INTERACTION, made.map(({ id }) => id)))).values()];
  const related = { record: () => undefined, referring: (_: unknown, via: { name: string }, id: string) => records.filter((each) => !each.deleted_at && each[via.name] === id) };
  const inMemory = records.filter((record) => !record.deleted_at && matches(FIRST, INTERACTION, record, { asOf: NOW, timeZone: scope.timeZone, memberId: null }, related)).map(({ subject }) => subject).sort();
  expect(inMemory.length).toBeGreaterThan(2);
  expect(await firsts(scope)).toEqual(inMemory);
});
