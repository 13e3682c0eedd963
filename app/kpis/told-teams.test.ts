import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { tellTeams } from './told-teams.ts';

const point = (numerator: number, denominator: number, more: Partial<SeriesPoint> = {}): SeriesPoint => ({ start: day('2026-03-02'), end: day('2026-03-09'), state: 'complete', value: denominator ? numerator / denominator : null, numerator, denominator, ...more });
const told = (points: SeriesPoint[], whole: SeriesPoint | null) => tellTeams(points, whole, 'ratio').map((one) => one?.numerator ?? null);

test.each([
  ['teams of five and more', [point(3, 6), point(4, 9)], point(7, 15), [3, 4]],
  ['everybody and nobody', [point(6, 6), point(0, 7), point(4, 8)], point(10, 21), [5, 1, 4]],
  ['a team of four, which would be what is left, takes the smallest other along', [point(2, 4), point(3, 6), point(4, 9)], point(9, 19), [null, null, 4]],
  ['three people in no team, who would be what is left', [point(3, 6), point(4, 9)], point(9, 18), [null, 4]],
  ['five people in no team', [point(3, 6), point(4, 9)], point(9, 20), [3, 4]],
])('%s', (_case, points, whole, expected) => expect(told(points, whole)).toEqual(expected));

test('a mean of other things than people is told as it is, from five people up', () => {
  const points = [point(30, 40, { people: 6 }), point(9, 10, { people: 4 })];
  expect(tellTeams(points, point(39, 50, { people: 10 }), 'ratio').map((one) => one?.value)).toEqual([null, null]);
  expect(tellTeams([points[0]!], null, 'ratio')[0]?.value).toBe(0.75);
});
