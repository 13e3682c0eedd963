import { expect, test } from 'vitest';
import { type Day, addDays } from '#app/values/day.ts';
import { nextSlice, type Slice, type WeekToCount } from './recount.ts';

const monday = (at: number) => addDays('2026-01-05' as Day, 7 * at);
const weeks = (...sizes: number[]): WeekToCount[] => sizes.map((size, at) => ({ week: monday(at), days: 5, size }));

test('weeks go together until there is much to read, a large one alone', () => {
  expect(nextSlice(weeks(3, 4, 9), null, 7)).toEqual({ from: null, before: monday(2), days: 10 });
  expect(nextSlice(weeks(9, 1), null, 7)).toEqual({ from: null, before: monday(1), days: 5 });
  expect(nextSlice([], monday(3), 7), 'nothing left, yet open for what came in since').toEqual({ from: monday(3), before: null, days: 0 });
});

test('slices follow each other without a gap, from the first of all days to the last, and count each day once', () => {
  const all = weeks(5, 1, 1, 8, 2, 2, 2, 30, 1);
  const slices: Slice[] = [];
  for (let from: Day | null | undefined; from !== null; from = slices.at(-1)!.before) {
    const left = all.filter(({ week }) => from === undefined || week >= from);
    slices.push(nextSlice(left, from ?? null, 6));
  }
  expect(slices[0]?.from).toBeNull();
  slices.forEach(({ from }, at) => at > 0 && expect(from).toBe(slices[at - 1]!.before));
  expect(slices.reduce((sum, { days }) => sum + days, 0)).toBe(5 * all.length);
});
