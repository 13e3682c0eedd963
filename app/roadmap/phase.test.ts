import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { currentPhase, expectedPeriod, PHASE_KINDS, phaseAfter, phaseBefore, type PhaseDates, phaseNumber, phaseState, slipDays } from './phase.ts';

const today = day('2026-03-15');

function dates(given: { planned?: [string, string]; forecast?: [string | null, string | null]; actual?: [string | null, string | null] } = {}): PhaseDates {
  const { planned = ['2026-02-01', '2026-04-01'], forecast = [null, null], actual = [null, null] } = given;
  const orNull = (text: string | null) => (text === null ? null : day(text));
  return {
    planned: { start: day(planned[0]), end: day(planned[1]) },
    forecast: { start: orNull(forecast[0]), end: orNull(forecast[1]) },
    actual: { start: orNull(actual[0]), end: orNull(actual[1]) },
  };
}

test('the five phases follow each other as the phases article has them', () => {
  expect(PHASE_KINDS).toEqual(['strategy', 'impact', 'execution', 'go-live', 'learning']);
  expect(PHASE_KINDS.map(phaseNumber)).toEqual([1, 2, 3, 4, 5]);
  expect(phaseBefore('strategy')).toBeNull();
  expect(phaseBefore('impact')).toBe('strategy');
  expect(phaseAfter('go-live')).toBe('learning');
  expect(phaseAfter('learning')).toBeNull();
});

test.each([
  ['nothing happened', dates(), 'upcoming'],
  ['started today', dates({ actual: ['2026-03-15', null] }), 'running'],
  ['starts tomorrow', dates({ actual: ['2026-03-16', null] }), 'upcoming'],
  ['the end is the first day after, so it is over today', dates({ actual: ['2026-02-01', '2026-03-15'] }), 'done'],
  ['its last day is today', dates({ actual: ['2026-02-01', '2026-03-16'] }), 'running'],
])('%s', (_case, given, state) => {
  expect(phaseState(given, today)).toBe(state);
});

test.each([
  ['as planned', dates({ planned: ['2026-04-01', '2026-05-01'] }), ['2026-04-01', '2026-05-01'], 0],
  ['forecast later', dates({ planned: ['2026-04-01', '2026-05-01'], forecast: ['2026-04-08', '2026-05-15'] }), ['2026-04-08', '2026-05-15'], 14],
  ['forecast earlier', dates({ planned: ['2026-04-01', '2026-05-01'], forecast: [null, '2026-04-24'] }), ['2026-04-01', '2026-04-24'], -7],
  ['done late', dates({ actual: ['2026-02-01', '2026-03-10'], planned: ['2026-02-01', '2026-03-01'] }), ['2026-02-01', '2026-03-10'], 9],
  ['running past its planned end moves with today', dates({ planned: ['2026-02-01', '2026-03-01'], actual: ['2026-02-01', null] }), ['2026-02-01', '2026-03-16'], 15],
  ['not started in time keeps its length', dates({ planned: ['2026-03-01', '2026-03-11'] }), ['2026-03-15', '2026-03-25'], 14],
  ['started late without a new forecast is still due as planned', dates({ actual: ['2026-02-20', null] }), ['2026-02-20', '2026-04-01'], 0],
])('expected: %s', (_case, given, [start, end], slip) => {
  expect(expectedPeriod(given, today)).toEqual({ start, end });
  expect(slipDays(given, today)).toBe(slip);
});

test('the current phase is the earliest that runs: what is skipped returns later (R0)', () => {
  const done = { kind: 'strategy' as const, ...dates({ actual: ['2026-01-01', '2026-02-01'] }) };
  const running = { kind: 'impact' as const, ...dates({ actual: ['2026-02-01', null] }) };
  const early = { kind: 'execution' as const, ...dates({ actual: ['2026-03-01', null] }) };
  const upcoming = { kind: 'go-live' as const, ...dates() };
  expect(currentPhase([early, done, running, upcoming], today)?.kind).toBe('impact');
  expect(currentPhase([done, upcoming], today)?.kind).toBe('go-live');
  expect(currentPhase([done], today)).toBeNull();
  expect(currentPhase([], today)).toBeNull();
});
