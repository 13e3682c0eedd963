import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { type ExceptionChoice, type ExceptionDecision, toleranceState, type ToleranceState } from './tolerance.ts';

const TODAY = day('2026-03-18');
const decided = (choice: ExceptionChoice, value: number, untilOn: string | null = null): ExceptionDecision => ({ kind: 'time', choice, reason: 'Because', value, tolerance: 14, untilOn: untilOn === null ? null : day(untilOn), decidedOn: day('2026-03-01'), decidedBy: 'The board' });

// R21: forecast outside tolerance → exception report; board: accept, replan, reject, stop.
test.each<[string, { tolerance: number | null; value: number | null; decisions?: ExceptionDecision[] }, ToleranceState]>([
  ['nothing was agreed', { tolerance: null, value: 30 }, 'not-agreed'],
  ['nothing can be told', { tolerance: 14, value: null }, 'unknown'],
  ['better than planned', { tolerance: 0, value: -3 }, 'within'],
  ['on the tolerance itself', { tolerance: 14, value: 14 }, 'within'],
  ['one day over', { tolerance: 14, value: 15 }, 'exception'],
  ['no leeway, and nothing off', { tolerance: 0, value: 0 }, 'within'],
  ['accepted at so much', { tolerance: 14, value: 20, decisions: [decided('accept', 20)] }, 'accepted'],
  ['accepted, and worse since', { tolerance: 14, value: 21, decisions: [decided('accept', 20)] }, 'exception'],
  ['another plan is being made', { tolerance: 14, value: 40, decisions: [decided('replan', 20, '2026-03-18')] }, 'replanning'],
  ['another plan did not come', { tolerance: 14, value: 20, decisions: [decided('replan', 20, '2026-03-17')] }, 'exception'],
  ['rejected: it has to come back', { tolerance: 14, value: 18, decisions: [decided('reject', 20)] }, 'rejected'],
  ['rejected, and worse since', { tolerance: 14, value: 25, decisions: [decided('reject', 20)] }, 'exception'],
  ['stopped', { tolerance: 14, value: 99, decisions: [decided('stop', 20)] }, 'stopped'],
  ['back within, whatever was decided', { tolerance: 14, value: 10, decisions: [decided('stop', 20)] }, 'within'],
  ['the newest decision counts', { tolerance: 14, value: 20, decisions: [decided('accept', 20), decided('stop', 18)] }, 'accepted'],
  ['a decision about something else', { tolerance: 14, value: 20, decisions: [{ ...decided('accept', 20), kind: 'cost' }] }, 'exception'],
])('R21: %s', (_, { tolerance, value, decisions = [] }, state) => {
  expect(toleranceState({ kind: 'time', tolerance, value }, decisions, TODAY)).toBe(state);
});
