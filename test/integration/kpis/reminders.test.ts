import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import '#app/all-jobs.server.ts';
import { database } from '#app/db/client.server.ts';
import type { OwnMeasure } from '#app/kpis/measures/measure.ts';
import { findMeasure } from '#app/kpis/measures/measures.server.ts';
import { enterReadings } from '#app/kpis/measures/readings.server.ts';
import { remindReadings } from '#app/kpis/measures/remind-readings.server.ts';
import { chooseMessage } from '#app/people/mail/message-choices.server.ts';
import { listOutbox } from '#app/people/mail/outbox.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { day, toDate } from '#app/values/day.ts';
import { ownMetricId } from '#app/values/metric.ts';
import { makeScope } from '#test/factories/workspace.ts';

let scope: Scope;
let updater: { id: string; email: string };
let owner: { id: string; email: string };

beforeAll(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

beforeEach(async () => {
  scope = await makeScope({ role: 'project-lead' });
  const member = (name: string) => database().member.create({ data: { workspaceId: scope.workspaceId, email: `${name}-${scope.workspaceId}@example.org`, name, role: 'analyst' }, select: { id: true, email: true } });
  [updater, owner] = (await Promise.all([member('updater'), member('owner')]));
});

/** Kept by the month since January 2026, and the measure of a KPI. */
async function keepUp(name: string, updaterId: string | null = updater.id): Promise<OwnMeasure> {
  const { workspaceId } = scope;
  const { id } = await database().ownMeasure.create({ data: { workspaceId, name, about: 'From the survey', unit: 'mean', layer: 'business', better: 'higher', frequency: 'month', updaterId, createdAt: new Date('2026-02-10T10:00:00Z') } });
  const aims = { metricId: ownMetricId(id), layer: 'business', direction: 'increase-to', frequency: 'month', targetValue: 8, startsOn: toDate(day('2026-01-01')), deadlineOn: toDate(day('2026-12-31')), ownerId: owner.id };
  await database().kpi.create({ data: { workspaceId, specificationId: randomUUID(), ...aims } });
  return (await findMeasure(scope, id))!;
}

const remind = async (onDay: string) => (await remindReadings(scope, { asOf: new Date(`${onDay}T08:15:00Z`) })).sent;
const mails = async () => (await listOutbox(scope, { after: null })).mails.map(({ address, subject, text }) => ({ address, subject, text })).reverse();

test('who enters it is told once a period and once more, then the owner of the KPI, and nobody after that', async () => {
  await keepUp('Satisfaction');
  const course: [onDay: string, sent: number][] = [['2026-02-27', 0], ['2026-03-01', 0], ['2026-03-02', 1], ['2026-03-02', 0], ['2026-03-06', 0], ['2026-03-09', 1], ['2026-03-10', 0], ['2026-03-16', 1], ['2026-03-17', 0], ['2026-03-31', 0]];
  for (const [onDay, sent] of course) expect([onDay, await remind(onDay)]).toEqual([onDay, sent]);
  expect((await mails()).map(({ address, subject }) => [address, subject])).toEqual([
    [updater.email, 'Cijfer om in te vullen: Satisfaction'],
    [updater.email, 'Nog geen cijfer: Satisfaction'],
    [owner.email, 'Er ontbreekt een cijfer bij je KPI: Satisfaction'],
  ]);
  expect((await mails())[0]!.text).toContain('- Satisfaction: februari 2026');
  expect(await remind('2026-04-01'), 'the next period begins anew').toBe(1);
});

test('what was entered is not asked for, and what is missing of several measures goes in one message', async () => {
  const first = await keepUp('Satisfaction');
  await keepUp('Trust');
  expect((await enterReadings(scope, first, [{ periodStart: day('2026-02-01'), value: 7, teamId: null, numerator: null, denominator: null, note: null }], { source: 'screen', asOf: new Date('2026-03-01T10:00:00Z') })).ok).toBe(true);
  expect(await remind('2026-03-02')).toBe(1);
  expect((await mails()).map(({ subject }) => subject)).toEqual(['Cijfer om in te vullen: Trust']);
  expect(await remind('2026-04-01'), 'one of March for both, one of February once more').toBe(2);
  const sent = await mails();
  expect(sent.slice(1).map(({ subject }) => subject).sort()).toEqual(['Cijfer om in te vullen: Satisfaction en Trust', 'Nog geen cijfer: Trust']);
});

test('who wants no such messages gets none and the owner is told all the same; an ended measure is asked of nobody', async () => {
  const measure = await keepUp('Satisfaction');
  await chooseMessage({ ...scope, member: { id: updater.id, name: 'updater', role: 'analyst' } }, { kind: 'reading', isWanted: false, asOf: new Date('2026-03-01T10:00:00Z') });
  const sent = [];
  for (const onDay of ['2026-03-02', '2026-03-09', '2026-03-16']) sent.push(await remind(onDay));
  expect([sent, (await mails()).map(({ address }) => address)]).toEqual([[0, 0, 1], [owner.email]]);
  await database().ownMeasure.update({ where: { id: measure.id }, data: { endedAt: new Date('2026-03-20T10:00:00Z') } });
  expect(await remind('2026-04-01')).toBe(0);
});

test('a measure that only comes in by file is asked of the owner after a while', async () => {
  await keepUp('Costs', null);
  expect([await remind('2026-03-02'), await remind('2026-03-06'), (await mails()).map(({ address }) => address)]).toEqual([0, 1, [owner.email]]);
});

test('ten that look at the same time send once, and another workspace is not told', async () => {
  await keepUp('Satisfaction');
  const asOf = new Date('2026-03-02T08:15:00Z');
  const runs = await Promise.all(Array.from({ length: 10 }, () => remindReadings(scope, { asOf })));
  expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
  const other = await makeScope({ role: 'project-lead' });
  expect([await remindReadings(other, { asOf }), (await listOutbox(other, { after: null })).mails]).toEqual([{ sent: 0 }, []]);
});
