import { expect, test } from 'vitest';
import { nudgeEffect } from './nudge-effect.ts';

test('56 of 70 against 48 of 80 helps: Newcombe 1998, table II, example (a)', () => {
  const effect = nudgeEffect({ people: 70, didIt: 56 }, { people: 80, didIt: 48 });
  expect(effect).toMatchObject({ kind: 'measured', verdict: 'helps' });
  expect(effect.kind === 'measured' && effect.difference.low).toBeCloseTo(0.0524, 4);
});

test.each([
  ['the other way round it harms', 80, 48, 70, 56, 'harms'],
  ['an interval with nought in it is unclear', 40, 21, 10, 5, 'unclear'],
  ['nobody did it on either side', 40, 0, 10, 0, 'unclear'],
])('%s', (_case, nudged, didIt, heldOut, without, verdict) => {
  expect(nudgeEffect({ people: nudged, didIt }, { people: heldOut, didIt: without })).toMatchObject({ kind: 'measured', verdict });
});

test.each([
  [9, 30],
  [30, 9],
  [0, 0],
])('%i against %i people are too few', (nudged, heldOut) => {
  expect(nudgeEffect({ people: nudged, didIt: 0 }, { people: heldOut, didIt: 0 })).toEqual({ kind: 'too-few', least: 10 });
});
