import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { MetricSeries, PointState } from '#app/values/metric.ts';
import { type CriterionBasis, judgeCriterion, latestComplete, type LiveValue, shareOf } from './criterion.ts';

const today = day('2026-03-16');
const week: LiveValue = { value: 0.72, numerator: 72, denominator: 100, unit: 'ratio', currency: null, periodStart: day('2026-03-09'), asOf: today };
const atLeast70: CriterionBasis = { kind: 'measured', measure: 'active-user-rate', comparison: 'at-least', threshold: 0.7 };
const atMost70: CriterionBasis = { ...atLeast70, comparison: 'at-most' };

test.each([
  ['R18 three-month verdict: 72% active of at least 70%', atLeast70, week, 'met', 'reached'],
  ['exactly the threshold is enough', atLeast70, { ...week, value: 0.7 }, 'met', 'reached'],
  ['below it is not', atLeast70, { ...week, value: 0.6999 }, 'not-met', 'not-reached'],
  ['a ceiling is met at the ceiling', atMost70, { ...week, value: 0.7 }, 'met', 'reached'],
  ['and not above it', atMost70, week, 'not-met', 'not-reached'],
  ['a denominator of zero is no value, never 0% (metrics, conventions)', atLeast70, { ...week, value: null, numerator: 0, denominator: 0 }, 'unknown', 'nothing-to-count'],
  ['nothing measured is unknown, not failed', atLeast70, null, 'unknown', 'no-data'],
  ['28 days old still counts', atLeast70, { ...week, asOf: day('2026-02-16') }, 'met', 'reached'],
  ['older data is no ground for a decision (late data is not yet judged)', atLeast70, { ...week, asOf: day('2026-02-15') }, 'unknown', 'data-too-old'],
])('%s', (_case, basis, live, state, reason) => {
  expect(judgeCriterion(basis, live, today)).toMatchObject({ state, reason, threshold: 0.7, source: 'active-user-rate' });
});

test('a confirmed criterion rests on somebody and the day they said so', () => {
  expect(judgeCriterion({ kind: 'confirmed', confirmedOn: null }, null, today)).toMatchObject({ state: 'not-met', reason: 'not-confirmed', source: 'person', asOf: null });
  expect(judgeCriterion({ kind: 'confirmed', confirmedOn: day('2026-01-02') }, null, today)).toMatchObject({ state: 'met', reason: 'confirmed', asOf: '2026-01-02' });
});

function series(...states: PointState[]): MetricSeries {
  const points = states.map((state, index) => ({ start: day(`2026-03-0${index + 1}`), end: day(`2026-03-0${index + 2}`), value: index, numerator: index, denominator: 1, state }));
  return { metric: { id: 'habit-rate', version: 1, unit: 'ratio', layer: 'behaviour', better: 'higher', grains: ['day'], perTeam: true }, grain: 'day', currency: null, points };
}

test.each([
  ['the unfinished period decides nothing', series('complete', 'complete', 'unfinished'), 1],
  ['nor does one without facts', series('complete', 'not-loaded', 'unfinished'), 0],
])('%s', (_case, given, value) => {
  expect(latestComplete(given)?.value).toBe(value);
});

test('where some had to be left out, the evidence says of how many it is', () => {
  const all = series('complete');
  const some = { ...all, points: [{ ...all.points[0]!, coverage: { people: 12, of: 20 } }] };
  const judge = (given: MetricSeries) => judgeCriterion(atLeast70, latestComplete(given), day('2026-03-03'));
  expect(judge(some).coverage).toEqual({ people: 12, of: 20 });
  expect(judge(all)).not.toHaveProperty('coverage');
});

test('without a complete period there is no live value', () => {
  expect(latestComplete(series('not-loaded', 'unfinished'))).toBeNull();
  expect(latestComplete(series())).toBeNull();
});

test('a share of nothing has no value (R5 with no roles, R13 with no KPIs)', () => {
  expect(shareOf(0, 0, today).value).toBeNull();
  expect(shareOf(3, 4, today)).toMatchObject({ value: 0.75, numerator: 3, denominator: 4, asOf: today });
});

test('a figure of a month counts until that of the next month can be there', () => {
  const month = { value: 0.8, numerator: null, denominator: null, unit: 'ratio' as const, currency: null, periodStart: day('2026-01-01'), asOf: day('2026-02-01') };
  expect(judgeCriterion(atLeast70, month, day('2026-03-04')).state).toBe('met');
  expect(judgeCriterion(atLeast70, month, day('2026-03-05')).reason).toBe('data-too-old');
});
