import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { enter, figureProblem, missingPeriods, type ReadingState, readingPoint, toFigure } from './reading.ts';

const FREE = { isEnteredTwice: false, isApproved: false };
const TWICE = { isEnteredTwice: true, isApproved: false };
const APPROVED = { isEnteredTwice: false, isApproved: true };
const one = (id: string, enteredById: string | null, value: number, state: ReadingState) => ({ id, enteredById, value, state });

test('a figure that nobody checks counts at once, in the place of the one before', () => {
  expect(enter(8, 'anna', [], FREE)).toEqual({ state: 'counts', replaces: [], differs: false });
  expect(enter(8, 'anna', [one('r1', 'bram', 7, 'counts')], FREE)).toEqual({ state: 'counts', replaces: ['r1'], differs: false });
  expect(enter(8, 'anna', [one('r1', 'bram', 8, 'counts')], FREE).state).toBe('unchanged');
});

test('entered twice: the second person with the same figure makes it count, the same person does not', () => {
  const first = one('r1', 'anna', 8, 'waits');
  expect(enter(8, 'anna', [], TWICE)).toEqual({ state: 'waits', replaces: [], differs: false });
  expect(enter(8, 'anna', [first], TWICE)).toEqual({ state: 'unchanged', replaces: [], differs: false });
  expect(enter(8, 'bram', [first], TWICE)).toEqual({ state: 'counts', replaces: ['r1'], differs: false });
});

test('entered twice with another figure: both wait and it is said; who corrects takes the place of their own', () => {
  const [first, second] = [one('r1', 'anna', 8, 'waits'), one('r2', 'bram', 9, 'waits')];
  expect(enter(9, 'bram', [first], TWICE)).toEqual({ state: 'waits', replaces: [], differs: true });
  expect(enter(8, 'bram', [first, second], TWICE)).toEqual({ state: 'counts', replaces: ['r1', 'r2'], differs: false });
  expect(enter(7, 'bram', [first, second], TWICE)).toEqual({ state: 'waits', replaces: ['r2'], differs: true });
});

test('approval: it waits, whoever enters it; what counts goes on counting until then', () => {
  expect(enter(8, 'anna', [one('r1', 'bram', 7, 'counts')], APPROVED)).toEqual({ state: 'waits', replaces: [], differs: false });
  expect(enter(8, 'anna', [one('r1', 'bram', 7, 'waits')], APPROVED)).toEqual({ state: 'waits', replaces: ['r1'], differs: false });
});

test('of a period one figure counts at most, and of each person one waits, whatever is entered in whatever order', () => {
  const acts = fc.array(fc.record({ by: fc.constantFrom('anna', 'bram', 'carla'), value: fc.integer({ min: 1, max: 3 }) }), { maxLength: 20 });
  fc.assert(
    fc.property(acts, fc.constantFrom(FREE, TWICE, APPROVED), (entered, check) => {
      let there: ReturnType<typeof one>[] = [];
      for (const [at, { by, value }] of entered.entries()) {
        const outcome = enter(value, by, there, check);
        there = there.filter(({ id }) => !outcome.replaces.includes(id));
        if (outcome.state !== 'unchanged') there.push(one(String(at), by, value, outcome.state));
        const waiting = there.filter(({ state }) => state === 'waits').map(({ enteredById }) => enteredById);
        expect(there.filter(({ state }) => state === 'counts').length).toBeLessThanOrEqual(1);
        expect(new Set(waiting).size).toBe(waiting.length);
        if (check === APPROVED) expect(outcome.state).not.toBe('counts');
        if (check === FREE) expect(waiting).toEqual([]);
      }
    }),
  );
});

test.each([
  [{ value: null, numerator: null, denominator: null }, 'count', 'missing'],
  [{ value: 1.5, numerator: null, denominator: null }, 'count', 'not-whole'],
  [{ value: -1, numerator: null, denominator: null }, 'hours', 'below-nought'],
  [{ value: -1, numerator: null, denominator: null }, 'mean', null],
  [{ value: 1.2, numerator: null, denominator: null }, 'ratio', 'above-all'],
  [{ value: null, numerator: 5, denominator: 4 }, 'ratio', 'above-all'],
  [{ value: null, numerator: 5, denominator: 0 }, 'ratio', 'denominator-nought'],
  [{ value: null, numerator: 5, denominator: null }, 'ratio', 'parts-incomplete'],
  [{ value: null, numerator: 3, denominator: 4 }, 'ratio', null],
] as const)('%j in %s: %s', (figure, unit, problem) => {
  expect(figureProblem(figure, unit)).toBe(problem);
});

test('two numbers are kept with their quotient', () => {
  expect(toFigure({ value: 0.9, numerator: 3, denominator: 4 })).toEqual({ value: 0.75, numerator: 3, denominator: 4 });
});

test('a period that runs is unfinished, one without a figure is not loaded', () => {
  const october = { start: day('2026-10-01'), end: day('2026-11-01') };
  const figure = { value: 8, numerator: null, denominator: null };
  expect(readingPoint(figure, october, day('2026-10-31'))).toMatchObject({ value: 8, state: 'unfinished' });
  expect(readingPoint(figure, october, day('2026-11-01'))).toMatchObject({ value: 8, state: 'complete' });
  expect(readingPoint(undefined, october, day('2026-11-01'))).toMatchObject({ value: null, state: 'not-loaded' });
});

test('what is missing: periods that are over, the newest first, over the turn of a year with 53 weeks', () => {
  expect(missingPeriods(new Set([day('2026-12-28')]), day('2026-12-21'), day('2027-01-12'), 'week')).toEqual(['2027-01-04', '2026-12-21']);
});
