import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { isDone, isTickedByHand, type ItemFacts, type ItemRule, type ItemState, itemState, nextItem, progressOf } from './checklist.ts';

const nothing = { count: 0, reachedOn: null, tick: null };
const start = { kind: 'start' } as const;
const byEvents = { kind: 'events', activityKey: 'case-closed', times: 3, withinDays: null } as const;
const byRecords = { kind: 'records', recordRule: 'accounts-owned', times: 3 } as const;
const byHand = { kind: 'hand' } as const;
const at = new Date('2026-03-01T10:00:00Z');
const reachedOn = day('2026-03-01');

test.each<[string, ItemRule, ItemFacts, ItemState['kind']]>([
  ['one item is already true (endowed progress, Nunes & Drèze)', start, nothing, 'true-from-start'],
  ['no events yet', byEvents, nothing, 'open'],
  ['one short', byEvents, { ...nothing, count: 2 }, 'open'],
  ['a real act ticks it (WalkMe, Salesforce)', byEvents, { ...nothing, count: 3, reachedOn }, 'done-by-events'],
  ['enough within the days once stays done, though they lie behind now', byEvents, { ...nothing, count: 1, reachedOn }, 'done-by-events'],
  ['what was kept stays when the item asks more now', byEvents, { ...nothing, count: 2, tick: { by: 'events', at } }, 'done-by-events'],
  ['what was ticked stays when the item counts acts now', byEvents, { ...nothing, tick: { by: 'hand', at } }, 'done-by-hand'],
  ['two accounts of three', byRecords, { ...nothing, count: 2 }, 'open'],
  ['three accounts', byRecords, { ...nothing, count: 3 }, 'done-by-records'],
  ['three accounts once, given away since', byRecords, { ...nothing, count: 1, tick: { by: 'records', at } }, 'done-by-records'],
  ['ticked by hand', byHand, { ...nothing, tick: { by: 'hand', at } }, 'done-by-hand'],
  ['not ticked', byHand, nothing, 'open'],
])('%s', (_case, rule, facts, kind) => {
  const state = itemState(rule, facts);
  expect(state.kind).toBe(kind);
  expect(isDone(state)).toBe(kind !== 'open');
});

test('only what does not tick itself is ticked by hand; of who is not measured no events are counted', () => {
  expect([byHand, byEvents, byRecords, start].map((rule) => isTickedByHand(rule, true))).toEqual([true, false, false, false]);
  expect([byHand, byEvents, byRecords, start].map((rule) => isTickedByHand(rule, false))).toEqual([true, true, false, false]);
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
