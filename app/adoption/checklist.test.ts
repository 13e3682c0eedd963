import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { isDone, isTickedByHand, itemState, nextItem, progressOf } from './checklist.ts';

const nothing = { count: 0, reachedOn: null, tickedAt: null };
const byEvents = { activityKey: 'case-closed', times: 3 };
const byHand = { activityKey: null, times: 1 };
const tickedAt = new Date('2026-03-01T10:00:00Z');

test.each([
  ['one item is already true (endowed progress, Nunes & Drèze)', { activityKey: null, times: 0 }, nothing, 'true-from-start'],
  ['no events yet', byEvents, nothing, 'open'],
  ['one short', byEvents, { ...nothing, count: 2 }, 'open'],
  ['a real act ticks it (WalkMe, Salesforce)', byEvents, { count: 3, reachedOn: day('2026-03-01'), tickedAt: null }, 'done-by-events'],
  ['more than enough stays done', byEvents, { count: 40, reachedOn: day('2026-03-01'), tickedAt: null }, 'done-by-events'],
  ['a tick by hand does not replace acts', byEvents, { count: 1, reachedOn: null, tickedAt }, 'open'],
  ['ticked by hand', byHand, { ...nothing, tickedAt }, 'done-by-hand'],
  ['not ticked', byHand, nothing, 'open'],
])('%s', (_case, item, facts, kind) => {
  const state = itemState(item, facts);
  expect(state.kind).toBe(kind);
  expect(isDone(state)).toBe(kind !== 'open');
});

test('only what does not tick itself is ticked by hand', () => {
  expect(isTickedByHand(byHand)).toBe(true);
  expect(isTickedByHand(byEvents)).toBe(false);
  expect(isTickedByHand({ activityKey: null, times: 0 })).toBe(false);
});

test('progress counts what is done; an empty list is not finished', () => {
  const open = { kind: 'open', count: 0 } as const;
  const done = { kind: 'true-from-start' } as const;
  expect(progressOf([done, open, done, open])).toEqual({ done: 2, total: 4, isFinished: false });
  expect(progressOf([done, done])).toEqual({ done: 2, total: 2, isFinished: true });
  expect(progressOf([])).toEqual({ done: 0, total: 0, isFinished: false });
});

test('what is next is the first that is open', () => {
  const items = [{ id: 'a', state: { kind: 'true-from-start' } as const }, { id: 'b', state: { kind: 'open', count: 1 } as const }, { id: 'c', state: { kind: 'open', count: 0 } as const }];
  expect(nextItem(items)?.id).toBe('b');
  expect(nextItem(items.slice(0, 1))).toBeNull();
});
