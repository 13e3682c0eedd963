import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { anyPlan, makeItem, makePlan } from '#test/factories/plan.ts';
import { bulkChange, type BulkChange } from './bulk-change.ts';
import { dayNumber } from './day-number.ts';
import { expectedOf, type Plan, PLAN_STATES, stateOf, takesNoTime } from './plan-item.ts';
import { applyStep, reverseStep, whyNotUndo } from './plan-step.ts';
import { settle } from './move-item.ts';

const today = day('2026-01-14');
// Talks run from Monday 12 to Friday 16 January 2026; what follows waits for them.
const plan = makePlan(
  [makeItem('talks', 7, 5, { actual: { start: day('2026-01-12'), end: null } }), makeItem('vision', 12, 3), makeItem('live', 15, 0), makeItem('choice', 0, 2, { actual: { start: day('2026-01-05'), end: day('2026-01-07') } })],
  'talks>vision', 'vision>live',
);
const all = new Set(plan.items.map(({ id }) => id));
const after = (change: BulkChange, ids: ReadonlySet<string> = all, of: Plan = plan) => {
  const outcome = bulkChange(of, ids, change, today);
  const items = applyStep(of, outcome.step).items;
  return { ...outcome, items, days: Object.fromEntries(items.map((item) => [item.id, [expectedOf(item).start.slice(5), expectedOf(item).end.slice(5)]])) };
};

test('all move together by so many days: what is done stays, what has begun ends later', () => {
  const { days, changed, pushed, left } = after({ days: 7 });
  expect(days).toEqual({ talks: ['01-12', '01-24'], vision: ['01-24', '01-27'], live: ['01-27', '01-27'], choice: ['01-05', '01-07'] });
  expect([changed, pushed, left]).toEqual([3, 0, { done: 1 }]);
});

test('what was not chosen is pushed as far as it must', () => {
  const { days, changed, pushed } = after({ days: 2 }, new Set(['vision']));
  expect([days.vision, days.live, changed, pushed]).toEqual([['01-19', '01-22'], ['01-22', '01-22'], 1, 1]);
});

test('nothing ends before it began, and nothing begins before what it waits for is done', () => {
  expect(after({ days: -30 })).toMatchObject({ changed: 0, pushed: 0, left: { done: 1, 'end-before-start': 1 }, days: { talks: ['01-12', '01-17'], vision: ['01-17', '01-20'] } });
});

test('owner and state in one step; what takes no time is never under way', () => {
  const { items, left, changed } = after({ ownerId: 'noor', is: 'running' });
  expect(items.map(({ ownerId }) => ownerId)).toEqual(['noor', 'noor', 'noor', 'noor']);
  expect(items.map(stateOf)).toEqual(['running', 'running', 'upcoming', 'running']);
  expect([changed, left]).toEqual([4, { 'takes-no-time': 1 }]);
});

test('what was so already is no change', () => {
  expect(after({ ownerId: null })).toMatchObject({ changed: 0, step: { items: [], links: [] } });
  expect(after({ is: 'running' }, new Set(['talks']))).toMatchObject({ changed: 0, step: { items: [], links: [] } });
});

const anyChange = fc.record({ ownerId: fc.constantFrom('noor', null), is: fc.constantFrom(...PLAN_STATES), days: fc.integer({ min: -30, max: 30 }) }, { requiredKeys: [] });

test('it can be taken back as one, nothing that was not chosen gets another owner or state, and dates respect what is waited for', () => {
  fc.assert(
    fc.property(anyPlan, fc.array(fc.nat(13)), anyChange, (given, places, change) => {
      const settledPlan = applyStep(given, settle(given));
      const ids = new Set(places.map((place) => `i${place}`));
      const { step, left } = bulkChange(settledPlan, ids, change, today);
      const made = applyStep(settledPlan, step);
      expect(whyNotUndo(made, step)).toBeNull();
      expect(applyStep(made, reverseStep(step))).toEqual(settledPlan);
      expect(settle(made).items).toEqual([]);
      made.items.forEach((item, at) => {
        const was = settledPlan.items[at]!;
        if (!ids.has(item.id)) return expect([item.ownerId, item.actual]).toEqual([was.ownerId, was.actual]);
        if ('ownerId' in change) expect(item.ownerId).toBe(change.ownerId);
        if (change.is && !(change.is === 'running' && takesNoTime(item))) expect(stateOf(item)).toBe(change.is);
        if (change.days && change.is === undefined && stateOf(was) === 'upcoming') expect(dayNumber(expectedOf(item).end)).toBeGreaterThanOrEqual(dayNumber(expectedOf(was).end) + change.days);
      });
      if (change.days === undefined) expect([left.done, left['end-before-start']]).toEqual([undefined, undefined]);
    }),
  );
});
