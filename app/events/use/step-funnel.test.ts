import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countStepFunnel, type FunnelEvent, type StepFunnelQuestion } from './step-funnel.ts';

const MINUTE = 60_000;
const ASKED: StepFunnelQuestion = { steps: ['a', 'b', 'c'], order: 'sequential', windowMs: 60 * MINUTE, excluded: [], startsBefore: 1_000 * MINUTE };

/** One letter a minute; a space is nothing. */
function somebody(acts: string, person = 'p'): FunnelEvent[] {
  return Array.from(acts).flatMap((activity, minute) => (activity === ' ' ? [] : [{ activity, at: minute * MINUTE, person }]));
}

const reached = (acts: string, over: Partial<StepFunnelQuestion> = {}) => {
  const { steps, dropped } = countStepFunnel([somebody(acts)], { ...ASKED, ...over });
  return dropped ? 'dropped' : steps.filter(({ count }) => count > 0).length;
};

// reference/metrics.md, B4 39: the three orders of PostHog's funnels, its window and its exclusions.
test.each<[string, Partial<StepFunnelQuestion>, number | 'dropped']>([
  ['abc', {}, 3],
  ['axbxc', {}, 3],
  ['acb', {}, 2],
  ['bca', {}, 1],
  ['xyz', {}, 0],
  ['abc', { order: 'strict' }, 3],
  ['axbc', { order: 'strict' }, 1],
  ['axabc', { order: 'strict' }, 3], // a later beginning leads further
  ['cab', { order: 'any' }, 3],
  ['ccb', { order: 'any' }, 2],
  ['a    b    c', { windowMs: 10 * MINUTE }, 3],
  ['a    b    c', { windowMs: 9 * MINUTE }, 2],
  ['a  ab c', { windowMs: 4 * MINUTE }, 3], // within four minutes of the second beginning
  ['abc', { startsBefore: 0 }, 0],
  ['axbc', { excluded: ['x'] }, 'dropped'],
  ['xabc', { excluded: ['x'] }, 3],
  ['abcx', { excluded: ['x'] }, 3],
  ['ax', { excluded: ['x'] }, 'dropped'],
  ['axabc', { excluded: ['x'] }, 3], // one way through without it is enough
])('%s with %j comes to %s', (acts, over, expected) => expect(reached(acts, over)).toBe(expected));

test('times are from the step before, in the middle of those who came', () => {
  const { steps, medianMs } = countStepFunnel([somebody('a b c', '1'), somebody('abc', '2'), somebody('a   b', '3')], ASKED);
  expect(steps).toEqual([{ count: 3, medianMs: null }, { count: 3, medianMs: 2 * MINUTE }, { count: 2, medianMs: 1.5 * MINUTE }]);
  expect(medianMs).toBe(3 * MINUTE);
});

test('at one and the same minute the earlier step comes first', () => {
  const at = (activity: string): FunnelEvent => ({ activity, at: 0, person: 'p' });
  expect(countStepFunnel([[at('b'), at('c'), at('a')]], ASKED).steps.map(({ count }) => count)).toEqual([1, 1, 1]);
});

describe('laws', () => {
  const everybody = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x', ' '), maxLength: 12 }).map((acts) => somebody(acts)), { maxLength: 8 });
  const counts = (all: FunnelEvent[][], over: Partial<StepFunnelQuestion> = {}) => countStepFunnel(all, { ...ASKED, ...over }).steps.map(({ count }) => count);
  it('no step holds more than the one before', () => fc.assert(fc.property(everybody, fc.constantFrom('sequential', 'strict', 'any'), (all, order) => {
    expect(counts(all, { order })).toEqual(counts(all, { order }).toSorted((one, other) => other - one));
  })));
  it('strict is within sequential, which is within any order', () =>
    fc.assert(
      fc.property(everybody, (all) => {
        const [strict, sequential, any] = (['strict', 'sequential', 'any'] as const).map((order) => counts(all, { order }));
        strict!.forEach((count, step) => {
          expect(count).toBeLessThanOrEqual(sequential![step]!);
          expect(sequential![step]).toBeLessThanOrEqual(any![step]!);
        });
      }),
    ));
  it('a wider window never loses anybody', () => fc.assert(fc.property(everybody, fc.nat(12), (all, minutes) => counts(all, { windowMs: minutes * MINUTE }).forEach((count, step) => expect(count).toBeLessThanOrEqual(counts(all)[step]!)))));
});
