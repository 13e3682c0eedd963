import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { findSaid, findStanding, getBoard } from '#app/kpis/check-ins/board.server.ts';
import type { Standing } from '#app/kpis/check-ins/board.ts';
import { CheckInSchema } from '#app/kpis/check-ins/check-in-form.ts';
import { addCheckIn, listCheckIns } from '#app/kpis/check-ins/check-ins.server.ts';
import { endCorrection, listCorrections } from '#app/kpis/check-ins/corrections.server.ts';
import type { Kpi } from '#app/kpis/kpi.ts';
import { findKpi } from '#app/kpis/kpis.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn, toDate } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import { makeScope } from '#test/factories/workspace.ts';

const ASOF = new Date('2026-04-01T10:00:00Z');
const TODAY = dayIn(ASOF, 'Europe/Amsterdam');
const later = (days: number) => new Date(ASOF.getTime() + days * 86_400_000);
const given = (over: Partial<Record<keyof Standing | 'cause' | 'action' | 'ownerId' | 'dueOn', string>>) => CheckInSchema.parse(over);

let scope: Scope;
let kpi: Kpi;

/** Six enrolled people of whom three act every week, while nine in ten are asked: red. */
beforeAll(async () => {
  scope = await makeScope({ role: 'management' });
  const { workspaceId } = scope;
  kpi = await plantKpi(scope);
  const people = Array.from({ length: 6 }, (_, index) => `p${index}@example.org`);
  await inWorkspace(workspaceId, async (tx) => {
    for (const email of people) {
      const member = await tx.member.create({ data: { workspaceId, email, name: email, role: 'end-user', enrolledOn: toDate(addDays(TODAY, -120)) } });
      await tx.actor.create({ data: { workspaceId, key: email, memberId: member.id } });
    }
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
  });
  const monday = periodOf(TODAY, 'week').start;
  const events = Array.from({ length: 12 }, (_, week) => people.slice(0, 3).map((actor) => ({ event_id: `${actor}${week}`, actor, activity: 'edit', occurred_at: `${addDays(monday, -7 * week)}T12:00:00Z` }))).flat();
  await ingestEvents(scope, events, { asOf: ASOF, receivedAt: ASOF });
});

async function plantKpi({ workspaceId, member }: Scope, ownerId = member!.id): Promise<Kpi> {
  const aims = { metricId: 'active-user-rate', layer: 'use', direction: 'increase-to', frequency: 'week', baselineValue: 0.4, baselineOn: toDate(addDays(TODAY, -90)), targetValue: 0.95, startsOn: toDate(addDays(TODAY, -90)), deadlineOn: toDate(addDays(TODAY, 30)), ownerId };
  const { id } = await database().kpi.create({ data: { workspaceId, specificationId: randomUUID(), ...aims } });
  return (await findKpi({ workspaceId } as Scope, id))!;
}

async function standing(of: Kpi = kpi, asOf = ASOF): Promise<Standing> {
  return (await findStanding(scope, metricCatalogue, of.id, asOf))!.standing!;
}

test('a red KPI asks for its cause and a step by somebody before a day, each refused at its field, and nothing half is written', async () => {
  const now = await standing();
  expect(now.status.kind).toBe('at-risk');
  const owner = scope.member!.id;
  const refusals: [Parameters<typeof given>[0], string][] = [
    [{}, 'cause-missing'],
    [{ cause: 'Because' }, 'action-missing'],
    [{ cause: 'Because', action: 'Call' }, 'owner-missing'],
    [{ cause: 'Because', action: 'Call', ownerId: owner }, 'due-missing'],
    [{ cause: 'Because', action: 'Call', ownerId: owner, dueOn: addDays(TODAY, -1) }, 'due-past'],
    [{ cause: 'Because', action: 'Call', ownerId: randomUUID(), dueOn: TODAY }, 'unknown-owner'],
  ];
  for (const [input, reason] of refusals) expect(await addCheckIn(scope, now, given(input), ASOF)).toEqual({ ok: false, reason });
  expect([await listCheckIns(scope), await listCorrections(scope, { kpiId: kpi.id })]).toEqual([[], []]);
});

