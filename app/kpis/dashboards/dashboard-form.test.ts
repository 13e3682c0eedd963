import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES } from '#app/people/role.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import { CHART_KINDS, COMPARISONS, DIMENSIONS } from '../explore/exploration.ts';
import { SPANS } from '../filter.ts';
import { type Choices, checkDashboard, readDashboardForm } from './dashboard-form.ts';
import { fittingSize, MOST_TILES, TILE_KINDS } from './tile.ts';
import { chartTile, type DashboardForm, emptyTile, type TileForm, toDashboardForm } from './tile-form.ts';

const metric = (id: MetricDefinition['id'], more: Partial<MetricDefinition> = {}): MetricDefinition => ({ id, version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['week', 'month'], perTeam: true, ...more });
const TEAM = '018f3a52-0000-7000-8000-000000000001';
const choices: Choices = { kpiIds: ['k'], metrics: [metric('habit-rate'), metric('revenue', { perTeam: false, grains: ['month'] }), metric('task-success', { needs: 'process' })], teamIds: [TEAM] };
const chart = (more: Partial<TileForm>) => ({ ...chartTile({ metricId: 'habit-rate', grain: 'week', span: 26, by: 'none', teamId: null, slice: null, compare: 'none', chart: 'line' }), ...more });
const form = (...tiles: TileForm[]): DashboardForm => ({ name: 'Meeting', roles: ['management'], tiles });

/** As a browser sends it. */
function entriesOf({ name, roles, tiles }: DashboardForm): [string, string][] {
  const fields = tiles.flatMap((tile, at) => Object.entries(tile).map(([field, value]): [string, string] => [`tiles.${at}.${field}`, String(value)]));
  return [['name', name], ...roles.map((role): [string, string] => ['roles', role]), ...fields];
}

test('what is typed comes back as it was typed, finished or not', () => {
  const tile: fc.Arbitrary<TileForm> = fc
    .record({
      kind: fc.constantFrom(...TILE_KINDS), columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 3 }),
      kpiId: fc.string(), metricId: fc.string(), grain: fc.constantFrom('day', 'week', 'month', 'quarter'), span: fc.constantFrom(...SPANS), by: fc.constantFrom(...DIMENSIONS),
      teamId: fc.string(), slice: fc.string({ maxLength: 400 }), compare: fc.constantFrom(...COMPARISONS), chart: fc.constantFrom(...CHART_KINDS), title: fc.string(), text: fc.string({ maxLength: 5_000 }),
    })
    .map((each) => ({ ...each, ...fittingSize(each.kind, each) }));
  fc.assert(
    fc.property(fc.record({ name: fc.string(), roles: fc.subarray([...ROLES]), tiles: fc.array(tile, { maxLength: MOST_TILES }) }), (typed) => {
      expect(readDashboardForm(entriesOf(typed))).toEqual(typed);
    }),
  );
});

test('whatever is sent reads as a dashboard of no more tiles than can be, each of a size that can be read', () => {
  const names = fc.oneof(fc.constantFrom('name', 'roles', 'tiles.0.kind', 'tiles.0.columns', 'tiles.99.rows', 'tiles.3.span', 'tiles.-1.kind', 'tiles.0.constructor'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string()), { maxLength: 60 }), (entries) => {
      const read = readDashboardForm(entries);
      expect(read.tiles.length).toBeLessThanOrEqual(MOST_TILES);
      for (const tile of read.tiles) expect(fittingSize(tile.kind, tile)).toEqual({ columns: tile.columns, rows: tile.rows });
    }),
  );
});

test('what can be kept is kept, and comes back in the form', () => {
  const typed = form({ ...emptyTile('kpi'), kpiId: 'k' }, chart({ by: 'team', compare: 'before' }), { ...emptyTile('text'), title: 'Agreed', text: 'Next month' });
  const checked = checkDashboard(typed, choices);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  expect(toDashboardForm(checked.content)).toEqual(typed);
});

test.each([
  ['a KPI that is not chosen', emptyTile('kpi'), 'kpiId', 'kpi-missing'],
  ['a KPI that is gone', { ...emptyTile('kpi'), kpiId: 'other' }, 'kpiId', 'kpi-gone'],
  ['no metric', chart({ metricId: '' }), 'metricId', 'metric-missing'],
  ['a metric that is gone', chart({ metricId: 'own-x' }), 'metricId', 'metric-gone'],
  ['a metric of one process', chart({ metricId: 'task-success' }), 'metricId', 'metric-gone'],
  ['a period it is not counted in', chart({ metricId: 'revenue' }), 'grain', 'grain-not-offered'],
  ['a split of what has no teams', chart({ metricId: 'revenue', grain: 'month', by: 'team' }), 'by', 'not-split-so'],
  ['a team of what has no teams', chart({ metricId: 'revenue', grain: 'month', teamId: TEAM }), 'teamId', 'not-per-team'],
  ['a team that is gone', chart({ teamId: 'other' }), 'teamId', 'team-gone'],
  ['a text without words', { ...emptyTile('text'), title: ' ' }, 'title', 'text-missing'],
  ['a heading without end', { ...emptyTile('text'), title: 'x'.repeat(81) }, 'title', 'too-long'],
  ['a text without end', { ...emptyTile('text'), text: 'x'.repeat(1_001) }, 'text', 'too-long'],
] as const)('%s is told at its field', (_, tile, field, reason) => {
  expect(checkDashboard(form({ ...emptyTile('text'), title: 'First' }, tile), choices)).toEqual({ ok: false, problems: { [`tiles.1.${field}`]: reason } });
});

test('a name is needed, and who sees no figures is shown none', () => {
  expect(checkDashboard({ name: ' ', roles: ['end-user'], tiles: [] }, choices)).toEqual({ ok: false, problems: { name: 'name-missing', roles: 'role-looks-not' } });
  expect(checkDashboard({ name: 'x'.repeat(81), roles: [], tiles: [] }, choices)).toEqual({ ok: false, problems: { name: 'too-long' } });
});
