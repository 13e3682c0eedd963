import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { variationOf } from './variation.ts';

const START = day('2026-01-05');
const week = (value: number | null, at: number, state: SeriesPoint['state'] = 'complete'): SeriesPoint => ({ start: addDays(START, 7 * at), end: addDays(START, 7 * at + 7), value, numerator: null, denominator: null, state });
const of = { grain: 'week', unit: 'ratio', since: null } as const;
const weeks = (values: (number | null)[]) => values.map((value, at) => week(value, at));
const low = [0.4, 0.44, 0.41, 0.43, 0.4, 0.45, 0.42, 0.41, 0.43, 0.44];

test('what has not ended, and what was counted otherwise, has no limits', () => {
  const told = [...weeks(low), week(0.9, 10, 'unfinished')];
  expect(variationOf(told, of)).toMatchObject({ kind: 'known', periods: { length: 10 } });
  expect(variationOf(told, { ...of, since: addDays(START, 7 * 4) })).toEqual({ kind: 'too-few', measured: 6, needed: 8 });
  expect(variationOf([], of)).toEqual({ kind: 'too-few', measured: 0, needed: 8 });
});

test('a new level is told with the means before and after, and where to look for what happened', () => {
  const told = weeks([...low, ...low.map((value) => value + 0.2)]);
  const variation = variationOf(told, of);
  if (variation.kind !== 'known') throw new Error(variation.kind);
  expect(variation.changes).toHaveLength(1);
  const [change] = variation.changes;
  expect(change).toMatchObject({ start: '2026-03-16', near: { from: '2026-03-02', to: '2026-03-23' } });
  expect([change!.before, change!.after].map((mean) => Math.round(mean * 1000) / 1000)).toEqual([0.423, 0.623]);
  expect(variation.periods.every(({ signal }) => signal === null)).toBe(true);
});

test('a period that cannot be told has limits and no value', () => {
  const variation = variationOf(weeks([...low, null]), of);
  expect(variation).toMatchObject({ kind: 'known', periods: { length: 11, 10: { value: null, signal: null } } });
});
