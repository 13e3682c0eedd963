import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, daysBetween } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import type { Target } from '../kpi.ts';
import { expectedValue } from '../progress.ts';
import { judge } from '../status.ts';
import { type Course, expectedShare, RESETS } from './course.ts';

const START = day('2026-01-01');
const amount = fc.integer({ min: 1, max: 1_000 });

/** Interim targets between baseline and target, in order of time and along the direction. */
function stepsBetween(baseline: number, target: number, length: number): fc.Arbitrary<Course> {
  const share = fc.integer({ min: 1, max: 99 });
  return fc.tuple(fc.uniqueArray(fc.integer({ min: 1, max: length - 1 }), { minLength: 1, maxLength: 6 }), fc.array(share, { minLength: 6, maxLength: 6 })).map(([days, shares]) => {
    const order = days.toSorted((one, other) => one - other);
    const rising = shares.toSorted((one, other) => one - other);
    return { kind: 'steps', steps: order.map((at, index) => ({ on: addDays(START, at), value: baseline + (rising[index]! / 100) * (target - baseline) })) };
  });
}

const moving: fc.Arbitrary<Target> = fc.tuple(amount, amount, fc.integer({ min: 30, max: 900 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 6 })).filter(([one, other]) => one !== other).chain(([baselineValue, targetValue, length, onTrackWithin, further, statusAfter]) =>
  fc.oneof(fc.constant<Course>({ kind: 'line' }), fc.constant<Course>({ kind: 's-curve' }), stepsBetween(baselineValue, targetValue, length)).map((course): Target => ({
    ...{ baselineValue, targetValue, lowerValue: null, course, startsOn: START, deadlineOn: addDays(START, length) },
    direction: targetValue > baselineValue ? 'increase-to' : 'decrease-to',
    judging: { onTrackWithin, behindWithin: onTrackWithin + further, statusAfter, fewestCounted: null, since: null },
  })),
);

const staying: fc.Arbitrary<Target> = fc.tuple(amount, amount, fc.constantFrom('stay-above' as const, 'stay-below' as const, 'in-range' as const), fc.integer({ min: 1, max: 6 })).map(([one, width, direction, statusAfter]) => ({
  ...{ direction, baselineValue: one, targetValue: one + width, lowerValue: direction === 'in-range' ? one : null, course: { kind: 'line' }, startsOn: START, deadlineOn: addDays(START, 200) },
  judging: { onTrackWithin: 16.5, behindWithin: 33, statusAfter, fewestCounted: null, since: null },
}));

const values = fc.array(fc.integer({ min: -200, max: 2_200 }), { minLength: 1, maxLength: 40 });
const weeks = (list: readonly number[]): SeriesPoint[] => list.map((value, at) => ({ start: addDays(START, 7 * at), end: addDays(START, 7 * at + 7), value, numerator: value, denominator: 10, state: 'complete' }));
/** Values and target in another unit, or turned over: every number with the same formula. */
const through = (target: Target, change: (value: number) => number): Target => ({
  ...target,
  baselineValue: target.baselineValue === null ? null : change(target.baselineValue),
  targetValue: change(target.targetValue),
  lowerValue: target.lowerValue === null ? null : change(target.lowerValue),
  course: target.course.kind === 'steps' ? { kind: 'steps', steps: target.course.steps.map(({ on, value }) => ({ on, value: change(value) })) } : target.course,
});
const MIRROR = { 'increase-to': 'decrease-to', 'decrease-to': 'increase-to', 'stay-above': 'stay-below', 'stay-below': 'stay-above', 'in-range': 'in-range', 'yes-no': 'yes-no' } as const;

test('another unit changes no status and no progress', () => {
  // Powers of two: in binary they move the point alone, so that a value on a bound stays on it.
  fc.assert(fc.property(fc.oneof(moving, staying), values, fc.constantFrom(0.25, 2, 1_024), (target, list, factor) => {
    const [one, other] = [judge(target, weeks(list)), judge(through(target, (value) => value * factor), weeks(list.map((value) => value * factor)))];
    expect(other).toEqual(one);
  }));
});

