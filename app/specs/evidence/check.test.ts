import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { type CheckSubject, findingOfRecords, findingOfSeries, findingOfStatus, subjectKey, subjectOf } from './check.ts';

const start = day('2026-03-02');
const point = (value: number | null, over: Partial<SeriesPoint> = {}): SeriesPoint => ({ start, end: day('2026-03-09'), value, numerator: null, denominator: null, state: 'complete', ...over });
const atLeast = (threshold: number) => ({ comparison: 'at-least' as const, threshold });
const atMost = (threshold: number) => ({ comparison: 'at-most' as const, threshold });

test.each<[string, SeriesPoint[], ReturnType<typeof atLeast> | ReturnType<typeof atMost>, string]>([
  ['nothing measured', [], atLeast(0.8), 'no-value'],
  ['above', [point(0.9)], atLeast(0.8), 'met'],
  ['on the limit, which belongs to it', [point(0.8)], atLeast(0.8), 'met'],
  ['below', [point(0.79)], atLeast(0.8), 'not-met'],
  ['at most, below', [point(3)], atMost(3), 'met'],
  ['at most, above', [point(4)], atMost(3), 'not-met'],
  ['no value', [point(null)], atLeast(0.8), 'no-value'],
  ['an unfinished period says nothing', [point(0.9), point(0.1, { state: 'unfinished' })], atLeast(0.8), 'met'],
  ['facts that come in a little later', [point(0.9), point(null, { state: 'not-loaded' })], atLeast(0.8), 'met'],
  ['facts that stopped coming in', [point(0.9), point(null, { state: 'not-loaded' }), point(null, { state: 'not-loaded' })], atLeast(0.8), 'no-value'],
  ['told one off so that nobody is found: at best', [point(0.9, { within: { least: 0.9, most: 1 } })], atLeast(1), 'met'],
  ['told one off, at most', [point(0.1, { within: { least: 0, most: 0.1 } })], atMost(0), 'met'],
])('%s', (_, points, limit, finding) => {
  expect(findingOfSeries(points, limit).finding).toBe(finding);
});

test.each<[Parameters<typeof findingOfStatus>[0]['kind'], boolean, string]>([
  ['achieved', true, 'met'],
  ['on-track', true, 'not-met'],
  ['on-track', false, 'met'],
  ['behind', false, 'not-met'],
  ['missed', true, 'not-met'],
  ['open', false, 'not-met'],
  ['too-few', true, 'no-value'],
  ['not-yet-judged', true, 'no-value'],
])('a KPI that is %s (moving: %s) is %s', (kind, isMoving, finding) => {
  expect(findingOfStatus({ kind, progress: null, expected: null, pending: null }, isMoving)).toBe(finding);
});

test.each<[number, number | null, ReturnType<typeof atLeast> | ReturnType<typeof atMost>, string, number | null]>([
  [98, 100, atLeast(0.98), 'met', 0.98],
  [97, 100, atLeast(0.98), 'not-met', 0.97],
  [0, 0, atLeast(0.98), 'no-value', null],
  [0, 0, atMost(0.5), 'no-value', null],
  [0, null, atLeast(1), 'not-met', 0],
  [1000, null, atLeast(1000), 'met', 1000],
  [3, null, atMost(2), 'not-met', 3],
])('of %i of %s: %o is %s', (found, of, limit, finding, value) => {
  expect(findingOfRecords({ found, of }, limit)).toEqual({ finding, found: value });
});

test('what a form sends is the subject that it showed', () => {
  const word = fc.stringMatching(/^[a-z_]{1,12}$/);
  const subject = fc.oneof<fc.Arbitrary<CheckSubject>[]>(
    fc.constant({ kind: 'target' }),
    fc.record({ kind: fc.constant('records' as const), entity: word }),
    fc.record({ kind: fc.constant('filled' as const), entity: word, field: fc.oneof(word, word.map((key) => `custom.${key}`)) }),
    fc.uuid().map((id) => ({ kind: 'metric' as const, metricId: `own-${id}` as const })),
  );
  fc.assert(
    fc.property(subject, (given) => {
      expect(subjectOf(subjectKey(given))).toEqual(given);
    }),
  );
  for (const none of ['', 'metric:', 'filled:account', 'other:account', 'records:']) expect(subjectOf(none)).toBeNull();
});
