import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { lowIn, pulsePoint, toldRounds } from './metrics-pulses.ts';
import { ADKAR, type PulseQuestion } from './pulse.ts';
import type { TallyRow } from './pulse-results.ts';
import type { Tally } from './tally.ts';

const MARCH = { start: day('2026-03-01'), end: day('2026-04-01') };
const TODAY = day('2026-06-01');
const pulse = (kind: 'adkar' | 'statements') => ({ kind, startsOn: day('2026-03-02'), everyWeeks: null, openDays: 7, endsOn: null, stoppedOn: null });
const row = (question: PulseQuestion, teamId: string | null, tally: Tally): TallyRow => ({ round: 0, question, teamId, tally });

// reference/metrics.md 41 and 42: mean of 1–5 with n and the share ≤3; the first element in order with score ≤3.
test('an element is the mean of its answers; the barrier point is the first at 3 or less', () => {
  const tallies: Tally[] = [[0, 0, 0, 5, 5], [0, 0, 2, 8, 0], [0, 4, 4, 2, 0], [5, 5, 0, 0, 0], [0, 0, 0, 10, 0]];
  const rounds = toldRounds(pulse('adkar'), ADKAR.map((element, at) => row(element, 'a', tallies[at]!)), ['a'], TODAY);
  expect(pulsePoint('adkar-desire', rounds, MARCH, null)).toEqual({ value: 3.8, numerator: 38, denominator: 10 });
  expect(lowIn('adkar-desire', rounds, MARCH)).toEqual({ count: 2, of: 10 });
  expect(pulsePoint('barrier-point', rounds, MARCH, null)).toEqual({ value: 3, numerator: 3, denominator: 10 });
  expect(pulsePoint('barrier-point', rounds, { start: MARCH.end, end: TODAY }, null), 'no round closed').toEqual({ value: null, numerator: null, denominator: 0 });
});

test('without a barrier point there is no value; what may not be told has no number of answers either', () => {
  const rounds = (tally: Tally) => toldRounds(pulse('adkar'), ADKAR.map((element) => row(element, 'a', tally)), ['a'], TODAY);
  expect(pulsePoint('barrier-point', rounds([0, 0, 0, 5, 0]), MARCH, 'a')).toEqual({ value: null, numerator: null, denominator: 5 });
  for (const metric of ['barrier-point', 'adkar-awareness'] as const) expect(pulsePoint(metric, rounds([4, 0, 0, 0, 0]), MARCH, null)).toEqual({ value: null, numerator: null, denominator: null });
});

// reference/metrics.md 43: share agreeing with the statement.
test('two pulses in a month add up what each tells, and nothing of the one that is hidden', () => {
  const shown = toldRounds(pulse('statements'), [row('uptake', 'a', [1, 1, 0, 5, 3])], ['a', 'b'], TODAY);
  const hidden = toldRounds(pulse('statements'), [row('uptake', 'b', [0, 0, 0, 0, 4])], ['a', 'b'], TODAY);
  expect(pulsePoint('pulse-uptake', [...shown, ...hidden], MARCH, null)).toEqual({ value: 0.8, numerator: 8, denominator: 10 });
  expect(pulsePoint('pulse-uptake', [...shown, ...hidden], MARCH, 'b')).toMatchObject({ denominator: null });
});

test('law: of a team or of what is left beside the teams never one to four answers', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (given) => {
      const teams = given.map((_, at) => `t${at}`);
      const rounds = toldRounds(pulse('statements'), given.map((tally, at) => row('uptake', teams[at]!, tally as unknown as Tally)), teams, TODAY);
      const answers = (teamId: string | null) => pulsePoint('pulse-uptake', rounds, MARCH, teamId).denominator ?? 0;
      const left = answers(null) - teams.reduce((sum, teamId) => sum + answers(teamId), 0);
      for (const count of [left, answers(null), ...teams.map(answers)]) expect(count === 0 || count >= 5).toBe(true);
    }),
  );
});
