import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { periodOf, periodsBetween } from '#app/values/period.ts';
import { makeTarget } from '#test/factories/target.ts';
import type { Target } from './kpi.ts';
import { progress } from './progress.ts';
import { judge, type Status } from './status.ts';
import { PLAIN_JUDGING } from './target/judging.ts';

const point = (value: number | null, end: string, over: Partial<SeriesPoint> = {}): SeriesPoint => ({ start: addDays(day(end), -7), end: day(end), value, numerator: value, denominator: 100, state: 'complete', ...over });
const range = { direction: 'in-range', lowerValue: 40, targetValue: 60 } as const;
const done = { direction: 'yes-no', baselineValue: 0, targetValue: 1 } as const;
const months = (from: string, values: number[]): SeriesPoint[] => periodsBetween(day(from), day('2030-01-01'), 'month').slice(0, values.length).map((period, at) => ({ ...period, value: values[at]!, numerator: values[at]!, denominator: null, state: 'complete' }));
const yearly = { course: { kind: 'reset', every: 'year' }, baselineValue: 100, targetValue: 120, startsOn: day('2026-01-01'), deadlineOn: day('2026-12-31') } as const;
const judging = (over: Partial<Target['judging']>) => ({ judging: { ...PLAIN_JUDGING, ...over } });
const fewer = { denominator: 4 };

