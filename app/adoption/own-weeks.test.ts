import { expect, test } from 'vitest';
import { type Day, day } from '#app/values/day.ts';
import { ownWeeks } from './own-weeks.ts';

const today = day('2026-03-18'); // a Wednesday; its Monday is the 16th

function acts(given: Record<string, number>): Map<Day, number> {
  return new Map(Object.entries(given).map(([week, count]) => [day(week), count]));
}

test('weeks without acts are there too, and this week is marked', () => {
  const { weeks } = ownWeeks(acts({ '2026-03-02': 4 }), day('2026-02-26'), today, 13);
  expect(weeks).toEqual([
    { week: '2026-02-23', acts: 0, isUnfinished: false },
    { week: '2026-03-02', acts: 4, isUnfinished: false },
    { week: '2026-03-09', acts: 0, isUnfinished: false },
    { week: '2026-03-16', acts: 0, isUnfinished: true },
  ]);
});

test('no more weeks than asked for', () => {
  expect(ownWeeks(acts({}), day('2020-01-01'), today, 3).weeks.map((week) => week.week)).toEqual(['2026-03-02', '2026-03-09', '2026-03-16']);
});

test.each([
  ['more than usual', 12, 'more'],
  ['a tenth more is the same', 11, 'same'],
  ['the same', 10, 'same'],
  ['less than usual', 8, 'less'],
] as const)('%s; the unfinished week does not count (conventions)', (_case, last, trend) => {
  const given = acts({ '2026-02-23': 8, '2026-03-02': 12, '2026-03-09': last, '2026-03-16': 1 });
  expect(ownWeeks(given, day('2026-02-23'), today, 13)).toMatchObject({ usual: 10, trend });
});

test('a first finished week has nothing to be compared with', () => {
  expect(ownWeeks(acts({ '2026-03-09': 5 }), day('2026-03-09'), today, 13)).toMatchObject({ usual: null, trend: null });
});
