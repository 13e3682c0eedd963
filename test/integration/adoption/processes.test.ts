import { beforeAll, expect, test } from 'vitest';
import { ProcessSchema } from '#app/adoption/processes/process-form.ts';
import { findProcessPage, listFollowed } from '#app/adoption/processes/process-page.server.ts';
import { funnelSearch } from '#app/adoption/processes/process-page.ts';
import { wholeFrom } from '#app/adoption/processes/metrics-processes.ts';
import { readProcessFacts } from '#app/adoption/processes/metrics-processes.server.ts';
import { addProcess, changeProcess, findProcess, findProcessId, listProcesses, removeProcess } from '#app/adoption/processes/processes.server.ts';
import { saveProcess } from '#app/adoption/processes/save-process.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { newestDays } from '#app/events/use/step-funnel.server.ts';
import { metricCatalogue, metricSeries } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, dayIn, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-04-15T09:00:00Z');
const TODAY = day('2026-04-15');
const FIRST = day('2026-01-05');
const WINDOW_DAYS = 7;
const HOUR = 3_600_000;

interface Row {
  actor: string;
  activity: string;
  occurred_at: string;
  object?: string;
}

let scope: Scope;
let teams: { north: string; south: string; few: string };
let processId: string;
const rows: Row[] = [];
const AGREED = { name: 'How a sale is done', steps: ['visit', 'offer', 'order'], order: 'sequential', windowDays: WINDOW_DAYS, excluded: ['cancel'] };
const asProcess = (over: Record<string, unknown> = {}) => ProcessSchema.parse({ ...AGREED, ...over });
const emailOf = (person: number) => `p${person}@firm.example`;
const teamOf = (person: number) => (person < 8 ? 'north' : person < 15 ? 'south' : 'few');

/** Eighteen people for fourteen weeks; what each does hangs on a plain sequence of numbers, so that it is the same every time. */
beforeAll(async () => {
  scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  let number = 7;
  const next = (below: number) => ((number = (number * 48_271) % 2_147_483_647) % below);
  await inWorkspace(workspaceId, async (tx) => {
    const made = await Promise.all(['north', 'south', 'few'].map(async (name) => [name, (await tx.team.create({ data: { workspaceId, name } })).id] as const));
    teams = Object.fromEntries(made) as typeof teams;
    for (let person = 0; person < 18; person++) {
      const { id } = await tx.member.create({ data: { workspaceId, name: emailOf(person), email: emailOf(person), role: 'end-user', enrolledOn: toDate(FIRST) } });
      await tx.teamMembership.create({ data: { workspaceId, teamId: teams[teamOf(person)], memberId: id, startsOn: toDate(FIRST) } });
    }
  });
  for (let person = 0; person < 18; person++)
    for (let on = FIRST; on < TODAY; on = addDays(on, 1 + next(3))) {
      const activity = ['visit', 'visit', 'offer', 'offer', 'order', 'order', 'note', 'note', 'cancel'][next(9)]!;
      const hour = String(7 + next(11)).padStart(2, '0');
      // Deals are one's own, but for a few that are worked on together; some acts name no deal.
      const object = next(5) === 0 ? undefined : next(4) === 0 ? `deal ${next(4)}` : `deal of ${person} ${next(2)}`;
      rows.push({ actor: emailOf(person), activity, occurred_at: `${on}T${hour}:${String(next(60)).padStart(2, '0')}:00Z`, ...(object ? { object } : {}) });
    }
  await ingestEvents(scope, rows.map((row, at) => ({ event_id: `e${at}`, ...row })), { asOf: NOW, receivedAt: NOW });
  const added = await addProcess(scope, asProcess(), { asOf: NOW });
  if (!added.ok) throw new Error(added.reason);
  processId = added.value.id;
});

interface Done {
  activity: string;
  at: number;
}

/** From one beginning on, looked at by itself: what came of it, and when it was over. */
function plainWay(all: readonly Done[], from: number): { result: 'finished' | 'short' | 'dropped'; at: number } {
  const closes = from + WINDOW_DAYS * 24 * HOUR;
  const inWindow = all.filter(({ at }) => at > from && at <= closes);
  const offer = inWindow.find(({ activity }) => activity === 'offer');
  const order = offer && inWindow.find(({ activity, at }) => activity === 'order' && at > offer.at);
  const over = order?.at ?? closes;
  return { result: inWindow.some(({ activity, at }) => activity === 'cancel' && at < over) ? 'dropped' : order ? 'finished' : 'short', at: over };
}

