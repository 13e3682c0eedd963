import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IMPROVEMENT_STATES } from './improvement.ts';
import { priorityOf, rankRequests } from './rank.ts';

const asked = (id: string, value: number | null, effort: number | null, overrides: { state?: (typeof IMPROVEMENT_STATES)[number]; day?: number } = {}) => ({ id, value, effort, state: overrides.state ?? ('open' as const), askedAt: new Date(2026, 0, overrides.day ?? 5) });
const order = (...requests: ReturnType<typeof asked>[]) => rankRequests(requests).map(({ id, rank }) => `${id}${rank ?? '–'}`).join(' ');

// Value ÷ effort: our own choice, as common in backlogs.
describe('what gives much for little comes first', () => {
  test.each([
    [5, 1, 5],
    [4, 2, 2],
    [3, 3, 1],
    [1, 5, 0.2],
    [null, 1, null],
    [5, null, null],
  ])('value %s for effort %s is %s', (value, effort, expected) => expect(priorityOf({ value, effort })).toBe(expected));

  test('by priority', () => expect(order(asked('a', 2, 4), asked('b', 5, 2), asked('c', 3, 3))).toBe('b1 c2 a3'));
  test('of the same priority the higher value, then who asked first', () => expect(order(asked('a', 2, 2, { day: 1 }), asked('b', 4, 4, { day: 3 }), asked('c', 4, 4, { day: 2 }))).toBe('c1 b2 a3'));
  test('what is not judged comes after, without a rank', () => expect(order(asked('a', null, 1), asked('b', 1, 5), asked('c', 5, null, { day: 2 }))).toBe('b1 c– a–'));
  test('what is done or declined comes last, without a rank', () => expect(order(asked('a', 5, 1, { state: 'done' }), asked('b', 1, 1), asked('c', 5, 1, { state: 'declined' }), asked('d', null, null))).toBe('b1 d– a– c–'));
  test('what is planned is still to do', () => expect(order(asked('a', 5, 1, { state: 'planned' }), asked('b', 3, 1))).toBe('a1 b2'));

  test('nobody gets lost, in whatever order they are handed in', () => {
    const score = fc.option(fc.integer({ min: 1, max: 5 }));
    const one = fc.record({ value: score, effort: score, state: fc.constantFrom(...IMPROVEMENT_STATES), day: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (given) => {
        const requests = given.map(({ value, effort, ...rest }, index) => asked(`r${index}`, value, effort, rest));
        const ranked = rankRequests(requests);
        expect(rankRequests([...requests].reverse())).toEqual(ranked);
        const ranks = ranked.flatMap(({ rank }) => rank ?? []);
        expect(ranked).toHaveLength(requests.length);
        expect(ranks).toEqual(ranks.map((_, index) => index + 1));
      }),
    );
  });
});
