import { describe, expect, test } from 'vitest';
import { afterAct, CASE_ACTS, caseTimes, type CaseStatus, possibleActs } from './case-flow.ts';

const STATUSES: CaseStatus[] = ['new', 'open', 'waiting', 'solved', 'closed'];

// The case of the specification: in, answered, solved, closed, and open again when it was not over.
test.each([
  ['new', false, 'respond', 'open'],
  ['waiting', false, 'respond', 'waiting'],
  ['open', true, 'respond', 'responded'],
  ['solved', false, 'respond', 'ended'],
  ['new', false, 'solve', 'solved'],
  ['waiting', true, 'solve', 'solved'],
  ['closed', true, 'solve', 'ended'],
  ['solved', true, 'close', 'closed'],
  ['open', true, 'close', 'unsolved'],
  ['closed', true, 'close', 'ended'],
  ['closed', true, 'reopen', 'open'],
  ['solved', true, 'reopen', 'open'],
  ['waiting', true, 'reopen', 'running'],
] as const)('a case that is %s (answered: %s), %s: %s', (status, isResponded, act, outcome) => {
  const after = afterAct({ status, isResponded }, act);
  expect(after.ok ? after.value : after.reason).toBe(outcome);
});

describe('laws', () => {
  const states = STATUSES.flatMap((status) => [true, false].map((isResponded) => ({ status, isResponded })));
  test('from everywhere something can be done, and solving and reopening never both', () => {
    for (const state of states) {
      const acts = possibleActs(state);
      expect(acts.length).toBeGreaterThan(0);
      expect(acts.includes('solve') && acts.includes('reopen')).toBe(false);
    }
  });
  test('nothing can be done twice on end', () => {
    for (const state of states) {
      for (const act of CASE_ACTS) {
        const after = afterAct(state, act);
        if (after.ok) expect(afterAct({ status: after.value, isResponded: true }, act).ok).toBe(false);
      }
    }
  });
});

test('times are counted from coming in; late is against the moment it was due', () => {
  const at = (text: string) => new Date(`2026-11-${text}:00Z`);
  const moments = { openedAt: at('20T10:00'), dueAt: at('21T10:00'), respondedAt: at('20T10:45'), solvedAt: at('21T12:30'), isClosed: false };
  expect(caseTimes(moments, at('22T00:00'))).toEqual({ responseMinutes: 45, solvingMinutes: 26 * 60 + 30, overdueMinutes: 150 });
  expect(caseTimes({ ...moments, solvedAt: null, respondedAt: null }, at('21T10:01'))).toEqual({ responseMinutes: null, solvingMinutes: null, overdueMinutes: 1 });
  expect(caseTimes({ ...moments, solvedAt: null }, at('21T10:00')).overdueMinutes).toBeNull();
  expect(caseTimes({ ...moments, dueAt: null }, at('30T10:00')).overdueMinutes).toBeNull();
  expect(caseTimes({ ...moments, solvedAt: null, isClosed: true }, at('30T10:00')).overdueMinutes).toBeNull();
});
