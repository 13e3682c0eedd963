import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import type { PointState, SeriesPoint } from '#app/values/metric.ts';
import type { Kpi } from '../kpi.ts';
import { PLAIN_JUDGING } from '../target/judging.ts';
import type { AlertCondition } from './alert.ts';
import { observe } from './observations.ts';

const MONDAY = day('2026-01-05');
const weeks = (values: readonly (number | null | PointState)[]): SeriesPoint[] =>
  values.map((given, nth) => {
    const start = addDays(MONDAY, 7 * nth);
    const value = typeof given === 'string' ? null : given;
    return { start, end: addDays(start, 7), value, numerator: null, denominator: 20, state: typeof given === 'string' ? given : 'complete' };
  });
const KPI: Kpi = {
  ...{ id: 'k', name: null, metricId: 'active-user-rate', measure: null, team: null, slice: null, layer: 'use', frequency: 'week', baselineOn: null, qualityMetricId: null, version: 1 },
  ...{ owner: { id: 'o', name: 'O' }, specification: { id: 's', name: 'S', isAccepted: true }, course: { kind: 'line' }, judging: PLAIN_JUDGING },
  ...{ direction: 'stay-above', baselineValue: null, targetValue: 0.6, lowerValue: null, startsOn: addDays(MONDAY, -70), deadlineOn: addDays(MONDAY, 700) },
};
const say = (condition: Partial<AlertCondition>, told: readonly SeriesPoint[], judged = told) =>
  observe({ kind: 'below', threshold: 0.5, margin: 0, forPeriods: 1, ...condition }, { kpi: KPI, told, judged, grain: 'week', unit: 'ratio', since: null }).map(({ observation }) => observation);

test('below and above are said of the value itself, the bound belongs to what is well, and the margin lies beyond it', () => {
  expect(say({}, weeks([0.49, 0.5, 0.51]))).toEqual(['bad', 'good', 'good']);
  expect(say({ margin: 0.1 }, weeks([0.49, 0.5, 0.55, 0.6]))).toEqual(['bad', 'between', 'between', 'good']);
  expect(say({ kind: 'above', margin: 0.1 }, weeks([0.51, 0.5, 0.45, 0.4]))).toEqual(['bad', 'between', 'between', 'good']);
});

test('a period that runs says nothing, nor does the newest one before its facts are in; later they are missing', () => {
  expect(say({}, weeks([0.6, 'unfinished']))).toEqual(['good']);
  expect(say({}, weeks([0.6, 'not-loaded', 'unfinished']))).toEqual(['good']);
  expect(say({}, weeks([0.6, 'not-loaded', 'not-loaded', 'unfinished']))).toEqual(['good', 'none']);
  expect(say({ kind: 'no-data', threshold: null }, weeks([0.6, null, 'not-loaded', 'not-loaded']))).toEqual(['good', 'bad', 'bad']);
});

test('what was before the KPI began says nothing', () => {
  const later: Kpi = { ...KPI, startsOn: addDays(MONDAY, 10) };
  const said = observe({ kind: 'below', threshold: 0.5, margin: 0, forPeriods: 1 }, { kpi: later, told: weeks([0.1, 0.1, 0.6]), judged: [], grain: 'week', unit: 'ratio', since: null });
  expect(said.map(({ observation }) => observation)).toEqual(['unjudged', 'bad', 'good']);
});

test('the status is what every page says, decided on what was counted; what cannot be judged says nothing', () => {
  expect(say({ kind: 'status', threshold: null }, weeks([0.7, 0.5, null]))).toEqual(['good', 'bad', 'none']);
  expect(say({ kind: 'status', threshold: null }, weeks([null, null]), weeks([0.7, 0.5])), 'also of a group of which the value is not told').toEqual(['good', 'bad']);
  const wantsMore = { ...KPI, judging: { ...PLAIN_JUDGING, fewestCounted: 30 } };
  expect(observe({ kind: 'status', threshold: null, margin: 0, forPeriods: 1 }, { kpi: wantsMore, told: weeks([0.5]), judged: weeks([0.5]), grain: 'week', unit: 'ratio', since: null })[0]?.observation).toBe('unjudged');
});

test('a signal is what the chart calls one, the wrong way; too few values say nothing', () => {
  const steady = [0.5, 0.52, 0.49, 0.51, 0.5, 0.48, 0.51, 0.5, 0.52, 0.49];
  const signal = { kind: 'signal' as const, threshold: null };
  expect(say(signal, weeks([...steady, 0.1])).at(-1)).toBe('bad');
  expect(say(signal, weeks([...steady, 0.9])).at(-1), 'better than chance explains').toBe('good');
  expect(say(signal, weeks([...steady, 0.5])).at(-1)).toBe('good');
  expect(say(signal, weeks([0.1, 0.9]))).toEqual(['unjudged', 'unjudged']);
  const ofDirection = (direction: Kpi['direction'], value: number) => observe({ ...signal, margin: 0, forPeriods: 1 }, { kpi: { ...KPI, direction }, told: weeks([...steady, value]), judged: [], grain: 'week', unit: 'ratio', since: null }).at(-1)?.observation;
  expect([ofDirection('decrease-to', 0.9), ofDirection('stay-below', 0.1), ofDirection('in-range', 0.9), ofDirection('in-range', 0.1)]).toEqual(['bad', 'good', 'bad', 'bad']);
});

test('a threshold is held against what is told, never against what was counted: nothing is learned by setting one', () => {
  const values = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(null)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, values, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('below' as const, 'above' as const, 'no-data' as const), (told, counted, threshold, kind) => {
      const condition = { kind, threshold: kind === 'no-data' ? null : threshold };
      expect(say(condition, weeks(told), weeks(counted))).toEqual(say(condition, weeks(told)));
    }),
  );
});

test('a period that runs never changes what is said', () => {
  const values = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(null)), { maxLength: 20 });
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('below' as const, 'status' as const, 'no-data' as const, 'signal' as const), (known, soFar, kind) => {
      const running = { ...weeks([...known, soFar]).at(-1)!, state: 'unfinished' as const };
      const condition = { kind, threshold: kind === 'below' ? 0.5 : null };
      expect(say(condition, [...weeks(known), running])).toEqual(say(condition, weeks(known)));
    }),
  );
});