test('turned over, what should rise should fall, and is judged the same', () => {
  fc.assert(fc.property(fc.oneof(moving, staying), values, (target, list) => {
    const turned = through({ ...target, direction: MIRROR[target.direction] }, (value) => -value);
    const mirrored = target.direction === 'in-range' ? { ...turned, targetValue: turned.lowerValue!, lowerValue: turned.targetValue } : turned;
    const [one, other] = [judge(target, weeks(list)), judge(mirrored, weeks(list.map((value) => -value)))];
    expect(other.kind).toBe(one.kind);
    if ('progress' in one && 'progress' in other && one.progress !== null) expect(other.progress).toBeCloseTo(one.progress, 12);
  }));
});

test('nearer to the target is further on the way and never judged worse', () => {
  const order = ['at-risk', 'missed', 'behind', 'on-track', 'achieved'];
  fc.assert(fc.property(moving, fc.integer({ min: -200, max: 2_200 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 39 }), (target, value, nearer, at) => {
    const sign = target.direction === 'increase-to' ? 1 : -1;
    const [one, other] = [value, value + sign * nearer].map((given) => judge(target, weeks([...Array<number>(at).fill(given), given])));
    if (!('progress' in one!) || !('progress' in other!)) throw new Error('not judged');
    expect(other.progress!).toBeGreaterThanOrEqual(one.progress!);
    expect(order.indexOf(other.kind)).toBeGreaterThanOrEqual(order.indexOf(one.kind));
  }));
});

test('every course begins at the baseline, never goes back, and is at the target by the deadline', () => {
  fc.assert(fc.property(moving, fc.array(fc.integer({ min: -50, max: 1_000 }), { minLength: 2, maxLength: 20 }), (target, days) => {
    expect(expectedShare(target, target.startsOn)).toBeCloseTo(0, 12);
    expect(expectedValue(target, target.deadlineOn)).toBeCloseTo(target.targetValue, 9);
    const shares = days.toSorted((one, other) => one - other).map((at) => expectedShare(target, addDays(START, at))!);
    for (const [at, share] of shares.entries()) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      if (at > 0) expect(share).toBeGreaterThanOrEqual(shares[at - 1]! - 1e-12);
    }
  }));
});

test('a sum that starts again asks for the whole by the end of each window, and by the deadline', () => {
  fc.assert(fc.property(fc.constantFrom(...RESETS), fc.integer({ min: 40, max: 1_200 }), fc.integer({ min: 0, max: 1_300 }), (every, length, at) => {
    const target: Target = { direction: 'increase-to', baselineValue: 3, targetValue: 500, lowerValue: null, startsOn: START, deadlineOn: addDays(START, length), course: { kind: 'reset', every }, judging: { onTrackWithin: 16.5, behindWithin: 33, statusAfter: 1, fewestCounted: null, since: null } };
    expect(expectedValue(target, target.deadlineOn)).toBe(500);
    const on = addDays(START, at + 1);
    const share = expectedShare(target, on)!;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(1);
    const isFirstOfMonth = on.endsWith('-01');
    const endsWindow = every === 'month' ? isFirstOfMonth : every === 'quarter' ? isFirstOfMonth && [0, 3, 6, 9].includes(Number(on.slice(5, 7)) - 1) : on.endsWith('-01-01');
    if (endsWindow) expect(share).toBe(1);
    else if (daysBetween(on, target.deadlineOn) > 0) expect(share).toBeLessThan(1);
  }));
});

test('a steady pace is on track and a wait never turns it', () => {
  fc.assert(fc.property(moving, fc.integer({ min: 1, max: 40 }), (target, count) => {
    const points = weeks(Array<number>(count).fill(0)).map((point) => ({ ...point, value: expectedValue(target, point.end) }));
    const status = judge(target, points);
    expect(['on-track', 'achieved']).toContain(status.kind);
  }));
});
