import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { closeProgramme, reopenProgramme } from '#app/roadmap/closing/close-programme.server.ts';
import { findClosing } from '#app/roadmap/closing/read-closing.server.ts';
import { decideGate } from '#app/roadmap/gate.server.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import { createObjective } from '#app/roadmap/objectives.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { findRoadmap } from '#app/roadmap/roadmap.server.ts';
import { addScopeItem } from '#app/roadmap/strategy/change-strategy.server.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import { periodsBetween } from '#app/values/period.ts';
import { done } from '#app/values/result.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const LIVE = day('2026-08-03');
const ACTIVE: MetricDefinition = { id: 'active-user-rate', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['week'], perTeam: true };

/** The world on this day: every week that is over was measured as 80 %, up to the last that was loaded. */
function on(today: string, loadedUntil = today): Now {
  return {
    asOf: new Date(`${today}T09:00:00Z`),
    metrics: {
      listMetricsEverOf: () => Promise.resolve([ACTIVE]),
      measureAll: (_scope, requests) =>
        Promise.resolve(
          requests.map(({ grain, from, to }) => {
            const points = periodsBetween(from, to, grain).map(({ start, end }) => {
              const state = end > day(today) ? ('unfinished' as const) : end > day(loadedUntil) ? ('not-loaded' as const) : ('complete' as const);
              return { start, end, value: state === 'complete' ? 0.8 : null, numerator: 8, denominator: 10, state };
            });
            return done({ metric: ACTIVE, grain, currency: null, points });
          }),
        ),
    },
  };
}

/** Live since 3 August, its project plan frozen at gate 2, with one weekly KPI of behaviour and, when asked, work on it that goes on. */
async function plant({ redUntil }: { redUntil: string | null } = { redUntil: '2026-12-15' }) {
  const lead = await makeScope({ role: 'project-lead' });
  const { workspaceId } = lead;
  const db = database();
  const programmeId = must(await createProgramme(lead, { name: 'Programme', purpose: 'Know every customer' }, usualPlan(day('2026-01-05'), { strategy: [], impact: [], execution: [], 'go-live': [], learning: [] }))).id;
  const objectiveId = must(await createObjective(lead, { name: 'Members stay', ownerId: lead.member!.id })).id;
  const gates = (await findRoadmap(lead, on('2026-03-02')))!.phases.map(({ gate }) => gate!.id);
  for (const gateId of gates.slice(0, 2)) must(await decideGate(lead, gateId, { verdict: 'go' }, on('2026-05-04')));
  must(await addScopeItem(lead, { side: 'in', text: 'Complaints' }, new Date('2026-06-01T09:00:00Z')));
  const aims = { direction: 'increase-to', frequency: 'week', targetValue: 0.7, ownerId: lead.member!.id, startsOn: toDate(LIVE), deadlineOn: toDate(day('2027-01-04')), metricId: 'active-user-rate', layer: 'behaviour', baselineValue: 0.2 };
  const spec = await db.specification.create({ data: { workspaceId, objectiveId, name: 'Use', actor: 'a', act: 'b', object: 'c', keyQuestion: 'q', usedFor: 'u', notUsedFor: 'n', expiresOn: toDate(day('2028-01-01')), ...aims } });
  await db.kpi.create({ data: { workspaceId, specificationId: spec.id, name: 'Active colleagues', ...aims } });
  await db.phase.updateMany({ where: { workspaceId, kind: 'learning' }, data: { actualStartsOn: toDate(LIVE) } });
  const phase = await db.phase.findFirstOrThrow({ where: { workspaceId, kind: 'learning' } });
  if (redUntil) await db.planItem.create({ data: { workspaceId, programmeId, phaseId: phase.id, name: 'Coach', colour: 'red', shape: 'activity', plannedStartsOn: toDate(day('2026-07-01')), plannedEndsOn: toDate(day(redUntil)) } });
  return { lead, sponsor: await join(lead, 'management') };
}

const LESSONS = { lessons: 'Talk to the night shift sooner.', lastId: '' };
const refusals = async (scope: Scope, now: Now) => (await findClosing(scope, now))!.refusals;

test('R19: refused before half a year, with the day it can; then closed, kept as it was, and seen as closed', async () => {
  const { lead, sponsor } = await plant();
  // Half a year after 3 August is 3 February, a Wednesday: the first week that starts after it is over on the 15th.
  expect(await refusals(lead, on('2026-11-30'))).toEqual([{ reason: 'too-early', on: '2027-02-15', kpis: ['Active colleagues'] }]);
  expect(await closeProgramme(sponsor, LESSONS, on('2026-11-30'))).toEqual({ ok: false, reason: 'too-early' });
  expect(await closeProgramme(sponsor, LESSONS, on('2027-02-14'))).toEqual({ ok: false, reason: 'too-early' });
  expect(await closeProgramme(sponsor, LESSONS, on('2027-02-15', '2027-02-01')), 'nothing was loaded since').toEqual({ ok: false, reason: 'not-measured' });
  expect(await database().programmeClosing.count({ where: { workspaceId: lead.workspaceId } })).toBe(0);

  must(await closeProgramme(sponsor, LESSONS, on('2027-02-15')));
  const closed = (await findClosing(lead, on('2027-06-01')))!;
  expect(closed.closed).toMatchObject({ on: '2027-02-15', text: LESSONS.lessons });
  expect(closed.report).toMatchObject({
    agreed: { number: 1, frozenOn: '2026-05-04' },
    goals: [{ name: 'Members stay', owner: 'Test member', isEnded: false, kpis: 1, achieved: 1 }],
    kpis: [{ name: 'Active colleagues', baselineValue: 0.2, targetValue: 0.7, value: 0.8, status: { kind: 'achieved' } }],
    behaviour: { measured: 1, of: 1 },
    redWork: 1,
  });
  expect(closed.report.phases.map(({ kind, result }) => [kind, result.start, result.end]).slice(0, 2)).toEqual([['strategy', '2026-01-05', '2026-05-04'], ['impact', '2026-05-04', '2026-05-04']]);
  const scopeOf = (content: typeof closed.report.result) => content.sections.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'in-scope').map(({ name }) => name);
  expect([scopeOf(closed.report.agreed!.content), scopeOf(closed.report.result)], 'what came after the go of gate 2 is told as a difference').toEqual([[], ['Complaints']]);
  expect((await findRoadmap(lead, on('2027-06-01')))?.closedOn).toBe('2027-02-15');

  // What changes later leaves the report as it was.
  must(await addScopeItem(lead, { side: 'in', text: 'Returns' }, new Date('2027-06-01T09:00:00Z')));
  expect(scopeOf((await findClosing(lead, on('2027-07-01')))!.report.result)).toEqual(['Complaints']);
});

