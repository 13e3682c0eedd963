import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { makeItem } from '#test/factories/plan.ts';
import { readPlanFilter, planSearch } from './plan-filter.ts';
import { linkPath, placeOf, planAxis, planRows, ROW_HEIGHT, rowsInSight } from './plan-layout.ts';

test('the axis holds every day in whole months, at every scale', () => {
  const days = [day('2026-03-20'), day('2026-06-02')];
  const month = planAxis(days, 'month');
  expect([month.start, month.end]).toEqual(['2026-03-01', '2026-07-01']);
  expect(month.small.map(({ day: on }) => on)).toEqual(['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01']);
  expect(month.width).toBe(122 * month.dayWidth);
  const week = planAxis(days, 'week');
  expect(week.small[0]).toEqual({ day: '2026-03-02', at: week.dayWidth });
  expect(week.large.map(({ day: on }) => on)).toHaveLength(4);
  const quarter = planAxis(days, 'quarter');
  expect([quarter.start, quarter.end]).toEqual(['2026-01-01', '2026-07-01']);
  expect(placeOf(quarter, day('2026-01-03'))).toBe(2 * quarter.dayWidth);
});

test('things stand under their phase, in the order of the phases', () => {
  const phases = [{ id: 'two', kind: 'impact' as const }, { id: 'one', kind: 'strategy' as const }];
  const rows = planRows([makeItem('a', 0, 1, { phaseId: 'two' }), makeItem('b', 0, 1, { phaseId: 'one' })], phases);
  expect(rows.map((row) => (row.kind === 'phase' ? row.phase : row.item.id))).toEqual(['strategy', 'b', 'impact', 'a']);
});

test('of a thousand rows only those in sight are drawn, with a few around', () => {
  expect(rowsInSight(0, 10 * ROW_HEIGHT, 1000)).toEqual({ from: 0, to: 18 });
  expect(rowsInSight(500 * ROW_HEIGHT, 10 * ROW_HEIGHT, 1000)).toEqual({ from: 492, to: 518 });
  expect(rowsInSight(995 * ROW_HEIGHT, 10 * ROW_HEIGHT, 1000)).toEqual({ from: 987, to: 1000 });
});

test('a link goes straight where there is room and back between the rows where there is none', () => {
  expect(linkPath({ x: 10, row: 0 }, { x: 40, row: 2 })).toBe('M10 17H17V85H38');
  expect(linkPath({ x: 40, row: 0 }, { x: 40, row: 1 })).toBe('M40 17H47V34H33V51H38');
});

test('the choice stands in the address, and what it does not know is left out', () => {
  const asked = readPlanFilter(new URLSearchParams('zoom=week&colour=red&open=only&phase=learning&month=2026-03'));
  expect(asked).toEqual({ zoom: 'week', colour: 'red', phase: 'learning', isOpenOnly: true, month: '2026-03-01' });
  expect(planSearch(asked)).toBe('?zoom=week&colour=red&phase=learning&open=only&month=2026-03');
  expect(planSearch(readPlanFilter(new URLSearchParams('zoom=decade&colour=green&month=2026-13')))).toBe('');
  expect(readPlanFilter(new URLSearchParams('month=9999-12')).month).toBeNull();
});
