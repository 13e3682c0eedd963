import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import type { Target } from '../kpi.ts';
import { makeTarget } from '#test/factories/target.ts';
import { normalShareBelow, outlookOf } from './outlook.ts';

const START = day('2026-01-05');
const week = (value: number | null, at: number, state: SeriesPoint['state'] = 'complete'): SeriesPoint => ({ start: addDays(START, 7 * at), end: addDays(START, 7 * at + 7), value, numerator: null, denominator: null, state });
const target = makeTarget({ targetValue: 0.5, startsOn: START, deadlineOn: addDays(START, 7 * 20) });
const rising = Array.from({ length: 12 }, (_, at) => week(0.02 * at, at));
const of = { grain: 'week', unit: 'ratio', since: null } as const;
const outlook = (over: Partial<Target> = {}, points = rising, facts: Parameters<typeof outlookOf>[2] = of) => {
  const found = outlookOf({ ...target, ...over }, points, facts);
  if (found?.kind !== 'forecast') throw new Error(found?.kind ?? 'nothing');
  return found;
};

test('a line of two hundredths a week stands at 0.38 in the twentieth', () => {
  const { atDeadline, points } = outlook();
  expect(points).toHaveLength(8);
  expect(atDeadline!.value).toBeCloseTo(0.38, 9);
  expect(atDeadline!.end).toBe(target.deadlineOn);
});

test('the target is reached in the week whose value is the first on its side, in both directions', () => {
  expect(outlook({ targetValue: 0.29 }).reached!.expected!.start).toBe(addDays(START, 7 * 15));
  const falling = rising.map((point) => ({ ...point, value: 1 - point.value! }));
  expect(outlook({ direction: 'decrease-to', baselineValue: 1, targetValue: 0.71 }, falling).reached!.expected!.start).toBe(addDays(START, 7 * 15));
  expect(outlook().reached!.expected).toBeNull();
});

test('what is reached already, or is to be kept, is not reached once more', () => {
  expect(outlook({ targetValue: 0.2 }).reached).toBeNull();
  expect(outlook({ direction: 'stay-above', targetValue: 0.9 }).reached).toBeNull();
});

test('nothing is forecast as sure', () => {
  expect(outlook({ targetValue: 0.3 }).chance).toBe(0.95);
  expect(outlook().chance).toBeCloseTo(0.05, 12);
  expect(outlook({ direction: 'stay-below' }).chance).toBe(0.95);
});

test('a share stays within nought and one', () => {
  const steep = Array.from({ length: 12 }, (_, at) => week(0.08 * at, at));
  expect(outlook({ targetValue: 1 }, steep).atDeadline!.value).toBe(1);
});

// Without the cap the upper bound would lie above one: cutting it off may not make the target less likely to be met.
test('the chance is not made surer by the bound of a share', () => {
  const near = [0.2, 0.4, 0.6, 0.8, ...Array.from({ length: 42 }, (_, at) => (at % 2 ? 0.98 : 0.94))].map((value, at) => week(value, at));
  const [share, amount] = (['ratio', 'count'] as const).map((unit) => outlook({ targetValue: 0.99, deadlineOn: addDays(START, 7 * 48) }, near, { ...of, unit }));
  expect(share!.atDeadline!.high).toBe(1);
  expect(amount!.atDeadline!.high).toBeGreaterThan(1);
  expect(share!.chance).toBe(amount!.chance);
});

test('a far deadline is not guessed at', () => {
  const { points, atDeadline, chance } = outlook({ deadlineOn: addDays(START, 7 * 60) });
  expect([points.length, atDeadline, chance]).toEqual([12, null, null]);
});

test('unfinished weeks, weeks without a value and what was counted otherwise are no measurements', () => {
  const few = [...rising.slice(0, 5), week(null, 5), week(0.9, 6, 'unfinished')];
  expect(outlookOf(target, few, of)).toEqual({ kind: 'too-few', measured: 5, needed: 6 });
  expect(outlookOf(target, rising, { ...of, since: addDays(START, 7 * 9) })).toEqual({ kind: 'too-few', measured: 3, needed: 6 });
  expect(outlookOf(target, [], of)).toBeNull();
  expect(outlookOf({ ...target, deadlineOn: addDays(START, 7 * 11) }, rising, of)).toBeNull();
});

// Up to eight, and down to one at once: the only thing that came otherwise than was forecast was the last.
test('bounds further apart than everything that was measured say nothing', () => {
  const fallen = Array.from({ length: 9 }, (_, at) => week(1 + (at % 8), at));
  expect(outlookOf({ ...target, targetValue: 8 }, fallen, { ...of, unit: 'count' })).toEqual({ kind: 'too-uncertain' });
});

// Tables of the normal distribution.
test.each([[0, 0.5], [1, 0.841345], [-1, 0.158655], [1.281552, 0.9], [2.5758, 0.995]])('%d deviations: %d lie below', (deviations, share) => {
  expect(normalShareBelow(deviations)).toBeCloseTo(share, 5);
});

test('a range is met as surely as both of its bounds together', () => {
  const uneven = rising.map((point, at) => ({ ...point, value: 0.02 * at + (at % 3) * 0.015 }));
  const end = outlook({ deadlineOn: addDays(START, 7 * 14) }, uneven).atDeadline!;
  const [lowerValue, targetValue] = [end.value - (end.value - end.low) / 2, end.value + (end.high - end.value) / 2];
  const chance = (over: Partial<Target>) => outlook({ deadlineOn: addDays(START, 7 * 14), ...over }, uneven).chance!;
  const [above, below] = [chance({ direction: 'stay-above', targetValue: lowerValue }), chance({ direction: 'stay-below', targetValue })];
  expect(above).toBeLessThan(0.95);
  expect(chance({ direction: 'in-range', lowerValue, targetValue })).toBeCloseTo(above + below - 1, 10);
});

test('nothing is forecast of yes or no, nor of a sum that starts again', () => {
  for (const over of [{ direction: 'yes-no' }, { course: { kind: 'reset', every: 'year' } }] as const) expect(outlookOf({ ...target, ...over }, rising, of)).toBeNull();
});
