import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countAttempts } from './step-attempts.ts';
import type { FunnelEvent, StepFunnelQuestion } from './step-funnel.ts';

const MINUTE = 60_000;
const ASKED: StepFunnelQuestion = { steps: ['a', 'b', 'c'], order: 'sequential', windowMs: 60 * MINUTE, excluded: [], startsBefore: 1_000 * MINUTE };

/** One letter a minute; a space is nothing. */
function worked(acts: string, person = 'p'): FunnelEvent[] {
  return Array.from(acts).flatMap((activity, minute) => (activity === ' ' ? [] : [{ activity, at: minute * MINUTE, person }]));
}

// reference/metrics.md, B4 40: attempts finished ÷ attempts started in the process window.
test.each<[string, Partial<StepFunnelQuestion>, [started: number, finished: number, dropped: number]]>([
  ['abc', {}, [1, 1, 0]],
  ['abcabc', {}, [2, 2, 0]],
  ['aabc', {}, [1, 1, 0]], // beginning again within the window is the same attempt
  ['abca', {}, [2, 1, 0]],
  ['bc', {}, [0, 0, 0]],
  ['a    abc', { windowMs: 4 * MINUTE }, [2, 1, 0]], // the window of the first is over
  ['a  a  bc', { windowMs: 4 * MINUTE }, [1, 1, 0]], // within the window of the second beginning
  ['abc  abc', { startsBefore: 5 * MINUTE }, [1, 1, 0]],
  ['axbc', { excluded: ['x'] }, [0, 0, 1]],
  ['axbc   abc', { excluded: ['x'], windowMs: 4 * MINUTE }, [1, 1, 1]],
  ['axbc', { order: 'strict' }, [1, 0, 0]],
  ['cab', { order: 'any' }, [1, 1, 0]],
])('%s with %j: %j', (acts, over, expected) => {
  const { started, finished, dropped } = countAttempts([worked(acts)], { ...ASKED, ...over });
  expect([started, finished, dropped]).toEqual(expected);
});

test('the time of each that finished is told, and whoever made a step of it is counted', () => {
  const handedOver = [...worked('a', 'one'), { activity: 'b', at: 2 * MINUTE, person: 'two' }, { activity: 'c', at: 6 * MINUTE, person: 'two' }];
  const { times, people } = countAttempts([handedOver, worked('abc', 'three'), worked('a', 'four')], ASKED);
  expect(times).toEqual([6 * MINUTE, 2 * MINUTE]);
  expect([...people].sort()).toEqual(['four', 'one', 'three', 'two']);
});

describe('laws', () => {
  const all = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x', ' '), maxLength: 40 }).map((acts) => worked(acts)), { maxLength: 6 });
  const asked = fc.record({ order: fc.constantFrom('sequential', 'strict', 'any'), windowMs: fc.nat(15).map((minutes) => minutes * MINUTE), excluded: fc.constantFrom([], ['x']), startsBefore: fc.nat(45).map((minutes) => minutes * MINUTE) });
  it('no more finish than start, and no more are told of than acts were done first', () =>
    fc.assert(
      fc.property(all, asked, (units, over) => {
        const { started, finished, dropped } = countAttempts(units, { ...ASKED, ...over });
        expect(finished).toBeLessThanOrEqual(started);
        expect(started + dropped).toBeLessThanOrEqual(units.flat().filter(({ at }) => at < over.startsBefore).length);
      }),
    ));
  // In any order the new step can be the beginning of what began too late without it.
  it('in order, one more step at the end lets no more finish', () =>
    fc.assert(
      fc.property(all, asked, (units, over) => {
        fc.pre(over.order !== 'any');
        const finishedOf = (steps: string[]) => countAttempts(units, { ...ASKED, ...over, excluded: [], steps }).finished;
        expect(finishedOf(['a', 'b', 'c'])).toBeLessThanOrEqual(finishedOf(['a', 'b']));
      }),
    ));
});