/** People who came to the end and who began, by hand from the rows. */
function plainConversion(whom: readonly number[], start: string, end: string): [number, number] {
  const ways = whom.map((person) => {
    const own = actsOf(rows.filter(({ actor }) => actor === emailOf(person)), start);
    return own.filter((one) => one.activity === 'visit' && isBefore(one, end)).map(({ at }) => plainWay(own, at).result);
  });
  return [ways.filter((own) => own.includes('finished')).length, ways.filter((own) => own.some((result) => result !== 'dropped')).length];
}

/** Attempts that finished and that started: per deal, else per person. */
function plainSuccess(whom: readonly number[], start: string, end: string): [number, number] {
  const own = rows.filter(({ actor }) => whom.some((person) => actor === emailOf(person)));
  const keys = [...new Set(own.map(({ object, actor }) => object ?? actor))];
  let [finished, started] = [0, 0];
  for (const key of keys) {
    const acts = actsOf(own.filter(({ object, actor }) => (object ?? actor) === key), start);
    let free = -Infinity;
    for (const { activity, at } of acts) {
      if (activity !== 'visit' || at <= free || !isBefore({ at }, end)) continue;
      const ways = acts.filter((one) => one.activity === 'visit' && one.at >= at && one.at <= at + WINDOW_DAYS * 24 * HOUR && isBefore(one, end)).map((one) => plainWay(acts, one.at));
      const good = ways.find(({ result }) => result === 'finished');
      if (good) finished++;
      if (ways.some(({ result }) => result !== 'dropped')) started++;
      free = good ? good.at : at + WINDOW_DAYS * 24 * HOUR;
    }
  }
  return [finished, started];
}

function actsOf(own: readonly Row[], start: string): Done[] {
  return own.filter(({ occurred_at }) => occurred_at >= start).map(({ activity, occurred_at }) => ({ activity, at: Date.parse(occurred_at) })).sort((one, other) => one.at - other.at);
}

const isBefore = ({ at }: { at: number }, end: string) => at < Date.parse(`${end}T00:00:00Z`);
const everybody = Array.from({ length: 18 }, (_, person) => person);
const NORTH = everybody.filter((person) => teamOf(person) === 'north');
/** What is begun from here on has its window open. */
const OPEN_FROM = addDays(TODAY, -WINDOW_DAYS);

test.each(['week', 'month'] as const)('both metrics by %s are what a plain count over the raw rows says, of everybody and of a team', async (grain) => {
  for (const [metricId, plain] of [['funnel-conversion', plainConversion], ['task-success', plainSuccess]] as const) {
    for (const [teamId, whom] of [[null, everybody], [teams.north, NORTH]] as const) {
      const answer = await metricSeries(scope, { metricId, processId, grain, from: FIRST, to: TODAY, teamId }, NOW);
      if (!answer.ok) throw new Error(answer.reason);
      for (const { start, end, numerator, denominator, state } of answer.value.points) {
        const judged = end < OPEN_FROM ? end : OPEN_FROM;
        expect([start, state]).toEqual([start, addDays(end, WINDOW_DAYS) <= TODAY ? 'complete' : 'unfinished']);
        expect([metricId, start, numerator, denominator]).toEqual([metricId, start, ...(judged <= start ? [null, null] : plain(whom, start, judged))]);
      }
    }
  }
});

test('it is told of five at least, never as none or all, and of nobody where the agreement goes no further', async () => {
  const request = { metricId: 'funnel-conversion', processId, grain: 'month' as const, from: day('2026-02-01'), to: day('2026-03-01') };
  const told = async (teamId: string | null) => {
    const [answer] = await metricCatalogue.measureAll(scope, [{ ...request, teamId }], NOW);
    return answer?.ok ? answer.value.points[0] : null;
  };
  expect((await told(teams.few))?.value, 'three people').toBeNull();
  const whole = await told(null);
  expect(whole?.value).toBeGreaterThan(0);
  expect(whole?.value).toBeLessThan(1);
  expect([whole?.numerator, whole?.denominator]).toEqual([null, null]);
});

