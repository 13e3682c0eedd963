import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import type { Scope } from '#app/people/scope.ts';
import { planSheet } from '#app/roadmap/plan/plan-sheet.ts';
import { readPlanFilter } from '#app/roadmap/plan/plan-filter.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { undoChange } from '#app/roadmap/plan/undo-plan.server.ts';
import { foreseePlan, importPlan, isImported } from '#app/roadmap/plan-import/import-plan.server.ts';
import { readPlanFile } from '#app/roadmap/plan-import/read-plan-file.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { day } from '#app/values/day.ts';
import { textSource } from '#app/values/table/table-source.ts';
import { sheetCsv } from '#app/web/sheet-file.server.ts';
import { must } from '#test/factories/must.ts';
import { makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const FILE = 'Wat;Soort;Eerste dag;Laatste dag;Uren gepland;Wacht op\nGesprekken;Activiteit;2026-04-06;2026-04-10;12,5;\nVisie;Activiteit;2026-04-13;2026-04-15;;Gesprekken\nBekend;Mijlpaal;;2026-04-20;;Visie [+2]\n';

async function plant() {
  const scope = await makeScope({ role: 'project-lead' });
  must(await createProgramme(scope, { name: 'CRM' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA)));
  const phaseId = (await findPlan(scope))!.phases.find(({ kind }) => kind === 'impact')!.id;
  return { scope, order: { phaseId, colour: 'red' as const, changeId: crypto.randomUUID() } };
}
const read = async (text: string) => must(await readPlanFile(textSource('plan.csv', text)));

/** As it is taken along from the table in a language. */
async function csvOf(scope: Scope, locale: 'nl' | 'en') {
  overwriteGetLocale(() => locale);
  return sheetCsv(planSheet((await findPlan(scope))!, readPlanFilter(new URLSearchParams()), day('2026-03-18')), locale);
}

test.each(['nl', 'en'] as const)('a file comes in as one change, goes out in %s, comes back elsewhere the same, and is taken back at once', async (locale) => {
  const [here, there] = [await plant(), await plant()];
  const { changeId } = must(await importPlan(here.scope, await read(FILE), here.order, asOf));
  expect(changeId).toBe(here.order.changeId);
  const { plan } = (await findPlan(here.scope))!;
  expect(plan.items.map(({ name, planned, hoursPlanned }) => [name, planned.start, planned.end, hoursPlanned])).toEqual([['Gesprekken', '2026-04-06', '2026-04-11', 12.5], ['Visie', '2026-04-13', '2026-04-16', null], ['Bekend', '2026-04-21', '2026-04-21', null]]);
  expect(plan.links.map(({ lagDays }) => lagDays).sort()).toEqual([0, 2]);
  const out = await csvOf(here.scope, locale);
  must(await importPlan(there.scope, await read(out), there.order, asOf));
  expect(await csvOf(there.scope, locale)).toBe(out);
  must(await undoChange(here.scope, changeId!, asOf));
  expect((await findPlan(here.scope))!.plan).toEqual({ items: [], links: [] });
  expect((await findPlan(there.scope))!.plan.items).toHaveLength(3);
});

test('one row that is refused leaves nothing; another workspace’s phase and who may not write are refused', async () => {
  const [here, there] = [await plant(), await plant()];
  expect(await importPlan(here.scope, await read(`${FILE}Los;Activiteit;2026-04-10;2026-04-06;;\n`), here.order, asOf)).toEqual({ ok: false, reason: 'rows-refused' });
  expect(await importPlan(here.scope, await read(FILE), { ...here.order, phaseId: there.order.phaseId }, asOf)).toEqual({ ok: false, reason: 'phase-not-found' });
  expect(await importPlan({ ...here.scope, permissions: new Set() }, await read(FILE), here.order, asOf)).toEqual({ ok: false, reason: 'not-allowed' });
  expect((await findPlan(here.scope))!.plan.items).toEqual([]);
});

test('the same file confirmed twice at once comes in once; taken back, it does not come back by itself', async () => {
  const { scope, order } = await plant();
  const file = await read(FILE);
  const both = await Promise.all([importPlan(scope, file, order, asOf), importPlan(scope, file, order, asOf)]);
  expect(both.map((each) => (each.ok ? 'ok' : each.reason)).sort()).toEqual(['already-imported', 'ok']);
  expect((await findPlan(scope))!.plan.items).toHaveLength(3);
  expect(await isImported(scope, order.changeId)).toBe(true);
  expect(await isImported((await plant()).scope, order.changeId)).toBe(false);
  must(await undoChange(scope, order.changeId, asOf));
  expect(await importPlan(scope, file, order, asOf)).toEqual({ ok: false, reason: 'taken-back' });
  expect(await isImported(scope, order.changeId)).toBe(false);
});

test('a step that the database refuses half-way leaves neither item, link, change nor line in the log', async () => {
  const { scope, order } = await plant();
  const other = await plant();
  must(await importPlan(other.scope, await read(FILE), other.order, asOf));
  const { workspaceId } = scope;
  const lines = await database().auditEvent.count({ where: { workspaceId } });
  // Another workspace holds a change of this id: items and links are written by the time that shows.
  await expect(importPlan(scope, await read(FILE), { ...order, changeId: other.order.changeId }, asOf)).rejects.toThrow();
  expect((await findPlan(scope))!.plan).toEqual({ items: [], links: [] });
  expect(await database().planChange.count({ where: { workspaceId } })).toBe(0);
  expect(await database().auditEvent.count({ where: { workspaceId } })).toBe(lines);
});

const task = (uid: number, waitsFor: number | null) =>
  `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>T${uid}</Name><Start>2026-04-06T08:00:00</Start><Finish>2026-04-06T17:00:00</Finish>${waitsFor === null ? '' : `<PredecessorLink><PredecessorUID>${waitsFor}</PredecessorUID><Type>1</Type></PredecessorLink>`}</Task>`;
const project = (tasks: string) => `<?xml version="1.0"?>\n<Project xmlns="http://schemas.microsoft.com/project"><Tasks>${tasks}</Tasks></Project>`;

test('a thousand tasks of Microsoft Project come in, each after the one before; a ring of them is refused at its rows', async () => {
  const { scope, order } = await plant();
  must(await importPlan(scope, await read(project(Array.from({ length: 1_000 }, (_, at) => task(at + 1, at === 0 ? null : at)).join(''))), order, asOf));
  const { plan } = (await findPlan(scope))!;
  expect([plan.items.length, plan.links.length]).toEqual([1_000, 999]);
  expect(plan.items.reduce((last, { forecast, planned }) => ((forecast ?? planned).end > last ? (forecast ?? planned).end : last), '')).toBe('2026-04-07');
  const ring = must(await foreseePlan(scope, await read(project(task(1, 3) + task(2, 1) + task(3, 2) + task(4, 3))), order, asOf));
  expect(ring.checked.refusals.map(({ row, column, reason }) => [row, column, reason])).toEqual([1, 2, 3].map((row) => [row, 'waits-for', 'cycle']));
  expect(ring.step).toEqual({ items: [], links: [] });
});

test.each([
  ['empty', ''],
  ['empty', ' \n\n'],
  ['no-rows', 'Wat;Laatste dag\n'],
  ['no-rows', '<Project/>'],
  ['broken-xml', '<Project><Tasks>'],
  ['doctype', '<!DOCTYPE a [<!ENTITY b "c">]><Project/>'],
  ['no-project', '<html></html>'],
  ['too-many-rows', `Wat;Laatste dag\n${'x;2026-04-10\n'.repeat(50_000)}`],
  ['too-many-rows', project(task(1, null).repeat(50_000))],
  ['too-large', 'x'.repeat(21 * 1024 * 1024)],
  ['not-text', '%PDF-1.7'],
  ['spreadsheet', 'PK\u0003\u0004xl/workbook.xml'],
  ['broken-quotes', 'Wat;Laatste dag\n"x;2026-04-10\n'],
  ['no-last-column', 'Wat;Fase\nx;y\n'],
] as const)('%s', async (reason, text) => {
  expect(await readPlanFile(textSource('plan', text))).toEqual({ ok: false, reason });
});

test.each(['utf8', 'utf16le', 'latin1'] as const)('XML in %s says the same', async (encoding) => {
  const text = project(task(1, null).replace('T1', 'Café')).replace('<?xml version="1.0"?>', `${encoding === 'utf16le' ? '\ufeff' : '\n'}<?xml version="1.0" encoding="whatever"?>`);
  expect((must(await readPlanFile(textSource('plan.xml', Buffer.from(text, encoding))))).rows.map(({ cells }) => cells.name)).toEqual(['Café']);
});