/** The cases of the reference, each with where it comes from; "ours" is a decision of docs/decisions/016-status.md. */
test.each<[source: string, what: string, over: Partial<Target>, points: SeriesPoint[], Status['kind']]>([
  ['Engagedly', '200 to 0 at 100, half way in half the time', { direction: 'decrease-to', baselineValue: 200, targetValue: 0 }, [point(100, '2026-04-11')], 'on-track'],
  ['Engagedly', 'more than 16.5 points behind', {}, [point(33, '2026-04-11')], 'behind'],
  ['Engagedly', 'more than 33 points behind', {}, [point(16, '2026-04-11')], 'at-risk'],
  ['Engagedly', 'the target before its time', {}, [point(100, '2026-01-29')], 'achieved'],
  ['hezo 563', 'reached and lost again', {}, [point(100, '2026-04-04'), point(20, '2026-04-11')], 'behind'],
  ['Engagedly', 'inside a range', range, [point(50, '2026-04-11')], 'on-track'],
  ['Perdoo', 'on the lower bound of a range', range, [point(40, '2026-04-11')], 'on-track'],
  ['Perdoo', 'on the upper bound of a range', range, [point(60, '2026-04-11')], 'on-track'],
  ['Engagedly', 'below a range', range, [point(39.9, '2026-04-11')], 'behind'],
  ['Engagedly', 'above a range', range, [point(60.1, '2026-04-11')], 'behind'],
  ['Engagedly', 'inside a range after the deadline', range, [point(50, '2026-07-21')], 'achieved'],
  ['Engagedly', 'outside a range after the deadline', range, [point(61, '2026-07-21')], 'missed'],
  ['Perdoo', 'not done yet and in time', done, [point(0, '2026-04-11')], 'open'],
  ['Perdoo', 'done', done, [point(1, '2026-04-11')], 'achieved'],
  ['Perdoo', 'not done by the deadline', done, [point(0, '2026-07-21')], 'missed'],
  ['ours', 'nearly all of a share is not done', done, [point(0.99, '2026-04-11')], 'open'],
  ['hezo 563', 'done and undone again', done, [point(1, '2026-04-04'), point(0, '2026-07-21')], 'missed'],
  ['Perdoo', 'half of a year’s sum at half the year', yearly, months('2026-01-01', [10, 10, 10, 10, 10, 10]), 'on-track'],
  ['Perdoo', 'a quarter of it by then', yearly, months('2026-01-01', [5, 5, 5, 5, 5, 5]), 'behind'],
  ['Perdoo', 'a new year begins at nought, not behind with the year before', { ...yearly, deadlineOn: day('2027-12-31') }, months('2026-01-01', [...Array<number>(12).fill(1), 11]), 'on-track'],
  ['ours', 'the sum of the deadline’s year stays the verdict', yearly, months('2026-01-01', [...Array<number>(12).fill(10), 0, 0]), 'achieved'],
  ['ours', 'it was too little, whatever came after', yearly, months('2026-01-01', [...Array<number>(12).fill(9), 90, 90]), 'missed'],
  ['ours', 'a year of which the beginning is not known', yearly, months('2026-03-01', [10, 10]), 'no-value'],
  ['reference', 'too few in the denominator', judging({ fewestCounted: 5 }), [point(50, '2026-04-11', fewer)], 'too-few'],
  ['reference', 'just enough', judging({ fewestCounted: 4 }), [point(50, '2026-04-11', fewer)], 'on-track'],
  ['reference', 'a sum divides nothing', judging({ fewestCounted: 5 }), [point(50, '2026-04-11', { denominator: null })], 'on-track'],
  ['reference', 'other bands: 10 points behind is behind', judging({ onTrackWithin: 10, behindWithin: 20 }), [point(40, '2026-04-11')], 'behind'],
  ['reference', 'other bands: more than 20 is at risk', judging({ onTrackWithin: 10, behindWithin: 20 }), [point(29.9, '2026-04-11')], 'at-risk'],
  ['ours', 'one bad week with a wait of two', judging({ statusAfter: 2 }), [point(48, '2026-04-04'), point(20, '2026-04-11')], 'on-track'],
  ['ours', 'two bad weeks with a wait of two', judging({ statusAfter: 2 }), [point(48, '2026-03-28'), point(20, '2026-04-04'), point(20, '2026-04-11')], 'behind'],
  ['ours', 'the deadline waits for nobody', judging({ statusAfter: 6 }), [point(99, '2026-07-14'), point(99, '2026-07-21')], 'missed'],
  ['ours', 'weeks that cannot be judged neither count nor break the row', judging({ statusAfter: 2, fewestCounted: 5 }), [point(48, '2026-03-21'), point(20, '2026-03-28'), point(90, '2026-04-04', fewer), point(20, '2026-04-11')], 'behind'],
  ['reference', 'target changed midway: what was measured before is not held against it', judging({ since: day('2026-04-11') }), [point(90, '2026-04-04'), point(90, '2026-04-11')], 'not-yet-judged'],
  ['reference', 'target changed midway: the first whole week after counts', judging({ since: day('2026-04-11') }), [point(10, '2026-04-11'), point(55, '2026-04-18')], 'on-track'],
  ['ISO 8601', 'week 53 of 2026 ends in 2027 and counts as one week', { startsOn: day('2026-12-21'), deadlineOn: day('2027-01-11') }, [{ ...point(66.7, '2027-01-04'), ...periodOf(day('2027-01-01'), 'week') }], 'on-track'],
  ['ISO 8601', 'the week of the clock change has seven days', { startsOn: day('2026-03-16'), deadlineOn: day('2026-04-06') }, [{ ...point(66.7, '2026-03-30'), ...periodOf(day('2026-03-29'), 'week') }], 'on-track'],
])('%s: %s', (_source, _what, over, points, kind) => {
  expect(judge(makeTarget(over), points).kind).toBe(kind);
});

test('Perdoo, Odoo: 200 to 0 at 100 is half of the way', () => {
  expect(progress(100, 200, 0)).toEqual({ ok: true, value: 0.5 });
});

test('reference: a baseline that is the target is no way to go', () => {
  expect(progress(5, 5, 5)).toEqual({ ok: false, reason: 'baseline-is-target' });
  expect(judge(makeTarget({ baselineValue: 100 }), [point(100, '2026-04-11')])).toEqual({ kind: 'no-baseline' });
});

test('what is waited for is said with the status that holds', () => {
  expect(judge(makeTarget(judging({ statusAfter: 3 })), [point(48, '2026-04-04'), point(20, '2026-04-11')])).toMatchObject({ kind: 'on-track', pending: { kind: 'behind', periods: 1, needed: 3 } });
});
