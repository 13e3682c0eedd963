import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '#app/values/day.ts';
import { countTaken, type MomentFacts, type MomentKind, momentsOf, type MomentState } from './moments.ts';

const GATES = { strategy: day('2026-02-02'), impact: day('2026-04-01'), execution: day('2026-08-03'), 'go-live': day('2026-08-31') };
const LIVE = day('2026-09-01'); // day 90 is 30 November
const told = (...days: string[]) => days.map((on) => ({ endedOn: day(on), isTold: true }));
const facts = (given: Partial<MomentFacts> = {}): MomentFacts => ({ gates: GATES, liveOn: LIVE, measurements: [], ...given });
const states = (given: MomentFacts, today: string) => momentsOf(given, day(today)).map(({ state }) => state);

// The reference of gates, R11: measured at least four times: at G1 or G2, at G3, at G4 and on day 90.
test.each<[string, MomentFacts, string, MomentState[]]>([
  ['six weeks and a day before the first gate nothing is due', facts(), '2025-12-21', ['upcoming', 'upcoming', 'upcoming', 'upcoming']],
  ['six weeks before the first gate it is', facts(), '2025-12-22', ['due', 'upcoming', 'upcoming', 'upcoming']],
  ['at the first gate counts for the first two', facts({ measurements: told('2026-01-20') }), '2026-04-01', ['taken', 'upcoming', 'upcoming', 'upcoming']],
  ['on the day of the second gate itself', facts({ measurements: told('2026-04-01') }), '2026-04-02', ['taken', 'upcoming', 'upcoming', 'upcoming']],
  ['a day after the second gate is too late for it', facts({ measurements: told('2026-04-02') }), '2026-04-02', ['missed', 'upcoming', 'upcoming', 'upcoming']],
  ['too few answers is not measured', facts({ measurements: [{ endedOn: day('2026-03-20'), isTold: false }] }), '2026-04-02', ['missed', 'upcoming', 'upcoming', 'upcoming']],
  ['four months before gate 3 says nothing of gate 3', facts({ measurements: told('2026-04-10') }), '2026-08-04', ['missed', 'missed', 'due', 'upcoming']],
  ['one measurement between gates 3 and 4 is of gate 4 alone', facts({ measurements: told('2026-08-20') }), '2026-09-01', ['missed', 'missed', 'taken', 'upcoming']],
  ['day 90 less fifteen is too early', facts({ measurements: told('2026-11-15') }), '2026-11-16', ['missed', 'missed', 'missed', 'due']],
  ['day 90 less fourteen is not', facts({ measurements: told('2026-11-16') }), '2026-12-31', ['missed', 'missed', 'missed', 'taken']],
  ['day 90 and fifteen is too late', facts({ measurements: told('2026-12-15') }), '2026-12-15', ['missed', 'missed', 'missed', 'missed']],
  ['all four', facts({ measurements: told('2026-03-20', '2026-07-20', '2026-08-20', '2026-11-30') }), '2026-12-01', ['taken', 'taken', 'taken', 'taken']],
])('%s', (_case, given, today, expected) => expect(states(given, today)).toEqual(expected));

test('a programme has the moments of its gates; without a day of going live there is no day 90', () => {
  const kinds = momentsOf(facts({ gates: { execution: GATES.execution }, liveOn: null }), day('2026-07-01')).map(({ kind }): MomentKind => kind);
  expect(kinds).toEqual(['execution']);
});

test('what has not come is not counted, neither for nor against', () => {
  const count = (today: string, ...days: string[]) => countTaken(momentsOf(facts({ measurements: told(...days) }), day(today)));
  expect(count('2025-12-01')).toEqual({ ready: 0, of: 0 });
  expect(count('2026-04-02', '2026-03-20')).toEqual({ ready: 1, of: 1 });
  expect(count('2026-08-10', '2026-03-20')).toEqual({ ready: 1, of: 3 });
});

test('law: a measurement counts for one gate at most, and another one never takes a moment away', () => {
  const ended = fc.integer({ min: 0, max: 420 }).map((days): Day => addDays(day('2025-12-01'), days));
  fc.assert(
    fc.property(ended, fc.array(ended, { maxLength: 4 }), ended, (one, others, today) => {
      const taken = (days: Day[]) => momentsOf(facts({ measurements: days.map((endedOn) => ({ endedOn, isTold: true })) }), today).filter(({ state }) => state === 'taken').map(({ kind }) => kind);
      expect(taken([one]).length).toBeLessThanOrEqual(1);
      expect(taken([...others, one])).toEqual(expect.arrayContaining(taken(others)));
    }),
  );
});
