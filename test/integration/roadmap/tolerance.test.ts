import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import type { Scope } from '#app/people/scope.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import { freezePid, setTolerances } from '#app/roadmap/pid/change-pid.server.ts';
import { createProgramme, forecastPhase } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { addScopeItem, removeScopeItem } from '#app/roadmap/strategy/change-strategy.server.ts';
import { decideException } from '#app/roadmap/tolerance/decide-exception.server.ts';
import { findTolerances } from '#app/roadmap/tolerance/read-tolerance.server.ts';
import { findTodoSections } from '#app/todo-sections.server.ts';
import { addDays, day, dayOf } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

overwriteGetLocale(() => 'nl');
const asOf = new Date('2026-03-18T12:00:00Z');
const at = (on: Date): Now => ({ asOf: on, metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } });
const now = at(asOf);

async function plant() {
  const lead = await makeScope({ role: 'project-lead' });
  must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), { strategy: [], impact: [], execution: [], 'go-live': [], learning: [] })));
  must(await setTolerances(lead, { time: 14, cost: null, scope: 0, quality: 0.1, benefit: 0.1, risk: 0 }));
  return lead;
}

/** The last phase is expected to end so many days after it was planned. */
async function slip(scope: Scope, days: number): Promise<void> {
  const phase = await database().phase.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, kind: 'learning' } });
  must(await forecastPhase(scope, phase.id, { start: null, end: addDays(dayOf(phase.plannedEndsOn), days), version: phase.version }));
}

const standing = async (scope: Scope, kind: string, when = now) => (await findTolerances(scope, when))!.standings.find((each) => each.kind === kind)!;
const asked = { reason: 'The works council needs more time.', untilOn: '' };

test('R21: a forecast past its tolerance is an exception; what the board accepts holds until it is worse', async () => {
  const lead = await plant();
  const board = await join(lead, 'management');
  expect(await standing(lead, 'time')).toMatchObject({ value: 0, tolerance: 14, state: 'within' });
  expect(await decideException(board, 'time', { choice: 'accept', ...asked }, now)).toMatchObject({ ok: false, reason: 'no-exception' });
  await slip(lead, 21);
  expect(await standing(lead, 'time')).toMatchObject({ value: 21, state: 'exception' });
  const mine = async (scope: Scope) => (await findTodoSections(scope, asOf)).find(({ id }) => id === 'exceptions')?.items.map(({ id }) => id) ?? [];
  expect([await mine(board), await mine(await join(lead, 'end-user'))]).toEqual([['time'], []]);

  // Two members of the board decide at once: one decision is kept.
  const both = await Promise.all([decideException(board, 'time', { choice: 'accept', ...asked }, now), decideException(lead, 'time', { choice: 'stop', ...asked }, now)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await findTolerances(lead, now))!.decisions).toHaveLength(1);
  expect(await mine(board)).toEqual([]);
});

test('what the board decided is never changed or taken away', async () => {
  const lead = await plant();
  await slip(lead, 21);
  must(await decideException(lead, 'time', { choice: 'accept', ...asked }, now));
  await expect(database().exceptionDecision.updateMany({ where: { workspaceId: lead.workspaceId }, data: { choice: 'reject' } })).rejects.toThrow(/append-only/);
  await expect(database().exceptionDecision.deleteMany({ where: { workspaceId: lead.workspaceId } })).rejects.toThrow(/append-only/);
});

test('another plan has a day, and when it did not come by then the board is asked again', async () => {
  const lead = await plant();
  await slip(lead, 21);
  expect(await decideException(lead, 'time', { choice: 'replan', ...asked, untilOn: '2026-03-17' }, now)).toMatchObject({ ok: false, reason: 'until' });
  must(await decideException(lead, 'time', { choice: 'replan', ...asked, untilOn: '2026-04-01' }, now));
  expect((await standing(lead, 'time')).state).toBe('replanning');
  expect((await standing(lead, 'time', at(new Date('2026-04-02T12:00:00Z')))).state).toBe('exception');
});

test('scope is held against what was agreed at the gate, not against what somebody kept', async () => {
  const lead = await plant();
  const { id } = must(await addScopeItem(lead, { side: 'in', text: 'The desk' }, asOf));
  must(await freezePid(lead, now));
  must(await removeScopeItem(lead, id, { isRemoved: true, asOf }));
  expect(await standing(lead, 'scope')).toMatchObject({ value: null, state: 'unknown' });
  await database().pidVersion.updateMany({ where: { workspaceId: lead.workspaceId }, data: { verdictId: randomUUID() } });
  expect(await standing(lead, 'scope')).toMatchObject({ value: 1, tolerance: 0, state: 'exception' });
  expect(await standing(lead, 'cost')).toMatchObject({ state: 'not-agreed' });
});

test('who does not decide on gates decides on no exception, and another workspace has none of it', async () => {
  const lead = await plant();
  await slip(lead, 21);
  for (const role of ['end-user', 'manager', 'analyst'] as const) expect(await decideException(await join(lead, role), 'time', { choice: 'accept', ...asked }, now)).toMatchObject({ ok: false, reason: 'not-allowed' });
  expect(await standing(await plant(), 'time')).toMatchObject({ value: 0, state: 'within' });
});