test('R19: refused when no work on behaviour goes on after go-live', async () => {
  const { lead } = await plant({ redUntil: addDays(LIVE, -7) });
  expect(await refusals(lead, on('2027-03-01'))).toEqual([{ reason: 'no-red-work', on: null, kpis: [] }]);
  expect(await closeProgramme(lead, LESSONS, on('2027-03-01'))).toEqual({ ok: false, reason: 'no-red-work' });
});

test('opened again with a reason, closed again, every time kept; of two at once one counts', async () => {
  const { lead, sponsor } = await plant();
  const now = on('2027-03-01');
  const twice = await Promise.all([closeProgramme(lead, LESSONS, now), closeProgramme(sponsor, LESSONS, now)]);
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(twice.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  const first = (await findClosing(lead, now))!.acts[0]!;
  expect(await closeProgramme(lead, { ...LESSONS, lastId: first.id }, now), 'what is closed is not closed').toEqual({ ok: false, reason: 'changed-meanwhile' });
  const reopened = must(await reopenProgramme(sponsor, { reason: 'The planners come after all', lastId: first.id }, new Date('2027-03-02T09:00:00Z')));
  expect(await reopenProgramme(sponsor, { reason: 'Again', lastId: reopened.id }, now.asOf)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect((await findRoadmap(lead, now))?.closedOn).toBeNull();
  must(await closeProgramme(lead, { lessons: 'And the planners.', lastId: reopened.id }, on('2027-04-05')));
  expect((await findClosing(lead, now))!.acts.map(({ kind, text }) => [kind, text])).toEqual([['closed', 'And the planners.'], ['reopened', 'The planners come after all'], ['closed', LESSONS.lessons]]);
  await expect(database().programmeClosing.updateMany({ where: { workspaceId: lead.workspaceId }, data: { text: 'All went well' } })).rejects.toThrow(/append-only/);
  await expect(database().programmeClosing.deleteMany({ where: { workspaceId: lead.workspaceId } })).rejects.toThrow(/append-only/);
  const verbs = await database().auditEvent.findMany({ where: { workspaceId: lead.workspaceId, verb: { in: ['programme.close', 'programme.reopen'] } }, select: { verb: true } });
  expect(verbs.map(({ verb }) => verb).sort()).toEqual(['programme.close', 'programme.close', 'programme.reopen']);
});

test('who may not decide closes nothing; another workspace sees its own', async () => {
  const { lead } = await plant();
  const now = on('2027-03-01');
  for (const role of ['end-user', 'manager', 'analyst'] as const) {
    const scope = await join(lead, role);
    expect(await closeProgramme(scope, LESSONS, now)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await reopenProgramme(scope, { reason: 'x', lastId: '' }, now.asOf)).toEqual({ ok: false, reason: 'not-allowed' });
  }
  must(await closeProgramme(lead, LESSONS, now));
  const stranger = await makeScope({ role: 'project-lead' });
  expect(await findClosing(stranger, now)).toBeNull();
  expect(await closeProgramme(stranger, LESSONS, now)).toEqual({ ok: false, reason: 'no-programme' });
});

test('what was stopped before it went live can be closed, and not any more once it goes on', async () => {
  const { lead, sponsor } = await plant({ redUntil: null });
  await database().phase.updateMany({ where: { workspaceId: lead.workspaceId, kind: 'learning' }, data: { actualStartsOn: null } });
  const now = on('2026-06-01');
  const gateId = (await findRoadmap(lead, now))!.phases[2]!.gate!.id;
  expect((await refusals(lead, now)).map(({ reason }) => reason)).toEqual(['not-live']);
  const stop = must(await decideGate(lead, gateId, { verdict: 'stop', reason: 'It serves nobody.' }, now));
  expect(await refusals(lead, now)).toEqual([]);
  must(await decideGate(lead, gateId, { verdict: 'hold', reason: 'We look again.', lastVerdictId: stop.verdictId }, on('2026-06-02')));
  expect((await refusals(lead, on('2026-06-03'))).map(({ reason }) => reason)).toEqual(['not-live']);
  const held = (await database().gateVerdict.findFirstOrThrow({ where: { gateId, verdict: 'hold' } })).id;
  must(await decideGate(lead, gateId, { verdict: 'stop', reason: 'Still nobody.', lastVerdictId: held }, on('2026-06-04')));
  must(await closeProgramme(sponsor, LESSONS, on('2026-06-05')));
  expect((await findClosing(lead, on('2026-07-01')))!.closed).toMatchObject({ text: LESSONS.lessons });
});
