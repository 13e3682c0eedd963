import { describe, expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { freezeOf } from './freeze.ts';
import type { ImprovementKind, ImprovementState } from './improvement.ts';
import { whyNotAsk, whyNotBecome, whyNotPlan } from './request-rule.ts';

const pursued = { isEnded: false };
const ended = { isEnded: true };
const frozen = freezeOf(day('2026-09-03'), day('2026-11-29'));
const opened = freezeOf(day('2026-09-03'), day('2026-12-02'));
const notUsed = freezeOf(day('2026-09-03'), day('2026-12-02'), ['Planner']);

// The reference of gates, R20: every new feature request names the goal it serves; none → refused.
test.each<[ImprovementKind, { isEnded: boolean } | null, string | null]>([
  ['extension', null, 'no-objective'],
  ['extension', ended, 'objective-ended'],
  ['extension', pursued, null],
  ['repair', null, null],
  ['repair', ended, null],
  ['law', null, null],
])('R20: %s with goal %o', (kind, objective, expected) => expect(whyNotAsk({ kind, objective })).toBe(expected));

// R16: blocked for ninety days after go-live; repair and law exempt.
describe('R16: what may be planned', () => {
  test.each<[string, ImprovementKind, ImprovementState, typeof frozen, string | null]>([
    ['an extension in the freeze', 'extension', 'open', frozen, 'frozen'],
    ['an extension on the day it opens', 'extension', 'open', opened, null],
    ['an extension before anything went live', 'extension', 'open', null, null],
    ['a repair in the freeze', 'repair', 'open', frozen, null],
    ['what the law asks in the freeze', 'law', 'open', frozen, null],
    ['what is planned already', 'repair', 'planned', null, 'not-open'],
    ['what was declined', 'repair', 'declined', null, 'not-open'],
  ])('%s', (_, kind, state, freeze, expected) => expect(whyNotPlan({ kind, state, objective: pursued }, freeze)).toBe(expected));

  test('the goal is looked at again', () => expect(whyNotPlan({ kind: 'extension', state: 'open', objective: ended }, opened)).toBe('objective-ended'));
  test('a planned repair does not turn into an extension in the freeze', () => expect(whyNotBecome('extension', { was: 'repair', state: 'planned' }, frozen)).toBe('frozen'));
  test('an open one may, for it still has to be planned', () => expect(whyNotBecome('extension', { was: 'repair', state: 'open' }, frozen)).toBeNull());
  test('an extension that was planned before the freeze keeps its kind', () => expect(whyNotBecome('extension', { was: 'extension', state: 'planned' }, frozen)).toBeNull());
});

// R18: below red after three months → no new functionality.
describe('R18: what may be planned while a role does not use what there is', () => {
  test.each<[ImprovementKind, string | null]>([
    ['extension', 'not-used'],
    ['repair', null],
    ['law', null],
  ])('%s', (kind, expected) => expect(whyNotPlan({ kind, state: 'open', objective: pursued }, notUsed)).toBe(expected));
  test('a planned repair does not turn into an extension', () => expect(whyNotBecome('extension', { was: 'repair', state: 'planned' }, notUsed)).toBe('not-used'));
  test('a goal that is missing is told first', () => expect(whyNotPlan({ kind: 'extension', state: 'open', objective: null }, notUsed)).toBe('no-objective'));
});
