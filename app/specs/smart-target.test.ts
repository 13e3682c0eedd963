import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import type { SmartReason } from './smart.ts';
import { judgingChecks, targetChecks } from './smart-target.ts';
import { PLAIN_TARGET, type SpecDraft } from './spec.ts';

const ratio: MetricDefinition = { id: 'reach', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['day', 'week', 'month'], perTeam: true };
const count: MetricDefinition = { ...ratio, id: 'new-users', unit: 'count', isAdditive: true };
const money: MetricDefinition = { ...ratio, id: 'revenue', unit: 'money', isAdditive: true };
const length: MetricDefinition = { ...ratio, id: 'follow-up-speed', unit: 'hours' };

const draft = {
  ...PLAIN_TARGET,
  metricId: 'reach',
  direction: 'increase-to',
  baselineValue: 0.2,
  baselineOn: day('2026-01-01'),
  targetValue: 0.8,
  startsOn: day('2026-01-05'),
  deadlineOn: day('2026-12-31'),
  frequency: 'month',
} as unknown as SpecDraft; // of what these rules look at

function found(over: Partial<SpecDraft>, metric: MetricDefinition = ratio): [string, SmartReason][] {
  const given = { ...draft, metricId: metric.id, ...over };
  return [...targetChecks(given, metric), ...judgingChecks(given, [ratio, count, money, length])].flatMap(([when, field, reason]): [string, SmartReason][] => (when ? [[field, reason]] : []));
}

const step = (row: 1 | 2, on: string | null, value: number | null) => ({ row, on: on === null ? null : day(on), value });

test('the plainest target has nothing against it', () => {
  expect(found({})).toEqual([]);
});

// Reference of SMART fields: bounds within the unit, steps one way only unless waived, bands ordered without overlap, a count names its pair.
test.each<[string, Partial<SpecDraft>, MetricDefinition, [string, SmartReason][]]>([
  ['a range needs its lower bound', { direction: 'in-range' }, ratio, [['lowerValue', 'lower-missing']]],
  ['the lower bound of a share is a share', { direction: 'in-range', lowerValue: -0.1 }, ratio, [['lowerValue', 'target-out-of-bounds']]],
  ['the lower bound lies below the upper', { direction: 'in-range', lowerValue: 0.8 }, ratio, [['lowerValue', 'range-upside-down']]],
  ['a baseline may lie anywhere of a range', { direction: 'in-range', lowerValue: 0.5, baselineValue: 0.8 }, ratio, []],
  ['a length of time is no yes or no', { direction: 'yes-no', baselineValue: 0, targetValue: 1 }, length, [['direction', 'yes-no-not-offered']]],
  ['a share can be yes or no', { direction: 'yes-no', baselineValue: 0, targetValue: 1 }, ratio, []],
  ['a course nobody knows', { course: 'zigzag' }, ratio, [['course', 'course-unknown']]],
  ['a share does not add up', { course: 'reset', resetEvery: 'year' }, ratio, [['course', 'reset-not-additive']]],
  ['a sum starts again at some time', { course: 'reset', baselineValue: 0, targetValue: 500_000 }, money, [['resetEvery', 'reset-every-missing']]],
  ['a week lies in two months', { course: 'reset', resetEvery: 'month', frequency: 'week', targetValue: 5 }, money, [['frequency', 'reset-not-whole']]],
  ['what begins at nought goes up', { course: 'reset', resetEvery: 'month', direction: 'decrease-to', baselineValue: 9, targetValue: 5 }, money, [['course', 'reset-only-up']]],
  ['as much as the year before is no standstill of a sum', { course: 'reset', resetEvery: 'year', baselineValue: 500, targetValue: 500 }, money, []],
  ['a sum of nought is no target', { course: 'reset', resetEvery: 'year', targetValue: 0 }, money, [['targetValue', 'baseline-is-target']]],
  ['interim targets are there when they are chosen', { course: 'steps' }, ratio, [['stepOn1', 'steps-missing']]],
  ['half a row', { course: 'steps', steps: [step(1, '2026-06-01', null), step(2, null, 0.7)] }, ratio, [['stepValue1', 'step-value-missing'], ['stepOn2', 'step-day-missing']]],
  ['on the deadline itself', { course: 'steps', steps: [step(1, '2026-12-31', 0.5)] }, ratio, [['stepOn1', 'step-outside-time']]],
  ['on the first day', { course: 'steps', steps: [step(1, '2026-01-05', 0.5)] }, ratio, [['stepOn1', 'step-outside-time']]],
  ['not after the one above', { course: 'steps', steps: [step(1, '2026-06-01', 0.4), step(2, '2026-06-01', 0.5)] }, ratio, [['stepOn2', 'step-out-of-order']]],
  ['back on the way', { course: 'steps', steps: [step(1, '2026-04-01', 0.5), step(2, '2026-08-01', 0.4)] }, ratio, [['stepValue2', 'step-goes-back']]],
  ['below the baseline', { course: 'steps', steps: [step(1, '2026-04-01', 0.1)] }, ratio, [['stepValue1', 'step-goes-back']]],
  ['beyond the target', { course: 'steps', steps: [step(1, '2026-04-01', 0.9)] }, ratio, [['stepValue1', 'step-goes-back']]],
  ['back with a reason', { course: 'steps', steps: [step(1, '2026-04-01', 0.5), step(2, '2026-08-01', 0.4)], stepsWaiver: 'summer' }, ratio, []],
  ['more than all', { course: 'steps', steps: [step(1, '2026-04-01', 1.5)], stepsWaiver: 'why not' }, ratio, [['stepValue1', 'target-out-of-bounds']]],
  ['falling steps fall', { direction: 'decrease-to', baselineValue: 0.8, targetValue: 0.2, course: 'steps', steps: [step(1, '2026-04-01', 0.5)] }, ratio, []],
  ['bands that touch', { onTrackWithin: 20, behindWithin: 20 }, ratio, [['behindWithin', 'bands-overlap']]],
  ['bands turned round', { onTrackWithin: 33, behindWithin: 16.5 }, ratio, [['behindWithin', 'bands-overlap']]],
  ['no room to be on track', { onTrackWithin: 0 }, ratio, [['onTrackWithin', 'points-out-of-bounds']]],
  ['half a period', { statusAfter: 1.5 }, ratio, [['statusAfter', 'status-after-out-of-bounds']]],
  ['a wait of seven periods', { statusAfter: 7 }, ratio, [['statusAfter', 'status-after-out-of-bounds']]],
  ['a sum has no denominator', { fewestCounted: 10 }, money, [['fewestCounted', 'fewest-nothing-divided']]],
  ['half a person', { fewestCounted: 4.5 }, ratio, [['fewestCounted', 'fewest-unreadable']]],
  ['a count that has to grow names what has to stay good', { targetValue: 5 }, count, [['qualityMetricId', 'pair-missing']]],
  ['a count that has to fall need not', { direction: 'decrease-to', baselineValue: 9, targetValue: 5 }, count, []],
  ['it is not its own pair', { targetValue: 5, qualityMetricId: 'new-users' }, count, [['qualityMetricId', 'pair-is-itself']]],
  ['a pair nobody knows', { qualityMetricId: 'gone' }, ratio, [['qualityMetricId', 'metric-unknown']]],
  ['a count with a pair', { targetValue: 5, qualityMetricId: 'reach' }, count, []],
])('%s', (_, over, metric, findings) => {
  expect(found(over, metric)).toEqual(findings);
});
