import { describe, expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { daysOf, fillDays, readCalendar, stepCalendar } from './calendar.ts';
import { bucketOf, groupWork, snoozeTo, type WorkItem } from './work-list.ts';

const TODAY = day('2026-11-19'); // a Thursday

describe('the list of today', () => {
  test.each([
    [null, 'someday'],
    ['2026-11-18', 'late'],
    ['2026-11-19', 'today'],
    ['2026-11-20', 'week'],
    ['2026-11-22', 'week'],
    ['2026-11-23', 'later'],
  ])('%s is %s', (dueOn, bucket) => {
    expect(bucketOf(dueOn === null ? null : day(dueOn), TODAY)).toBe(bucket);
  });
  test('on a Sunday the week is over', () => {
    expect(bucketOf(day('2026-11-23'), day('2026-11-22'))).toBe('later');
  });
  test('every task stands under one heading, by day and then by weight', () => {
    const item = (id: string, dueOn: string | null, priority: WorkItem['priority'] = 'normal'): WorkItem => ({ id, title: id, dueOn: dueOn === null ? null : day(dueOn), priority, doneAt: null, ownerId: null, owner: null, about: [] });
    const groups = groupWork([item('a', null), item('b', '2026-11-19'), item('c', '2026-11-01'), item('d', '2026-11-19', 'high')], TODAY);
    expect(groups.map(({ bucket, items }) => [bucket, items.map(({ id }) => id)])).toEqual([['late', ['c']], ['today', ['d', 'b']], ['someday', ['a']]]);
  });
  test.each([['tomorrow', '2026-11-20'], ['week', '2026-11-23'], ['month', '2026-12-17']] as const)('put off to %s is %s', (choice, wanted) => {
    expect(snoozeTo(choice, TODAY)).toBe(wanted);
  });
});

describe('the calendar', () => {
  test('a month is whole weeks from Monday', () => {
    const days = daysOf('month', TODAY);
    expect([days[0]!.day, days.at(-1)!.day, days.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
    expect(days.filter(({ isInside }) => isInside)).toHaveLength(30);
    expect(daysOf('month', day('2027-02-10'))).toHaveLength(28); // a February of four weeks, from Monday to Sunday
  });
  test.each([
    ['day', '2026-11-19', 1, '2026-11-20'],
    ['week', '2026-11-19', -1, '2026-11-12'],
    ['month', '2026-01-31', 1, '2026-02-28'],
    ['month', '2026-01-31', -1, '2025-12-31'],
  ] as const)('a %s from %s by %i is %s', (view, on, by, wanted) => {
    expect(stepCalendar(view, day(on), by)).toBe(wanted);
  });
  test('moments by time, tasks after them', () => {
    const entry = { id: '', on: TODAY, channel: null, direction: null, isDone: false, who: null, owner: null };
    const [only] = fillDays(daysOf('day', TODAY), [{ ...entry, kind: 'task', time: null, title: 'a' }, { ...entry, kind: 'interaction', time: '14:30', title: 'b' }, { ...entry, kind: 'interaction', time: '09:00', title: 'c' }]);
    expect(only!.entries.map(({ title }) => title)).toEqual(['c', 'b', 'a']);
  });
  test('what an address does not say is this week, mine', () => {
    expect(readCalendar(new URLSearchParams('view=year&on=2026-02-30'), TODAY)).toEqual({ view: 'week', on: TODAY, isTeam: false });
  });
});
