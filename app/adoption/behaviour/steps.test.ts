import { expect, test } from 'vitest';
import type { Behaviour } from '#app/crm/behaviours/behaviour.ts';
import { day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { nextGoal, stepsTaken } from './steps.ts';

const behaviour: Behaviour = {
  id: 'b', name: 'Logging', desired: 'At once', undesired: 'Later', rule: 'logged-in-time', desiredKeys: [], undesiredKeys: [], antecedent: 'An alarm', consequence: 'A thank-you', reward: 'Cake',
  baselineValue: 0.4, baselineOn: day('2026-01-04'), subGoals: [{ value: 0.6, on: day('2026-02-01') }, { value: 0.8, on: day('2026-03-01') }], version: 1,
};
const week = (value: number | null, end = '2026-02-09'): SeriesPoint => ({ start: day('2026-02-02'), end: day(end), value, numerator: null, denominator: null, state: 'complete' });

test('a step is taken when there is something of it', () => {
  expect(stepsTaken(behaviour, [week(0.65)], { hasReview: true })).toEqual({ specify: true, measure: true, analyse: true, feedback: true, goals: true, reinforce: true, evaluate: false });
  expect(stepsTaken({ ...behaviour, baselineValue: null, consequence: null, subGoals: [] }, [], { hasReview: false })).toEqual({ specify: true, measure: false, analyse: false, feedback: false, goals: false, reinforce: false, evaluate: false });
  expect(stepsTaken(behaviour, [week(0.5)], { hasReview: true }).reinforce).toBe(false);
  expect(stepsTaken(behaviour, [week(0.5, '2026-03-09')], { hasReview: true }).evaluate).toBe(true);
});

test.each([
  [0.5, '2026-01-10', 0.6, false],
  [0.7, '2026-01-10', 0.6, true], // early: celebrated until its day
  [0.7, '2026-02-10', 0.8, false],
  [0.9, '2026-04-01', 0.8, true],
  [null, '2026-01-10', 0.6, false],
])('at %s on %s the next step is %s', (value, today, goal, isReached) => expect(nextGoal(behaviour, value, day(today))).toMatchObject({ value: goal, isReached }));

test('a step is late when its day is over without it', () => {
  expect([nextGoal(behaviour, 0.7, day('2026-03-01')), nextGoal(behaviour, 0.7, day('2026-03-02')), nextGoal(behaviour, 0.9, day('2026-04-01'))].map((goal) => goal?.isLate)).toEqual([false, true, false]);
});

test('without goals there is no next step', () => expect(nextGoal({ subGoals: [] }, 0.5, day('2026-01-01'))).toBeNull());
