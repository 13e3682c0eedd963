import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import { askedMetricForm } from './asked-metric.ts';

const metric: MetricDefinition = { id: 'overdue-close-dates', version: 1, unit: 'ratio', layer: 'behaviour', better: 'lower', grains: ['week', 'month'], perTeam: true };
const current = { metric, grain: 'week', currency: null, start: day('2026-03-02'), value: 0.25 } as const;
const today = day('2026-03-12');
const ALL = { teamId: null, slice: null };

test('the form begins with the metric, which way is better and what it is now, on the last day that was measured', () => {
  expect(askedMetricForm(current, ALL, today)).toEqual({ metricId: 'overdue-close-dates', layer: 'behaviour', direction: 'decrease-to', frequency: 'week', baselineValue: '25', baselineOn: '2026-03-08' });
});

test('what one team is now is not what all are: it is left open', () => {
  const form = askedMetricForm(current, { teamId: 'team', slice: null }, today);
  expect(form).toMatchObject({ teamId: 'team' });
  expect(form).not.toHaveProperty('baselineValue');
});

test('what one part is now is not what all are either, and a part only where it can be asked for one', () => {
  const form = askedMetricForm(current, { teamId: null, slice: 'role:manager' }, today);
  expect(form).toMatchObject({ slice: 'role:manager' });
  expect(form).not.toHaveProperty('baselineValue');
  expect(askedMetricForm(current, { teamId: null, slice: 'channel:email' }, today)).not.toHaveProperty('slice');
});

test('of what was never measured there is no baseline, and a team only where it can be asked for one', () => {
  expect(askedMetricForm({ ...current, start: null, value: null, metric: { ...metric, perTeam: false, better: 'higher', grains: ['month'] }, grain: 'month' }, { teamId: 'team', slice: null }, today)).toEqual({ metricId: 'overdue-close-dates', layer: 'behaviour', direction: 'increase-to', frequency: 'month' });
});