test('the passport says what was agreed, how long it took, and what is not judged yet', async () => {
  const { process } = await metricCatalogue.findPassport(scope, 'task-success', { start: day('2026-02-01'), end: day('2026-03-01') }, NOW, processId);
  expect(process).toMatchObject({ name: AGREED.name, version: 1, steps: AGREED.steps, order: 'sequential', windowDays: 7, excluded: ['cancel'], openFrom: null });
  expect(process!.medianMs).toBeGreaterThan(0);
  expect(process!.dropped).toBeGreaterThan(0);
  const running = await metricCatalogue.findPassport(scope, 'task-success', { start: day('2026-04-01'), end: day('2026-05-01') }, NOW, processId);
  expect(running.process?.openFrom).toBe(OPEN_FROM);
});

test('a process must be named, and be one of this workspace that is followed', async () => {
  const range = { grain: 'month' as const, from: FIRST, to: TODAY };
  expect(await metricSeries(scope, { metricId: 'task-success', ...range }, NOW)).toEqual({ ok: false, reason: 'process-required' });
  expect(await metricSeries(scope, { metricId: 'reach', processId, ...range }, NOW)).toEqual({ ok: false, reason: 'unknown-process' });
  const other = await makeScope({ role: 'project-lead' });
  expect(await metricSeries(other, { metricId: 'task-success', processId, ...range }, NOW)).toEqual({ ok: false, reason: 'unknown-process' });
  expect([await findProcess(other, processId), await findProcessId(other, AGREED.name), await listFollowed(other, metricCatalogue, NOW), await findProcessPage(other, metricCatalogue, processId, new URLSearchParams(), NOW)]).toEqual([null, null, [], null]);
  expect(await removeProcess(other, processId, { isRemoved: true, asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await changeProcess(other, processId, asProcess({ name: 'Mine' }), 1)).toEqual({ ok: false, reason: 'not-found' });
  expect(await findProcessId(scope, AGREED.name.toUpperCase())).toBe(processId);
});

test('a step that is put in the place of another is followed as that one, and of too many events the oldest are left out', async () => {
  const { workspaceId } = scope;
  const process = (await findProcess(scope, processId))!;
  const asked = { process, from: FIRST, to: TODAY };
  const all = (await readProcessFacts(scope, [asked])).get(processId)!;
  const { id } = await database().activity.findFirstOrThrow({ where: { workspaceId, key: 'note' } });
  await database().activity.updateMany({ where: { workspaceId, key: 'visit' }, data: { countsAsId: id } });
  try {
    const renamed = (await readProcessFacts(scope, [asked])).get(processId)!;
    expect(renamed.process.steps).toEqual(['note', 'offer', 'order']);
    expect(renamed.events.filter(({ activity }) => activity === 'note')).toHaveLength(rows.filter(({ activity }) => activity === 'visit' || activity === 'note').length);
  } finally {
    await database().activity.updateMany({ where: { workspaceId, key: 'visit' }, data: { countsAsId: null } });
  }
  const few = (await readProcessFacts(scope, [asked], 10)).get(processId)!;
  const newestOf = ({ events }: typeof all, count: number) => events.toSorted((one, other) => one.at - other.at || (one.person < other.person ? -1 : 1)).slice(-count);
  expect(newestOf(few, 10)).toEqual(newestOf(all, 10));
  expect(few.events).toHaveLength(11);
  expect(few.readFromMs).toBeGreaterThan(newestOf(all, 11)[0]!.at);
  expect(wholeFrom(few, scope.timeZone), 'the day on which the eleventh happened is not whole').toBe(addDays(dayIn(new Date(newestOf(all, 11)[0]!.at), scope.timeZone), 1));
  expect(wholeFrom(all, scope.timeZone)).toBe(null);
  const newest = (most: number) => inWorkspaceSql(workspaceId, (tx) => newestDays(tx, scope, { ...AGREED, order: 'sequential', from: FIRST, to: TODAY, memberIds: null, isOfRecords: false, most }));
  const dayBefore = (most: number) => addDays(dayIn(new Date(newestOf(all, most)[0]!.at), scope.timeZone), -1);
  // However many are asked for, they happened on that day or the next and later.
  for (const most of [1, 11, 40, all.events.length - 1]) expect(await newest(most)).toEqual({ from: dayBefore(most) > FIRST ? dayBefore(most) : FIRST, isAll: false });
  expect(await newest(all.events.length + 1)).toEqual({ from: FIRST, isAll: true });
});

test('of several processes that are read at once each has what was done of it, as when it is read alone', async () => {
  const process = (await findProcess(scope, processId))!;
  const of = (id: string, over: Partial<typeof process>, from = FIRST, to = TODAY) => ({ process: { ...process, ...over, id }, from, to });
  const asked = [of('same', {}), of('short', { steps: ['visit', 'note'], excluded: [], windowDays: 1 }, addDays(FIRST, 20), addDays(FIRST, 50)), of('strict', { order: 'strict' }, addDays(FIRST, 40))];
  const inOrder = (events: readonly object[]) => events.map((event) => JSON.stringify(event)).sort();
  for (const most of [undefined, 100]) {
    const together = await readProcessFacts(scope, asked, most);
    for (const one of asked) {
      const [alone, read] = [(await readProcessFacts(scope, [one], most)).get(one.process.id)!, together.get(one.process.id)!];
      expect({ process: read.process, from: read.readFromMs, events: inOrder(read.events) }).toEqual({ process: alone.process, from: alone.readFromMs, events: inOrder(alone.events) });
      expect(read.events.length).toBeGreaterThan(20);
    }
  }
});

test('a funnel is saved from its address, changed, removed and put back, each with its trace, by who may write', async () => {
  const own = await makeScope({ role: 'project-lead' });
  const { workspaceId } = own;
  await ingestEvents(own, AGREED.steps.map((activity, at) => ({ event_id: `e${at}`, actor: 'a', activity, occurred_at: '2026-03-02T09:00:00Z' })), { asOf: NOW, receivedAt: NOW });
  const funnel = new URLSearchParams('step=visit&step=order&order=strict&window=14&without=offer&team=nobody&back=91');
  const saved = await saveProcess(own, funnel, { name: 'Quick sale', as: 'new' }, { asOf: NOW });
  if (!saved.ok) throw new Error(saved.reason);
  const { id } = saved.value;
  expect(await findProcess(own, id)).toEqual({ id, name: 'Quick sale', steps: ['visit', 'order'], order: 'strict', windowDays: 14, excluded: ['offer'], removedAt: null, version: 1 });
  expect(await saveProcess(own, new URLSearchParams('step=visit&step=unheard-of'), { name: 'Half', as: 'new' }, { asOf: NOW })).toEqual({ ok: false, reason: 'too-few-steps' });
  expect(await saveProcess(own, funnel, { name: 'QUICK sale', as: 'new' }, { asOf: NOW })).toEqual({ ok: false, reason: 'name-taken' });
  const opened = new URLSearchParams(funnelSearch((await findProcess(own, id))!));
  opened.set('window', '7');
  expect(await saveProcess(own, opened, { name: 'Quick sale', as: 'same', version: 9 }, { asOf: NOW })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect((await saveProcess(own, opened, { name: 'Quicker sale', as: 'same', version: 1 }, { asOf: NOW })).ok).toBe(true);
  for (const isRemoved of [true, true]) expect((await removeProcess(own, id, { isRemoved, asOf: NOW })).ok).toBe(true);
  expect(await metricSeries(own, { metricId: 'task-success', processId: id, grain: 'month', from: FIRST, to: TODAY }, NOW)).toEqual({ ok: false, reason: 'unknown-process' });
  expect((await findProcessPage(own, metricCatalogue, id, new URLSearchParams(), NOW))?.course).toBeNull();
  const again = await addProcess(own, asProcess({ name: 'Quicker sale' }), { asOf: NOW });
  expect(again.ok).toBe(true);
  expect(await removeProcess(own, id, { isRemoved: false, asOf: NOW })).toEqual({ ok: false, reason: 'name-taken' });
  if (again.ok) await removeProcess(own, again.value.id, { isRemoved: true, asOf: NOW });
  expect((await removeProcess(own, id, { isRemoved: false, asOf: NOW })).ok).toBe(true);
  expect((await listProcesses(own)).map(({ name, removedAt, windowDays }) => [name, removedAt !== null, windowDays])).toEqual([['Quicker sale', false, 7], ['Quicker sale', true, 7]]);
  const traces = await inWorkspace(workspaceId, (tx) => tx.auditEvent.findMany({ where: { workspaceId, entity: 'agreed-process', recordId: id }, orderBy: { id: 'asc' } }));
  expect(traces.map(({ verb }) => verb), 'twice is once').toEqual(['agreed-process.create', 'agreed-process.update', 'agreed-process.remove', 'agreed-process.restore']);
  const reader = { ...own, permissions: permissionsOf('manager') };
  expect([await addProcess(reader, asProcess({ name: 'Mine' }), { asOf: NOW }), await removeProcess(reader, id, { isRemoved: true, asOf: NOW })]).toEqual([{ ok: false, reason: 'not-allowed' }, { ok: false, reason: 'not-allowed' }]);
});
