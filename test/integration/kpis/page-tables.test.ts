import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { takeTable } from '#app/page-tables.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { PAGE_TABLES, type PageTable } from '#app/urls/page-tables.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { sheetCsv } from '#app/web/sheet-file.server.ts';
import { createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-03-02');
const ASOF = new Date('2026-03-30T10:00:00Z');
const who = (nth: number) => `p${nth}@example.org`;
let scope: Scope;
let kpiId: string;
let smallId: string;

/** Ten people of whom seven act every week, four of them in a team of their own: too few to tell of. */
beforeAll(async () => {
  overwriteGetLocale(() => 'nl');
  scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  const team = await database().team.create({ data: { workspaceId, name: 'Small' } });
  await inWorkspace(workspaceId, async (tx) => {
    for (let nth = 0; nth < 10; nth++) {
      const { id } = await tx.member.create({ data: { workspaceId, email: who(nth), name: who(nth), role: 'end-user', enrolledOn: toDate(MONDAY) } });
      if (nth < 4) await tx.teamMembership.create({ data: { workspaceId, memberId: id, teamId: team.id, startsOn: toDate(MONDAY) } });
    }
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
  });
  const events = [0, 1, 2, 3].flatMap((week) => Array.from({ length: 7 }, (_, nth) => ({ event_id: `${nth} ${week}`, actor: who(nth), activity: 'edit', occurred_at: `${addDays(MONDAY, 7 * week)}T12:00:00Z` })));
  await ingestEvents(scope, events, { asOf: ASOF, receivedAt: ASOF });
  const aims = { metricId: 'active-user-rate', layer: 'use', direction: 'stay-above', frequency: 'week', targetValue: 0.6, startsOn: toDate(MONDAY), deadlineOn: toDate(addDays(MONDAY, 200)), ownerId: scope.member!.id };
  const make = async (over: { name: string; teamId?: string }) => (await database().kpi.create({ data: { workspaceId, specificationId: randomUUID(), ...aims, ...over } })).id;
  [kpiId, smallId] = [await make({ name: '=cmd|calc' }), await make({ name: 'Small', teamId: team.id })];
  await database().kpiCorrection.create({ data: { workspaceId, kpiId, action: '@SUM(1+1)', ownerId: scope.member!.id, dueOn: toDate(day('2026-04-06')), decidedOn: toDate(MONDAY) } });
  await createRows(scope, 'account', { name: 'A' });
});

const take = (table: PageTable, search: Record<string, string> = {}, by = scope) => takeTable(by, table, 'csv', { search: new URLSearchParams(search), format: makeFormat('nl', by.timeZone), asOf: ASOF });

test('the points of a KPI are the rows of its page, with figures as figures', async () => {
  const sheet = (await take('kpi-points', { kpi: kpiId }))!;
  expect(sheet.rows).toHaveLength(26);
  const of = (start: string) => sheet.rows.find((cells) => (cells[1] as { value: string }).value === start)!;
  expect(of('2026-03-09').slice(0, 4)).toEqual(['week 11, 2026', { as: 'day', value: '2026-03-09' }, { as: 'day', value: '2026-03-15' }, { as: 'ratio', value: 0.7 }]);
});

test('what a page may not tell is not in the file', async () => {
  const sheet = (await take('kpi-points', { kpi: smallId }))!;
  expect(sheet.rows.map((cells) => cells[3])).toEqual(sheet.rows.map(() => null));
  const all = (await take('kpis'))!;
  const row = (name: string) => all.rows.find((cells) => cells[1] === name)!;
  expect([row('=cmd|calc')[6], row('Small')[6]]).toEqual([{ as: 'ratio', value: 0.7 }, null]);
  for (const { email } of Array.from({ length: 10 }, (_, nth) => ({ email: who(nth) }))) expect(JSON.stringify(all)).not.toContain(email);
});

/** Something in a plan. */
async function plan(name: string): Promise<void> {
  const made = await createProgramme(scope, { name: 'Programme' }, usualPlan(MONDAY, { strategy: [], impact: [], execution: [], 'go-live': [], learning: [] }));
  if (!made.ok) throw new Error(made.reason);
  const { id: phaseId } = await database().phase.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, kind: 'strategy' } });
  await database().planItem.create({ data: { workspaceId: scope.workspaceId, programmeId: made.value.id, phaseId, name, colour: 'red', shape: 'activity', plannedStartsOn: toDate(MONDAY), plannedEndsOn: toDate(addDays(MONDAY, 7)) } });
}

test('every table can be taken, is safe to open, and leaves a line in the log', async () => {
  await plan('=HYPERLINK(1)');
  for (const table of PAGE_TABLES) {
    const sheet = (await take(table, { kpi: kpiId, by: 'team' }))!;
    expect(sheet.rows.every((cells) => cells.length === sheet.headers.length), table).toBe(true);
    expect(sheetCsv(sheet, 'nl').split(/[;\r\n]+/).filter((cell) => /^"?[=@+]/.test(cell)), table).toEqual([]);
  }
  expect(JSON.stringify((await take('corrections'))!.rows)).toContain('@SUM(1+1)');
  const lines = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, verb: 'table.export' } });
  expect(new Set(lines.map(({ after }) => (after as { table: string }).table))).toEqual(new Set(PAGE_TABLES));
});

test('the risks of groups are in no file of who may not see them on the page', async () => {
  const analyst: Scope = { ...scope, permissions: permissionsOf('analyst') };
  expect(await take('risks', {}, analyst)).toBeNull();
  expect(await take('impact-groups', {}, analyst)).not.toBeNull();
});

test('another workspace has nothing of it', async () => {
  const other = await makeScope({ role: 'project-lead' });
  expect(await take('kpi-points', { kpi: kpiId }, other)).toBeNull();
  for (const table of ['kpis', 'check-ins', 'corrections'] as const) expect((await take(table, {}, other))!.rows, table).toEqual([]);
});
