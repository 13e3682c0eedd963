import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan, makeItem, makePlan } from '#test/factories/plan.ts';
import { criticalPath } from './critical-path.ts';
import { dayNumber } from './day-number.ts';
import { settle } from './move-item.ts';
import { expectedOf, type Plan, stateOf } from './plan-item.ts';
import { applyStep } from './plan-step.ts';

const slacks = (plan: Plan) => Object.fromEntries([...criticalPath(plan)].map(([id, { slackDays }]) => [id, slackDays]));

describe('worked by hand', () => {
  // Two ways from a to d: over b 3 + 5 + 2 = 10 days, over c 3 + 2 + 2 = 7.
  const plan = makePlan([makeItem('a', 0, 3), makeItem('b', 3, 5), makeItem('c', 3, 2), makeItem('d', 8, 2)], 'a>b', 'a>c', 'b>d', 'c>d');

  test('the longest way is critical, the shorter one has the difference as slack', () => {
    expect(slacks(plan)).toEqual({ a: 0, b: 0, c: 3, d: 0 });
    const c = criticalPath(plan).get('c')!;
    expect([c.latestStart - c.earliestStart, c.latestEnd - c.earliestEnd]).toEqual([3, 3]);
  });

  test('days between count as part of the way', () => {
    expect(slacks(makePlan([...plan.items], 'a>b', 'a>c+3', 'b>d', 'c>d'))).toEqual({ a: 0, b: 0, c: 0, d: 0 });
  });

  test('what begins later than it could gives slack to what goes before', () => {
    expect(slacks(makePlan([makeItem('a', 0, 3), makeItem('b', 5, 2)], 'a>b'))).toEqual({ a: 2, b: 0 });
  });

  test('a milestone takes no time and may be what the plan ends with', () => {
    expect(slacks(makePlan([makeItem('a', 0, 3), makeItem('live', 3, 0), makeItem('b', 0, 1)], 'a>live'))).toEqual({ a: 0, live: 0, b: 2 });
  });

  test('what is done is on no critical path, and what has begun does not hold what went before', () => {
    const begun = { actual: { start: makeItem('b', 3, 5).planned.start, end: null } };
    const timings = criticalPath(makePlan([makeItem('a', 0, 3, { actual: { start: makeItem('a', 0, 3).planned.start, end: makeItem('a', 0, 3).planned.end } }), makeItem('b', 3, 5, begun)], 'a>b'));
    expect(timings.get('a')).toMatchObject({ isCritical: false, slackDays: 5 });
    expect(timings.get('b')).toMatchObject({ isCritical: true, slackDays: 0 });
  });

  test('an empty plan has none', () => expect(criticalPath({ items: [], links: [] }).size).toBe(0));
});

/**
 * The longest way through every thing, by following all ways to the front and to the back: another road to the same answer.
 * What it has in days before it and after it, with itself, is the length of the longest way on which it lies.
 */
function longestWays({ items, links }: Plan): Map<string, number> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const hasBegun = (id: string) => stateOf(byId.get(id)!) !== 'upcoming';
  const length = (id: string) => dayNumber(expectedOf(byId.get(id)!).end) - dayNumber(expectedOf(byId.get(id)!).start);
  const head = (id: string): number => {
    const own = dayNumber(expectedOf(byId.get(id)!).start);
    if (hasBegun(id)) return own;
    return Math.max(own, ...links.filter(({ toId }) => toId === id).map(({ fromId, lagDays }) => head(fromId) + length(fromId) + lagDays));
  };
  const tail = (id: string): number => Math.max(0, ...links.filter(({ fromId, toId }) => fromId === id && !hasBegun(toId)).map(({ toId, lagDays }) => lagDays + length(toId) + tail(toId)));
  return new Map(items.map(({ id }) => [id, head(id) + length(id) + tail(id)]));
}

test('slack is what the longest way of all is longer than the longest way through something', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const ways = longestWays(plan);
      const longest = Math.max(...ways.values());
      for (const [id, { slackDays, isCritical }] of criticalPath(plan)) {
        expect(slackDays).toBe(longest - ways.get(id)!);
        expect(isCritical).toBe(longest === ways.get(id) && stateOf(plan.items.find((item) => item.id === id)!) !== 'done');
      }
    }),
  );
});

test('something that slips as far as its slack leaves the end where it is, and a day more moves it', () => {
  const endOf = (plan: Plan) => Math.max(...plan.items.map((item) => dayNumber(expectedOf(item).end)));
  fc.assert(
    fc.property(anyPlan, fc.nat(13), (given, at) => {
      const plan = applyStep(given, settle(given));
      const item = plan.items[at % plan.items.length]!;
      if (stateOf(item) !== 'upcoming') return;
      const slipped = (days: number) => {
        const late = makeItem(item.id, dayNumber(expectedOf(item).start) - dayNumber(makeItem('x', 0, 1).planned.start) + days, dayNumber(expectedOf(item).end) - dayNumber(expectedOf(item).start));
        const moved = { ...plan, items: plan.items.map((each) => (each.id === item.id ? { ...each, forecast: late.planned } : each)) };
        return endOf(applyStep(moved, settle(moved)));
      };
      const { slackDays } = criticalPath(plan).get(item.id)!;
      expect(slipped(slackDays)).toBe(endOf(plan));
      expect(slipped(slackDays + 1)).toBe(endOf(plan) + 1);
    }),
  );
});