test('what is said stands with what the KPI showed then, pressed twice it stands once, and the KPI is not asked again this month', async () => {
  expect((await getBoard(scope, metricCatalogue, ASOF)).due.map(({ why }) => why)).toEqual(['first']);
  const input = given({ cause: 'Two of three sellers are ill', action: 'Call the ten largest', ownerId: scope.member!.id, dueOn: addDays(TODAY, 14) });
  const now = await standing();
  expect(await addCheckIn(scope, now, input, ASOF)).toEqual({ ok: true });
  expect(await addCheckIn(scope, now, input, ASOF)).toEqual({ ok: true });
  const board = await getBoard(scope, metricCatalogue, ASOF);
  expect(board.due).toEqual([]);
  expect(board.others[0]?.last).toMatchObject({ status: 'at-risk', value: 0.5, cause: 'Two of three sellers are ill', madeBy: scope.member!.name, madeOn: TODAY });
  expect(board.corrections.map(({ state, correction }) => [state, correction.action])).toEqual([['open', 'Call the ten largest']]);
  expect((await getBoard(scope, metricCatalogue, later(15))).corrections[0]?.state).toBe('late');
  expect((await getBoard(scope, metricCatalogue, later(31))).due).toEqual([]); // nothing came in since: not judged, so not asked
  await ingestEvents(scope, [{ event_id: 'next', actor: 'p0@example.org', activity: 'edit', occurred_at: later(28).toISOString() }], { asOf: later(31), receivedAt: later(31) });
  expect((await getBoard(scope, metricCatalogue, later(31))).due.map(({ why }) => why)).toEqual(['new-month']);
});

test('a step is done once, taken back, and dropped only with a reason; what was changed meanwhile is told', async () => {
  const [step] = await listCorrections(scope, { kpiId: kpi.id });
  const end = (ending: Partial<Parameters<typeof endCorrection>[2]>) => endCorrection(scope, step!.id, { outcome: 'done', reason: '', ...ending }, ASOF);
  expect(await end({ version: step!.version + 1 })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await end({ version: step!.version })).toEqual({ ok: true });
  expect(await end({ version: step!.version })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect((await findSaid(scope, metricCatalogue, kpi, ASOF)).corrections[0]).toMatchObject({ state: 'watched', effect: { kind: 'waiting', measured: 0, needed: 4 } });
  expect(await end({ outcome: 'open' })).toEqual({ ok: true });
  expect(await end({ outcome: 'dropped' })).toEqual({ ok: false, reason: 'reason-missing' });
  expect(await end({ outcome: 'dropped', reason: 'They are back' })).toEqual({ ok: true });
  const [dropped] = await listCorrections(scope, { kpiId: kpi.id });
  expect(dropped?.ending).toEqual({ outcome: 'dropped', on: TODAY, reason: 'They are back' });
  const audit = await inWorkspace(scope.workspaceId, (tx) => tx.auditEvent.findMany({ where: { workspaceId: scope.workspaceId }, select: { verb: true } }));
  expect(audit.filter(({ verb }) => verb.startsWith('kpi')).map(({ verb }) => verb).sort()).toEqual(['kpi-correction.create', 'kpi-correction.end', 'kpi-correction.end', 'kpi-correction.end', 'kpi.check-in', 'kpi.check-in']);
});

test('the owner speaks of their own KPI and ends their own step; who reads only, does neither', async () => {
  const reader: Scope = { ...scope, permissions: permissionsOf('manager'), member: { id: randomUUID(), name: 'Reader', role: 'manager' } };
  const own = await plantKpi(scope, reader.member!.id);
  const words = given({ cause: 'Because', action: 'Do it', ownerId: scope.member!.id, dueOn: TODAY });
  expect(await addCheckIn(reader, await standing(), words, ASOF)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await addCheckIn(reader, await standing(own), words, ASOF)).toEqual({ ok: true });
  const [step] = await listCorrections(scope, { kpiId: own.id });
  expect(await endCorrection(reader, step!.id, { outcome: 'done', reason: '' }, ASOF)).toEqual({ ok: false, reason: 'not-allowed' });
  const doer: Scope = { ...reader, member: { ...reader.member!, id: scope.member!.id } };
  expect(await endCorrection(doer, step!.id, { outcome: 'done', reason: '' }, ASOF)).toEqual({ ok: true });
});

test('the board takes as many statements with many KPIs as with a few', async () => {
  const count = async () => {
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    await getBoard(scope, metricCatalogue, ASOF);
    const calls = sent.mock.calls.length;
    sent.mockRestore();
    return calls;
  };
  const before = await count();
  for (let more = 0; more < 5; more++) await plantKpi(scope);
  expect(await count()).toBe(before);
});

test('another workspace sees nothing of it, and ends nothing', async () => {
  const other = await makeScope({ role: 'management' });
  const [step] = await listCorrections(scope, { kpiId: kpi.id });
  expect(await findStanding(other, metricCatalogue, kpi.id, ASOF)).toBeNull();
  expect(await listCheckIns(other)).toEqual([]);
  expect(await listCorrections(other, { kpiId: kpi.id })).toEqual([]);
  expect(await endCorrection(other, step!.id, { outcome: 'open', reason: '' }, ASOF)).toEqual({ ok: false, reason: 'not-found' });
});
