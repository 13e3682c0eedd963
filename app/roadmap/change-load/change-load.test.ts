import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { LOAD_KINDS, type LoadKind, loadOf, type LoadThing, shownPeriods } from './change-load.ts';

const MARCH = { start: day('2026-03-01'), end: day('2026-04-01') };
const APRIL = { start: day('2026-04-01'), end: day('2026-05-01') };
const thing = (kind: LoadKind, start: string, days = 1, name: string = kind): LoadThing => ({ kind, name, groupIds: ['desk'], start: day(start), end: addDays(day(start), days) });
const points = (things: LoadThing[], norm = 8) => loadOf(['desk'], things, [MARCH, APRIL], norm)[0]!.cells.map((cell) => cell.points);

test.each<[string, LoadThing[], number[]]>([
  ['nothing', [], [0, 0]],
  ['an activity is one point in every month in which it runs', [thing('activity', '2026-03-20', 30)], [1, 1]],
  ['a message is one', [thing('message', '2026-03-31')], [1, 0]],
  ['the first of the month is of that month', [thing('message', '2026-04-01')], [0, 1]],
  ['a training is two, however often it is given', [thing('training', '2026-03-02', 1, 'Basics'), thing('training', '2026-03-09', 1, 'Basics')], [2, 0]],
  ['two trainings are four', [thing('training', '2026-03-02', 1, 'Basics'), thing('training', '2026-03-09', 1, 'More')], [4, 0]],
  ['going live is three', [thing('go-live', '2026-03-10')], [3, 0]],
  ['together', [thing('go-live', '2026-03-10'), thing('training', '2026-03-02'), thing('activity', '2026-03-02', 40), thing('message', '2026-04-03')], [6, 2]],
])('%s', (_case, things, expected) => expect(points(things)).toEqual(expected));

test('too much is more than the norm, not as much; the heaviest stands first', () => {
  const things = [thing('activity', '2026-03-02'), thing('go-live', '2026-03-02')];
  const [atNorm] = loadOf(['desk'], things, [MARCH], 4)[0]!.cells;
  expect(atNorm).toMatchObject({ points: 4, isTooMuch: false, things: [{ kind: 'go-live' }, { kind: 'activity' }] });
  expect(loadOf(['desk'], things, [MARCH], 3)[0]!.cells[0]!.isTooMuch).toBe(true);
});

test('what does not touch a group weighs nothing there', () => {
  expect(loadOf(['sales'], [thing('go-live', '2026-03-02')], [MARCH], 8)[0]!.cells[0]).toMatchObject({ points: 0, things: [] });
});

test('twelve months from three back, sixteen weeks from four back, and no gap to the screen before', () => {
  const months = shownPeriods(day('2026-11-30'), 'month', 0);
  expect([months.length, months[0]!.start, months.at(-1)!.start]).toEqual([12, '2026-08-01', '2027-07-01']);
  const weeks = shownPeriods(day('2026-11-30'), 'week', 0);
  expect([weeks.length, weeks[0]!.start, weeks.at(-1)!.end]).toEqual([16, '2026-11-02', '2027-02-22']);
  const earlier = shownPeriods(day('2026-11-30'), 'month', -1);
  expect(earlier.at(-1)!.end >= months[0]!.start).toBe(true);
});

test('law: one more thing never makes it lighter, and the order of things does not matter', () => {
  const some = fc.record({ kind: fc.constantFrom(...LOAD_KINDS), name: fc.constantFrom('a', 'b', 'c'), from: fc.nat(60), days: fc.integer({ min: 1, max: 40 }) }).map(({ kind, name, from, days }): LoadThing => ({ kind, name, groupIds: ['desk'], start: addDays(MARCH.start, from), end: addDays(MARCH.start, from + days) }));
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), some, (things, more) => {
      const [before, after] = [points(things), points([...things, more])];
      expect(after.every((sum, at) => sum >= before[at]!)).toBe(true);
      expect(points([...things].reverse())).toEqual(before);
    }),
  );
});
