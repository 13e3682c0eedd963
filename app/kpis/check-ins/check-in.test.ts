import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { Status } from '../status.ts';
import { asksOf, type CheckIn, isJudged, type Judged, whyDue } from './check-in.ts';
import { correctionState } from './correction.ts';

const TODAY = day('2026-12-01');
const judged = (kind: Judged['kind']): Judged => ({ kind, progress: 0.5, expected: 0.5, pending: null });
const last = (status: CheckIn['status'], madeOn: string) => ({ status, madeOn: day(madeOn) });

test.each<[string, Status, Parameters<typeof whyDue>[1], string | null]>([
  ['never spoken of', judged('on-track'), null, 'first'],
  ['spoken of this month', judged('behind'), last('behind', '2026-12-01'), null],
  ['spoken of yesterday, which was last month', judged('on-track'), last('on-track', '2026-11-30'), 'new-month'],
  ['worse since', judged('at-risk'), last('behind', '2026-12-01'), 'worse'],
  ['better since', judged('on-track'), last('missed', '2026-12-01'), null],
  ['missed after it was at risk is no news', judged('missed'), last('at-risk', '2026-12-01'), null],
  ['nothing to judge', { kind: 'no-value' }, null, null],
  ['no baseline', { kind: 'no-baseline' }, null, null],
])('%s', (_, status, before, expected) => {
  expect(whyDue(status, before, TODAY)).toBe(expected);
});

// Spider Impact: red requires a note with cause and action.
test.each<[Judged['kind'], boolean, { cause: boolean; correction: boolean }]>([
  ['achieved', false, { cause: false, correction: false }],
  ['on-track', false, { cause: false, correction: false }],
  ['behind', false, { cause: true, correction: false }],
  ['at-risk', false, { cause: true, correction: true }],
  ['missed', false, { cause: true, correction: true }],
  ['at-risk', true, { cause: true, correction: false }],
])('%s, with a correction under way: %s', (kind, hasOpen, expected) => {
  expect(asksOf(judged(kind), hasOpen)).toEqual(expected);
});

test('what is not judged is no judgement', () => {
  expect([judged('missed'), { kind: 'not-yet-judged' } as const].map(isJudged)).toEqual([true, false]);
});

const done = { outcome: 'done', on: TODAY, reason: null } as const;
test.each<[string, Parameters<typeof correctionState>[0], Parameters<typeof correctionState>[1], string]>([
  ['due today is not late', { dueOn: TODAY, ending: null }, null, 'open'],
  ['due yesterday', { dueOn: day('2026-11-30'), ending: null }, null, 'late'],
  ['done, too few measurements', { dueOn: TODAY, ending: done }, { kind: 'waiting', measured: 1, needed: 4 }, 'watched'],
  ['done, nothing to compare with', { dueOn: TODAY, ending: done }, { kind: 'no-before' }, 'seen'],
  ['dropped', { dueOn: day('2026-11-30'), ending: { ...done, outcome: 'dropped' } }, null, 'dropped'],
])('a correction: %s', (_, correction, effect, expected) => {
  expect(correctionState(correction, effect, TODAY)).toBe(expected);
});
