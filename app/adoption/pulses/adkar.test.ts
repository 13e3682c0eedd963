import { expect, test } from 'vitest';
import { barrierPoint } from './adkar.ts';
import { ADKAR, type AdkarElement } from './pulse.ts';
import { mayTreat, remediesAt } from './remedy.ts';
import { addTallies, EMPTY_TALLY, figureOf } from './tally.ts';

const scores = (...given: (number | null)[]) => Object.fromEntries(ADKAR.map((element, at) => [element, given[at] ?? null])) as Record<AdkarElement, number | null>;

// Prosci, ADKAR: the barrier point is the first element in order that scores 3 or lower.
test.each([
  ['desire, although a later one scores lower', scores(4, 3, 1, 2, 2), 'desire'],
  ['exactly 3 is a barrier', scores(5, 5, 5, 5, 3), 'reinforcement'],
  ['awareness comes first', scores(1, 1, 1, 1, 1), 'awareness'],
  ['just above 3 is none', scores(3.01, 3.01, 3.01, 3.01, 3.01), 'none'],
  ['a hidden one after the barrier does not matter', scores(4, 2, null, null, null), 'desire'],
  ['a hidden one before it: nobody can tell', scores(null, 2, 2, 2, 2), 'unknown'],
])('%s', (_case, given, expected) => {
  const barrier = barrierPoint(given);
  expect(barrier.kind === 'at' ? barrier.element : barrier.kind).toBe(expected);
});

test.each([
  ['awareness', 'training-too-early'],
  ['desire', 'training-too-early'],
  ['knowledge', null],
  ['ability', 'not-the-barrier'],
  ['reinforcement', 'not-the-barrier'],
] as const)('at %s training is %s (R10)', (element, refusal) => {
  const allowed = mayTreat({ kind: 'at', element }, 'training');
  expect(allowed.ok ? null : allowed.reason).toBe(refusal);
});

test('only the barrier is treated, and nothing where there is none or nobody can tell', () => {
  for (const element of ADKAR) {
    const offered = remediesAt({ kind: 'at', element });
    expect(offered.filter(({ refusal }) => refusal === null)).toHaveLength(2);
    for (const { remedy, refusal } of offered) expect(mayTreat({ kind: 'at', element }, remedy).ok).toBe(refusal === null);
  }
  expect(mayTreat({ kind: 'none' }, 'praise')).toEqual({ ok: false, reason: 'no-barrier' });
  expect(mayTreat({ kind: 'unknown' }, 'praise')).toEqual({ ok: false, reason: 'unknown-barrier' });
  expect(remediesAt({ kind: 'none' })).toEqual([]);
});

test('a tally by hand: 1, 3, 3, 4, 5, 5', () => {
  expect(figureOf([1, 0, 2, 1, 2])).toEqual({ answers: 6, mean: 21 / 6, low: 3 / 6, agreeing: 3 / 6 });
});

test('no answers are no value; tallies add up', () => {
  expect(figureOf(EMPTY_TALLY)).toBeNull();
  expect(addTallies([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])).toEqual([6, 6, 6, 6, 6]);
});
