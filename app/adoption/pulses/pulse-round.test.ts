import { expect, test } from 'vitest';
import fc from 'fast-check';
import { addDays, day } from '#app/values/day.ts';
import { nextRound, openRound, roundsUntil } from './pulse-round.ts';

const START = day('2026-03-02');
const monthly = { startsOn: START, everyWeeks: 4, openDays: 7, endsOn: null, stoppedOn: null };

test.each([
  ['the day before it starts', '2026-03-01', null, 0],
  ['its first day', '2026-03-02', 0, 1],
  ['its last open day', '2026-03-08', 0, 1],
  ['the day it closes: half-open', '2026-03-09', null, 1],
  ['the day before the next', '2026-03-29', null, 1],
  ['the next round, over the change of the clock', '2026-03-30', 1, 2],
])('%s', (_case, on, open, begun) => {
  const today = day(on);
  expect(openRound(monthly, today)?.round ?? null).toBe(open);
  expect(roundsUntil(monthly, today)).toHaveLength(begun);
  expect(nextRound(monthly, today)?.round).toBe(begun);
});

test('once is one round', () => {
  const once = { ...monthly, everyWeeks: null };
  expect(roundsUntil(once, day('2027-03-02'))).toEqual([{ round: 0, opensOn: START, closesOn: day('2026-03-09') }]);
  expect(openRound(once, day('2026-03-30'))).toBeNull();
  expect(nextRound(once, START)).toBeNull();
});

test('no round begins on the end or after it; one that began before is finished', () => {
  const ending = { ...monthly, endsOn: day('2026-03-30') };
  expect(nextRound(ending, START)).toBeNull();
  expect(openRound({ ...monthly, endsOn: day('2026-03-03') }, day('2026-03-05'))?.round).toBe(0);
});

test('stopping closes what is open from that day and begins nothing more', () => {
  const stopped = { ...monthly, stoppedOn: day('2026-03-05') };
  expect(openRound(stopped, day('2026-03-04'))).toEqual({ round: 0, opensOn: START, closesOn: day('2026-03-05') });
  expect(openRound(stopped, day('2026-03-05'))).toBeNull();
  expect(roundsUntil(stopped, day('2027-01-01'))).toHaveLength(1);
  expect(roundsUntil({ ...monthly, stoppedOn: START }, day('2027-01-01'))).toEqual([]);
});

test('law: what is open is the last round begun, rounds do not overlap, and the next begins after today', () => {
  const schedules = fc.record({ everyWeeks: fc.constantFrom(null, 1, 2, 4, 13), openDays: fc.integer({ min: 1, max: 7 }), ends: fc.option(fc.integer({ min: 1, max: 300 })), stops: fc.option(fc.integer({ min: 0, max: 300 })) });
  fc.assert(
    fc.property(schedules, fc.integer({ min: -10, max: 400 }), ({ everyWeeks, openDays, ends, stops }, offset) => {
      const schedule = { startsOn: START, everyWeeks, openDays, endsOn: ends === null ? null : addDays(START, ends), stoppedOn: stops === null ? null : addDays(START, stops) };
      const today = addDays(START, offset);
      const rounds = roundsUntil(schedule, today);
      const open = openRound(schedule, today);
      expect(rounds.filter(({ opensOn, closesOn }) => opensOn <= today && today < closesOn)).toEqual(open ? [open] : []);
      rounds.slice(1).forEach(({ opensOn }, at) => expect(opensOn >= rounds[at]!.closesOn).toBe(true));
      const next = nextRound(schedule, today);
      if (next) expect(next.opensOn > today).toBe(true);
    }),
  );
});
