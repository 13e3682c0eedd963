import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Judgement } from '../status.ts';
import { holdStatus } from './held-status.ts';

const BANDS = ['at-risk', 'behind', 'on-track', 'achieved'] as const satisfies readonly Judgement[];
const bands = (letters: string) => Array.from(letters, (letter) => ({ r: BANDS[0], b: BANDS[1], t: BANDS[2], a: BANDS[3] })[letter]!);

// Grafana: normal → pending → alert, and back. Our own decision for how far: docs/decisions/016-status.md.
test.each<[string, number, Judgement, Judgement | null, number]>([
  ['t', 2, 'on-track', null, 0],
  ['tb', 2, 'on-track', 'behind', 1],
  ['tbb', 2, 'behind', null, 0],
  ['tbt', 2, 'on-track', null, 0],
  ['tbtb', 2, 'on-track', 'behind', 1],
  ['tbr', 2, 'behind', 'at-risk', 1],
  ['tbrr', 2, 'at-risk', null, 0],
  ['rtt', 2, 'on-track', null, 0],
  ['rat', 2, 'on-track', null, 0],
  ['ttat', 2, 'on-track', null, 0],
  ['ta', 2, 'on-track', 'achieved', 1],
  ['taa', 2, 'achieved', null, 0],
  ['trar', 2, 'on-track', 'at-risk', 1],
  ['tbb', 3, 'on-track', 'behind', 2],
  ['tbbb', 3, 'behind', null, 0],
  ['tb', 1, 'behind', null, 0],
])('after %s with a wait of %d it is %s, pending %s', (seen, after, kind, pending, periods) => {
  expect(holdStatus(bands(seen), after)).toEqual({ kind, pending: pending && { kind: pending, periods, needed: after } });
});

const someBands = fc.array(fc.constantFrom(...BANDS), { minLength: 1, maxLength: 40 });

test('a wait of one is no wait, and what lasts long enough is said in the end', () => {
  fc.assert(fc.property(someBands, fc.constantFrom(...BANDS), fc.integer({ min: 1, max: 6 }), (seen, last, after) => {
    expect(holdStatus(seen, 1)).toEqual({ kind: seen.at(-1), pending: null });
    expect(holdStatus([...seen, ...Array<Judgement>(2 * after).fill(last)], after)).toEqual({ kind: last, pending: null });
  }));
});

test('a status that holds was seen, and it never changes more often than what is seen does', () => {
  fc.assert(fc.property(someBands, fc.integer({ min: 1, max: 6 }), (seen, after) => {
    const held = seen.map((_, at) => holdStatus(seen.slice(0, at + 1), after).kind);
    const changes = (list: readonly Judgement[]) => list.filter((one, at) => at > 0 && one !== list[at - 1]).length;
    expect(changes(held)).toBeLessThanOrEqual(changes(seen));
    for (const kind of held) expect(seen).toContain(kind);
  }));
});
