import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MetricDefinition } from '#app/values/metric.ts';
import type { Exploration } from '../explore/exploration.ts';
import { ROLES } from '#app/people/role.ts';
import { SPANS } from '../filter.ts';
import { askedOfChart, FILTER_GRAINS, filterSearch, type PageFilter, readPageFilter, unfollowedByKpi } from './page-filter.ts';

const own: Exploration = { metricId: 'habit-rate', grain: 'week', span: 26, by: 'none', teamId: null, slice: null, compare: 'none', chart: 'line' };
const metric = (more: Partial<MetricDefinition>): MetricDefinition => ({ id: 'habit-rate', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['week', 'month'], perTeam: true, ...more });
const team = '018f3a52-0000-7000-8000-000000000001';
const nothing: PageFilter = { grain: null, span: null, teamId: null, role: null };

test('what the page looks at comes back from its URL', () => {
  const filter = fc.record({ grain: fc.constantFrom(null, ...FILTER_GRAINS), span: fc.constantFrom(null, ...SPANS), teamId: fc.option(fc.uuid()), role: fc.constantFrom(null, ...ROLES) });
  fc.assert(
    fc.property(filter, (given) => {
      expect(readPageFilter(new URLSearchParams(filterSearch(given)))).toEqual(given);
    }),
  );
  expect(readPageFilter(new URLSearchParams('grain=day&span=7&team=x&role=pope'))).toEqual(nothing);
});

test('a chart follows the page, and says what it cannot follow', () => {
  const asked: PageFilter = { ...nothing, grain: 'month', span: 13, teamId: team };
  expect(askedOfChart(own, nothing, metric({}))).toEqual({ exploration: own, unfollowed: [] });
  expect(askedOfChart(own, asked, metric({}))).toEqual({ exploration: { ...own, grain: 'month', span: 13, teamId: team }, unfollowed: [] });
  expect(askedOfChart(own, asked, metric({ grains: ['week'] }))).toEqual({ exploration: { ...own, span: 13, teamId: team }, unfollowed: ['own-grain'] });
  expect(askedOfChart(own, asked, metric({ perTeam: false }))).toEqual({ exploration: { ...own, grain: 'month', span: 13 }, unfollowed: ['own-team'] });
  expect(askedOfChart(own, asked, undefined), 'a metric that is gone').toEqual({ exploration: own, unfollowed: [] });
});

test('a chart is of one role where its metric is counted so, and says where it is not', () => {
  const asked: PageFilter = { ...nothing, role: 'manager' };
  expect(askedOfChart(own, asked, metric({}))).toEqual({ exploration: { ...own, slice: 'role:manager' }, unfollowed: [] });
  expect(askedOfChart(own, asked, metric({ teamsOnly: true }))).toEqual({ exploration: own, unfollowed: ['own-role'] });
  expect(askedOfChart({ ...own, by: 'role' }, asked, metric({}))).toEqual({ exploration: { ...own, by: 'role' }, unfollowed: ['own-role'] });
  expect(askedOfChart({ ...own, slice: 'role:end-user' }, asked, metric({})).exploration.slice).toBe('role:end-user');
});

test('a KPI keeps the group and the period its target was agreed for', () => {
  const kpi = { frequency: 'week' as const, team: { id: team, name: 'Team' }, slice: null };
  expect(unfollowedByKpi(kpi, { ...nothing, grain: 'week', span: 52, teamId: team })).toEqual([]);
  expect(unfollowedByKpi(kpi, { ...nothing, role: 'manager' })).toEqual(['own-target']);
  expect(unfollowedByKpi({ ...kpi, slice: { dimension: 'role', value: 'manager' } }, { ...nothing, role: 'manager' })).toEqual([]);
  expect(unfollowedByKpi(kpi, { ...nothing, grain: 'month' })).toEqual(['own-target']);
  expect(unfollowedByKpi({ ...kpi, team: null }, { ...nothing, teamId: team })).toEqual(['own-target']);
});
