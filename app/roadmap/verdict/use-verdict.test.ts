import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import type { LiveValue } from '../criterion.ts';
import { judgeLine, judgeRole, readUse, standingOf, type UseMeasure, USE_MEASURES, type UseState, verdictDay, whyNotKeep } from './use-verdict.ts';

const today = day('2026-12-02');
const team = { kind: 'team', id: 't', name: 'Team' } as const;
const live = (value: number | null, asOf = '2026-11-30'): LiveValue => ({ value, numerator: null, denominator: null, unit: 'ratio', currency: null, periodStart: day('2026-11-23'), asOf: day(asOf) });
const lineOf = (values: Partial<Record<UseMeasure, LiveValue | null>>) => judgeLine(team, USE_MEASURES.map((measure) => (measure in values ? readUse(measure, values[measure]!, today) : { measure, result: null })));

// The reference of metrics, #2: under 50% is critical. Of #37 and #22 it gives what to aim at; what is red is our own choice.
describe('R18: a role is used when nothing is red', () => {
  test.each<[string, Parameters<typeof lineOf>[0], UseState]>([
    ['all three well', { 'active-user-rate': live(0.8), 'habit-rate': live(0.6), completeness: live(0.9) }, 'used'],
    ['just not red', { 'active-user-rate': live(0.5), 'habit-rate': live(0.35), completeness: live(0.55) }, 'used'],
    ['just under half is active', { 'active-user-rate': live(0.499), 'habit-rate': live(0.6), completeness: live(0.9) }, 'not-used'],
    ['no habit', { 'active-user-rate': live(0.8), 'habit-rate': live(0.34), completeness: live(0.9) }, 'not-used'],
    ['empty records', { 'active-user-rate': live(0.8), 'habit-rate': live(0.6), completeness: live(0.54) }, 'not-used'],
    ['one is red and nothing else is known', { 'active-user-rate': live(0.2), 'habit-rate': null, completeness: null }, 'not-used'],
    ['one is not known', { 'active-user-rate': live(0.8), 'habit-rate': null, completeness: live(0.9) }, 'no-data'],
    ['one is told of too few', { 'active-user-rate': live(0.8), 'habit-rate': live(null), completeness: live(0.9) }, 'no-data'],
    ['a red figure of long ago judges nothing', { 'active-user-rate': live(0.2, '2026-10-01'), 'habit-rate': live(0.6), completeness: live(0.9) }, 'no-data'],
    ['of a role in the workspace records cannot be counted', { 'active-user-rate': live(0.8), 'habit-rate': live(0.6) }, 'used'],
    ['nothing was asked', {}, 'no-data'],
  ])('%s', (_, values, expected) => expect(lineOf(values).state).toBe(expected));

  test.each<[UseState[], UseState]>([
    [['used', 'used'], 'used'],
    [['used', 'not-used'], 'not-used'],
    [['no-data', 'not-used'], 'not-used'],
    [['used', 'no-data'], 'no-data'],
    [[], 'no-data'],
  ])('of the teams %o the role is %s', (states, expected) => {
    expect(judgeRole({ roleId: 'r', name: 'Planner' }, states.map((state) => ({ subject: team, state, readings: [] }))).state).toBe(expected);
  });

  test('more of anything never turns used into not used', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (active, habit, filled, more) => {
        const before = lineOf({ 'active-user-rate': live(active), 'habit-rate': live(habit), completeness: live(filled) });
        const after = lineOf({ 'active-user-rate': live(Math.max(active, more)), 'habit-rate': live(Math.max(habit, more)), completeness: live(Math.max(filled, more)) });
        if (before.state === 'used') expect(after.state).toBe('used');
      }),
    );
  });
});

describe('it is judged from the ninetieth day on', () => {
  test.each([
    ['the day before', '2026-12-01', false, 1],
    ['the day itself', '2026-12-02', true, 0],
    ['a year later', '2027-12-02', true, 0],
  ])('%s', (_, on, isDue, daysLeft) => expect(verdictDay(day('2026-09-03'), day(on))).toEqual({ goLiveOn: '2026-09-03', dueOn: '2026-12-02', isDue, daysLeft }));
  test('never without a go-live', () => expect(verdictDay(null, today)).toBeNull());
  test('nor before one that is to come', () => expect(verdictDay(addDays(today, 1), today)).toBeNull());
});

describe('what holds of a role', () => {
  const kept = (keptOn: string, state: UseState) => ({ keptOn: day(keptOn), roles: [{ roleId: 'r', state }] });
  test.each<[string, UseState, ReturnType<typeof kept>[], boolean, UseState | 'not-due', string | null]>([
    ['nothing before the day', 'not-used', [], false, 'not-due', null],
    ['what is read now while nothing was kept', 'not-used', [], true, 'not-used', null],
    ['what was kept, whatever is read now', 'used', [kept('2026-12-03', 'not-used')], true, 'not-used', '2026-12-03'],
    ['the newest of what was kept', 'not-used', [kept('2027-01-10', 'used'), kept('2026-12-03', 'not-used')], true, 'used', '2027-01-10'],
    ['a verdict without data of it changes nothing', 'no-data', [kept('2027-01-10', 'no-data'), kept('2026-12-03', 'not-used')], true, 'not-used', '2026-12-03'],
    ['of a role that was added later what is read now', 'used', [{ keptOn: day('2026-12-03'), roles: [] }], true, 'used', null],
  ])('%s', (_, state, verdicts, isDue, expected, keptOn) => expect(standingOf({ roleId: 'r', state }, verdicts, isDue)).toEqual({ state: expected, keptOn }));
});

test.each([
  [null, ['used'], 'not-live'],
  ['2026-12-01', ['used'], 'not-due'],
  ['2026-12-02', ['no-data', 'no-data'], 'nothing-judged'],
  ['2026-12-02', [], 'nothing-judged'],
  ['2026-12-02', ['no-data', 'not-used'], null],
] as const)('on %s a verdict over %o is refused: %s', (on, states, expected) => {
  expect(whyNotKeep(on && verdictDay(day('2026-09-03'), day(on)), states.map((state) => ({ state })))).toBe(expected);
});
