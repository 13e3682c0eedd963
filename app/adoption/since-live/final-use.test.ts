import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { addDays, day } from '#app/values/day.ts';
import { adoptionSpeed, liveOnOf, ultimateUse, weeksSince } from './final-use.ts';

const MONDAY = day('2026-01-05');
const LIVE = day('2026-01-07');
const weeks = (...rates: (number | null)[]) => rates.map((value, at) => ({ start: addDays(MONDAY, 7 * at), end: addDays(MONDAY, 7 * at + 7), value, state: 'complete' as const }));
const at = (count: number) => addDays(MONDAY, 7 * count);

// By hand: the last four weeks are 75, 80, 80 and 85%: 80%; the four before 72, 76, 80 and 80%: 77%. 80% of 80% is 64%, first reached in the third week (66%).
const GROWING = weeks(0.2, 0.4, 0.66, 0.6, 0.72, 0.76, 0.8, 0.8, 0.75, 0.8, 0.8, 0.85);

test('use that levelled off at 80% came to 80% of that in the third week, 19 days after a go-live on a Wednesday', () => {
  expect(ultimateUse(GROWING, at(12))).toBeCloseTo(0.8, 10);
  expect(adoptionSpeed(GROWING, at(12), LIVE)).toBe(19);
});

test('while it still rises there is no level, and so no speed', () => {
  // By hand, after eight weeks: 77% against 46.5%.
  expect([ultimateUse(GROWING, at(8)), adoptionSpeed(GROWING, at(8), LIVE)]).toEqual([null, null]);
});

test.each([
  ['seven weeks are too short', weeks(...Array<number>(7).fill(0.5)), null],
  ['eight are enough', weeks(...Array<number>(8).fill(0.5)), 0.5],
  ['a week that is not told leaves no level', weeks(0.5, 0.5, 0.5, 0.5, 0.5, null, 0.5, 0.5), null],
  ['five points apart is level', weeks(0.5, 0.5, 0.5, 0.5, 0.55, 0.55, 0.55, 0.55), 0.55],
  ['six is not', weeks(0.5, 0.5, 0.5, 0.5, 0.56, 0.56, 0.56, 0.56), null],
  ['a fall is no level either', weeks(0.6, 0.6, 0.6, 0.6, 0.5, 0.5, 0.5, 0.5), null],
])('%s', (_, given, expected) => {
  const level = ultimateUse(given, at(20));
  if (expected === null) expect(level).toBeNull();
  else expect(level).toBeCloseTo(expected, 10);
});

test('a week that still runs, or was not loaded, is not judged', () => {
  const running = weeks(...Array<number>(9).fill(0.5)).map((week, nth) => (nth === 8 ? { ...week, value: 0, state: 'unfinished' as const } : week));
  expect(ultimateUse(running, at(20))).toBe(0.5);
});

test('nobody who acts is a level of nought, at which no speed can be told', () => {
  const none = weeks(...Array<number>(8).fill(0));
  expect([ultimateUse(none, at(8)), adoptionSpeed(none, at(8), LIVE)]).toEqual([0, null]);
});

test('the whole went live with everybody, else as the roadmap says, else with its first team', () => {
  const live = (on: string, teamIds: string[]): Milestone => ({ id: on, kind: 'go-live', on: day(on), title: { nl: on, en: '' }, teamIds, version: 1 });
  const teams = [live('2026-03-02', ['b']), live('2026-02-02', ['a'])];
  expect(liveOnOf(null, [...teams, live('2026-04-06', [])], day('2026-01-01'))).toBe('2026-04-06');
  expect(liveOnOf(null, teams, day('2026-01-01'))).toBe('2026-01-01');
  expect(liveOnOf(null, teams, null)).toBe('2026-02-02');
  expect(liveOnOf('b', teams, null)).toBe('2026-03-02');
  expect(liveOnOf(null, [], null)).toBeNull();
});

test('weeks are read from the go-live up to today, and none before it', () => {
  const march = [{ start: day('2026-03-01'), end: day('2026-04-01') }];
  expect(weeksSince(day('2026-03-18'), march, day('2026-03-31')).map(({ start }) => start)).toEqual(['2026-03-16', '2026-03-23', '2026-03-30']);
  expect(weeksSince(day('2026-04-02'), march, day('2026-05-01'))).toEqual([]);
});

test('the level lies within the last four weeks, and what comes later never changes what was known before', () => {
  const rates = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 30 });
  fc.assert(fc.property(rates, fc.double({ min: 0, max: 1, noNaN: true }), (given, later) => {
    const end = at(given.length);
    const level = ultimateUse(weeks(...given), end);
    if (level !== null) {
      expect(level).toBeGreaterThanOrEqual(Math.min(...given.slice(-4)) - 1e-9);
      expect(level).toBeLessThanOrEqual(Math.max(...given.slice(-4)) + 1e-9);
    }
    expect(ultimateUse(weeks(...given, later), end)).toBe(level);
    expect(adoptionSpeed(weeks(...given, later), end, LIVE)).toBe(adoptionSpeed(weeks(...given), end, LIVE));
  }));
});
