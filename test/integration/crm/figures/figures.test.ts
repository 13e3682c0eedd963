import { beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { keepAllFigures } from '#app/crm/figures/figures-job.server.ts';
import type { RecordInput } from '#app/crm/record/record.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { metricCatalogue, metricSeries } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { act, createRows } from '#test/factories/records.ts';
import { changed, made } from '#test/factories/story-time.ts';
import { makeScope } from '#test/factories/workspace.ts';

// Tuesday in the week of Monday 16 November 2026.
const ASOF = new Date('2026-11-17T12:00:00Z');
const TODAY = day('2026-11-17');
let scope: Scope;
let owner: string;
let team: string;
let stages: Record<'open' | 'offer' | 'won', string>;
const THIS_WEEK = { from: day('2026-11-16'), to: day('2026-11-17'), grain: 'week' as const };
const LAST_WEEK = { from: day('2026-11-09'), to: day('2026-11-10'), grain: 'week' as const };

const madeAt = (instant: string, name: EntityName, ...inputs: Record<string, unknown>[]) => made(scope, instant, name, ...inputs);
const changedAt = (instant: string, name: EntityName, id: string, set: RecordInput) => changed(scope, instant, name, id, set);

async function point(metricId: string, over: object = THIS_WEEK) {
  const series = await metricSeries(scope, { metricId, ...THIS_WEEK, ...over }, ASOF);
  if (!series.ok) throw new Error(series.reason);
  const [{ numerator, denominator, value, state } = {} as never] = series.value.points;
  return [numerator, denominator, value === null ? null : Math.round(value * 1000) / 1000, state];
}

beforeAll(async () => {
  scope = await makeScope({ role: 'administrator' });
  owner = scope.member!.id;
  const { workspaceId } = scope;
  team = await inWorkspace(workspaceId, async (tx) => {
    const { id } = await tx.team.create({ data: { workspaceId, name: 'Desk' } });
    await tx.teamMembership.create({ data: { workspaceId, teamId: id, memberId: owner, startsOn: toDate(day('2026-01-01')), isManager: true } });
    return id;
  });
  const [pipeline] = await createRows(scope, 'pipeline', { name: 'Sales', position: 1 });
  const [open, offer, won] = await createRows(scope, 'stage', ...(['open', 'open', 'won'] as const).map((kind, nth) => ({ pipeline_id: pipeline!.id, name: `Stage ${nth}`, position: nth + 1, probability: 10, kind })));
  stages = { open: open!.id, offer: offer!.id, won: won!.id };
  const deal = (name: string, over: Record<string, unknown> = {}) => ({ name, pipeline_id: pipeline!.id, stage_id: stages.open, owner_id: owner, ...over });
  // One made long ago and left alone; one with a step; one pushed twice; one won yesterday; one of nobody.
  const [, stepped, pushed, closed] = await madeAt('2026-09-01T10:00:00Z', 'deal', deal('Left alone'), deal('With a step', { amount_cents: '100' }), deal('Pushed', { expected_on: '2026-10-01' }), deal('Won', { next_step: 'Call', next_step_on: '2026-11-20' }));
  await madeAt('2026-11-16T09:00:00Z', 'deal', deal('Of nobody', { owner_id: null, expected_on: '2026-12-01' }));
  await changedAt('2026-11-10T10:00:00Z', 'deal', pushed!, { expected_on: '2026-11-01' });
  await changedAt('2026-11-16T10:00:00Z', 'deal', pushed!, { expected_on: '2026-11-14' });
  await changedAt('2026-11-16T10:00:00Z', 'deal', closed!, { stage_id: stages.won });
  await changedAt('2026-11-16T11:00:00Z', 'deal', stepped!, { stage_id: stages.offer });
  await changedAt('2026-11-17T09:00:00Z', 'deal', stepped!, { next_step: 'Send the offer', next_step_on: addDays(TODAY, 3) });
  const talk = (subject: string, occurred: string, over: Record<string, unknown> = {}) => ({ channel: 'phone', direction: 'out', subject, occurred_at: occurred, owner_id: owner, ...over });
  await madeAt('2026-11-16T15:00:00Z', 'interaction', talk('In time', '2026-11-15T15:00:00Z'), talk('Late', '2026-11-15T14:59:00Z', { deal_id: pushed }), talk('By a machine', '2026-11-01T10:00:00Z', { is_machine: true }));
}, 120_000);

test('deals are judged as they stand: touched, planned, neglected, past their date', async () => {
  expect(await point('deals-touched')).toEqual([3, 4, 0.75, 'unfinished']); // the step's stage, the talk about the pushed one, the new one; not the one left alone
  expect(await point('next-step-present')).toEqual([1, 4, 0.25, 'unfinished']);
  expect(await point('neglected-deals')).toEqual([1, 4, 0.25, 'unfinished']);
  expect(await point('overdue-close-dates')).toEqual([1, 4, 0.25, 'unfinished']);
  expect(await point('pushes-per-deal')).toEqual([1, 4, 0.25, 'unfinished']);
});

test('a week that is over is judged as its records were then, whatever happened since', async () => {
  expect(await point('next-step-present', LAST_WEEK)).toEqual([null, null, null, 'not-loaded']);
  expect((await keepAllFigures(act(scope), { asOf: ASOF })).periods).toBeGreaterThan(10);
  expect(await point('next-step-present', LAST_WEEK)).toEqual([1, 4, 0.25, 'complete']); // the one won since still had its step, the other not yet
  expect(await point('overdue-close-dates', LAST_WEEK)).toEqual([1, 4, 0.25, 'complete']);
  expect(await point('neglected-deals', LAST_WEEK)).toEqual([3, 4, 0.75, 'complete']); // the talk of Sunday counts, though it was logged on Monday
  expect(await point('pushes-per-deal', LAST_WEEK)).toEqual([1, 4, 0.25, 'complete']);
});

test('counting again changes nothing', async () => {
  const before = await metricCatalogue.measureAll(scope, ['deals-touched', 'completeness', 'timely-logging'].map((metricId) => ({ metricId, grain: 'week' as const, from: day('2026-09-01'), to: TODAY })), ASOF);
  await keepAllFigures(act(scope), { asOf: new Date(ASOF.getTime() + 1000) });
  expect(await metricCatalogue.measureAll(scope, ['deals-touched', 'completeness', 'timely-logging'].map((metricId) => ({ metricId, grain: 'week' as const, from: day('2026-09-01'), to: TODAY })), ASOF)).toEqual(before);
});

test('logged within 24 hours is in time, a minute more is not, and what a machine sent is left out', async () => {
  expect(await point('timely-logging')).toEqual([1, 2, 0.5, 'unfinished']);
  const passport = await metricCatalogue.findPassport(scope, 'timely-logging', { start: day('2026-11-16'), end: day('2026-11-23') }, ASOF);
  expect(passport.excluded).toEqual([{ kind: 'machine-made', count: 1 }, { kind: 'in-no-team', count: 0 }]);
});

test('a team counts what is of those who were in it; what is nobody’s is in the whole alone', async () => {
  expect(await point('next-step-present', { teamId: team })).toEqual([1, 3, 0.333, 'unfinished']);
  expect(await point('ownerless')).toEqual([1, 4, 0.25, 'unfinished']);
});

test('another workspace sees nothing of it', async () => {
  const other = await makeScope();
  const series = await metricSeries(other, { metricId: 'deals-touched', ...THIS_WEEK }, ASOF);
  expect(series.ok && series.value.points[0]).toMatchObject({ value: null, denominator: 0 });
});
