import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { day } from '#app/values/day.ts';
import type { PointState, SeriesPoint } from '#app/values/metric.ts';
import { shiftPeriod } from '#app/values/period.ts';
import { gapBetween, goLiveOf, type LiveGroup, liveGroups, marksSinceLive, obstacle, weeksNeeded, weeksSinceLive } from './since-live.ts';

const live = (id: string, on: string, teamIds: string[] = [], kind: Milestone['kind'] = 'go-live'): Milestone => ({ id, kind, on: day(on), title: { nl: id, en: '' }, teamIds, version: 1 });
const MONDAY = day('2026-01-05');
const point = (week: number, numerator: number | null, denominator: number | null, state: PointState = 'complete'): SeriesPoint => ({
  start: shiftPeriod(MONDAY, week, 'week'), end: shiftPeriod(MONDAY, week + 1, 'week'), state, numerator, denominator, value: numerator === null || !denominator ? null : numerator / denominator,
});
const group = (liveOn: string | null, ...teamIds: string[]): LiveGroup => ({ key: teamIds.join(), name: 'x', teamIds, liveOn: liveOn === null ? null : day(liveOn) });

test('a team went live on its own day, else on that of everybody, else on that of the roadmap; training is no go-live', () => {
  const all = [live('all', '2026-02-02'), live('again', '2026-03-09', ['a']), live('first', '2026-03-02', ['a', 'b']), live('t', '2026-01-05', ['a'], 'training')];
  expect(goLiveOf('a', all, day('2025-12-01'))).toBe('2026-03-02');
  expect(goLiveOf('c', all, day('2025-12-01'))).toBe('2026-02-02');
  expect(goLiveOf('c', [live('other', '2026-02-02', ['a'])], day('2025-12-01'))).toBe('2025-12-01');
  expect(goLiveOf('c', [], null)).toBeNull();
});

test('a wave is a go-live of several teams that are still there', () => {
  const teams = [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }];
  const { waves } = liveGroups(teams, [live('later', '2026-03-02', ['a', 'b', 'gone']), live('alone', '2026-03-02', ['a', 'gone']), live('first', '2026-02-02', ['b', 'a'])], null);
  expect(waves.map(({ key, teamIds }) => [key, teamIds])).toEqual([['wave-first', ['b', 'a']], ['wave-later', ['a', 'b']]]);
});

test('week 0 is the week of the go-live day; a wave adds its teams up and leaves out who is not told', () => {
  // By hand: live on the Thursday of the second week. Then 3+1 of 6+6, 6 of 6 with the other team untold, and nobody told.
  const told = new Map([['a', [point(0, 1, 6), point(1, 3, 6), point(2, 6, 6), point(3, null, null, 'unfinished')]], ['b', [point(0, 1, 6), point(1, 1, 6), point(2, null, null), point(3, null, null, 'unfinished')]]]);
  expect(weeksSinceLive(group('2026-01-15', 'a', 'b'), told)).toEqual([
    { week: 0, state: 'complete', value: 4 / 12 },
    { week: 1, state: 'complete', value: 1 },
    { week: 2, state: 'unfinished', value: null },
  ]);
  expect(weeksSinceLive(group(null, 'a'), told)).toEqual([]);
});

test('the gap is of the last week that both have behind them with a value', () => {
  const told = new Map([['a', [point(0, 2, 10), point(1, 5, 10), point(2, 9, 10, 'unfinished')]], ['b', [point(0, 4, 8), point(1, 2, 8), point(2, 1, 8, 'unfinished')]]]);
  const [a, b] = [weeksSinceLive(group('2026-01-05', 'a'), told), weeksSinceLive(group('2026-01-12', 'b'), told)];
  expect(gapBetween(a, b)).toEqual({ week: 0, one: 0.2, other: 0.25, points: -5 });
  expect(gapBetween(a, weeksSinceLive(group('2026-01-19', 'b'), told))).toBeNull();
});

test('the gap from the other side is the same with the sign turned', () => {
  const weeks = fc.array(fc.record({ value: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), state: fc.constantFrom<PointState>('complete', 'unfinished', 'not-loaded') }), { maxLength: 8 }).map((all) => all.map((one, week) => ({ week, ...one })));
  fc.assert(fc.property(weeks, weeks, (one, other) => {
    const [there, back] = [gapBetween(one, other), gapBetween(other, one)];
    expect(back).toEqual(there && { week: there.week, one: there.other, other: there.one, points: there.points === 0 ? back?.points : -there.points });
    if (there) expect([one, other].map((all) => all[there.week]?.state)).toEqual(['complete', 'complete']);
  }));
});

test('what stands in the way is told with the group it is about', () => {
  const [a, b, later, never] = [group('2026-01-05', 'a'), group('2026-01-05', 'b'), group('2027-01-05', 'c'), group(null, 'd')];
  const today = day('2026-03-02');
  expect(obstacle(a, b, today)).toBeNull();
  expect(obstacle(a, null, today)?.reason).toBe('too-few-groups');
  expect(obstacle(a, a, today)?.reason).toBe('same-group');
  expect(obstacle(a, never, today)).toEqual({ reason: 'no-go-live', group: never });
  expect(obstacle(later, a, today)).toEqual({ reason: 'not-yet', group: later });
  expect(weeksNeeded([a, later, never], today)).toEqual({ from: '2026-01-05', to: '2026-03-09' });
  expect(weeksNeeded([later, never], today)).toBeNull();
});

test('what happened stands in the group’s own week: of its teams or of everybody, not its own go-live, not outside what is shown', () => {
  const weeks = [0, 1, 2].map((week) => ({ week, state: 'complete' as const, value: 0.5 }));
  const all = [live('own', '2026-01-15', ['a']), live('course', '2026-01-18', ['a', 'b'], 'training'), live('theirs', '2026-01-20', ['b'], 'training'), live('for all', '2026-01-28', [], 'release'), live('too late', '2026-02-02', [], 'release'), live('before', '2026-01-11', [], 'other')];
  const marks = marksSinceLive(group('2026-01-15', 'a'), weeks, all, [{ on: day('2026-01-19'), version: 3 }, { on: day('2025-12-01'), version: 2 }]);
  // By hand: week 0 is Monday 12 January; the 18th is its Sunday, the 19th the Monday after, the 28th in the week of the 26th.
  expect(marks.map(({ week, happened }) => [week, happened.kind === 'break' ? happened.version : happened.milestone.id])).toEqual([[0, 'course'], [1, 3], [2, 'for all']]);
  expect(marksSinceLive(group(null, 'a'), weeks, all, [])).toEqual([]);
});
