import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { isWorkingDay } from '#app/values/working-day.ts';
import { countCelebrated, countHeld, reviewMoments, reviewState } from './review-rhythm.ts';

const ofDesk = (on: string) => reviewMoments(day(on), (each) => isWorkingDay(each, 'Europe/Amsterdam'));

test('after going live on a Wednesday: ten working days, two weeks, and the later moments', () => {
  expect(ofDesk('2026-09-02').map(({ key, kind, within }) => [key, kind, within.start, within.end])).toEqual([
    ['day-1', 'daily', '2026-09-02', '2026-09-03'],
    ['day-2', 'daily', '2026-09-03', '2026-09-04'],
    ['day-3', 'daily', '2026-09-04', '2026-09-05'],
    ['day-6', 'daily', '2026-09-07', '2026-09-08'],
    ['day-7', 'daily', '2026-09-08', '2026-09-09'],
    ['day-8', 'daily', '2026-09-09', '2026-09-10'],
    ['day-9', 'daily', '2026-09-10', '2026-09-11'],
    ['day-10', 'daily', '2026-09-11', '2026-09-12'],
    ['day-13', 'daily', '2026-09-14', '2026-09-15'],
    ['day-14', 'daily', '2026-09-15', '2026-09-16'],
    ['week-3', 'weekly', '2026-09-16', '2026-09-23'],
    ['week-4', 'weekly', '2026-09-23', '2026-09-30'],
    ['day-60', 'habit', '2026-11-01', '2026-11-15'],
    ['month-3', 'depth', '2026-12-02', '2026-12-16'],
    ['month-6', 'results', '2027-03-02', '2027-03-16'],
    ['month-12', 'return', '2027-09-02', '2027-09-16'],
  ]);
});

test('on Christmas nobody meets, and three months after the last of November is the last of February', () => {
  const moments = ofDesk('2026-12-21');
  expect(moments.some(({ within }) => within.start === '2026-12-25')).toBe(false);
  expect(ofDesk('2026-11-30').find(({ key }) => key === 'month-3')?.within.start).toBe('2027-02-28');
});

test('whenever it goes live, moments follow each other without overlap and have names of their own', () => {
  fc.assert(
    fc.property(fc.nat(3_000), (days) => {
      const moments = ofDesk(addDays(day('2024-01-01'), days));
      expect(new Set(moments.map(({ key }) => key)).size).toBe(moments.length);
      for (const [index, { within }] of moments.entries()) expect(within.start >= (moments[index - 1]?.within.end ?? within.start)).toBe(true);
    }),
  );
});

test.each([
  ['before its time', '2026-09-01', false, 'upcoming'],
  ['on its day', '2026-09-02', false, 'due'],
  ['the day after', '2026-09-03', false, 'missed'],
  ['held after all', '2026-09-20', true, 'held'],
  ['held early', '2026-09-01', true, 'held'],
])('%s', (_case, today, isHeld, expected) => {
  expect(reviewState({ within: { start: day('2026-09-02'), end: day('2026-09-03') } }, isHeld, day(today))).toBe(expected);
});

test('what is still to come does not count as missed', () => {
  expect(countHeld(['held', 'missed', 'held', 'due', 'upcoming'])).toEqual({ held: 2, of: 3 });
  expect(countHeld([])).toEqual({ held: 0, of: 0 });
});

test.each([
  ['without waves, nothing planned', [], [], { ready: 0, of: 1 }],
  ['without waves, one for all', [], [null], { ready: 1, of: 1 }],
  ['two waves, one planned', ['a', 'b'], ['a'], { ready: 1, of: 2 }],
  ['two waves, one twice', ['a', 'b'], ['a', 'a'], { ready: 1, of: 2 }],
  ['two waves, one for all', ['a', 'b'], [null], { ready: 2, of: 2 }],
  ['of a wave that is gone', ['a'], ['b'], { ready: 0, of: 1 }],
])('R15: %s', (_case, waves, celebrations, expected) => {
  expect(countCelebrated(waves, celebrations.map((waveId) => ({ waveId })))).toEqual(expected);
});
