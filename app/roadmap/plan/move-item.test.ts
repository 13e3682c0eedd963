import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '#app/values/day.ts';
import { anyPlan, makeItem, makePlan } from '#test/factories/plan.ts';
import { dayAt, dayNumber } from './day-number.ts';
import { earliestStart, moveItem, settle } from './move-item.ts';
import { expectedOf, type Plan, stateOf, takesNoTime } from './plan-item.ts';
import { applyStep, type PlanStep, reverseStep, whyNotUndo } from './plan-step.ts';

const START = makeItem('x', 0, 1).planned.start;
const at = (days: number): Day => dayAt(dayNumber(START) + days);
const period = (from: number, to: number) => ({ start: at(from), end: at(to) });
const days = (plan: Plan) => Object.fromEntries(plan.items.map((item) => [item.id, [dayNumber(expectedOf(item).start), dayNumber(expectedOf(item).end)].map((day) => day - dayNumber(START))]));

function moved(plan: Plan, id: string, to: { start: Day; end: Day }): PlanStep {
  const step = moveItem(plan, id, to);
  if (!step.ok) throw new Error(step.reason);
  return step.value;
}

describe('worked by hand', () => {
  const plan = makePlan([makeItem('a', 0, 3), makeItem('b', 3, 2), makeItem('c', 6, 2), makeItem('d', 20, 2)], 'a>b', 'b>c', 'c>d');

  test('what follows is pushed on as far as needed and no further', () => {
    // a two days later: b has to move two, c only one because there was a day between, d not at all.
    expect(days(applyStep(plan, moved(plan, 'a', period(2, 5))))).toEqual({ a: [2, 5], b: [5, 7], c: [7, 9], d: [20, 22] });
  });

  test('earlier pulls nothing along', () => {
    expect(days(applyStep(plan, moved(plan, 'd', period(10, 12))))).toMatchObject({ c: [6, 8], d: [10, 12] });
  });

  test('it is held back until what it waits for has ended', () => {
    expect(days(applyStep(plan, moved(plan, 'c', period(1, 3))))).toMatchObject({ c: [5, 7] });
    expect(earliestStart(plan, 'c')).toBe(at(5));
    expect(earliestStart(plan, 'a')).toBeNull();
  });

  test('back where it was planned there is no forecast any more', () => {
    const late = applyStep(plan, moved(plan, 'd', period(21, 23)));
    expect(applyStep(late, moved(late, 'd', period(20, 22))).items[3]?.forecast).toBeNull();
  });

  test('nothing moves where nothing changes', () => expect(moved(plan, 'a', period(0, 3))).toEqual({ items: [], links: [] }));

  test('what is done stays, what has begun keeps its first day', () => {
    const begun = makePlan([makeItem('a', 0, 3, { actual: period(0, 3) }), makeItem('b', 3, 5, { actual: { start: at(3), end: null } }), makeItem('c', 8, 2)], 'a>b', 'b>c');
    expect(moveItem(begun, 'a', period(1, 4))).toEqual({ ok: false, reason: 'done' });
    expect(moveItem(begun, 'b', period(4, 9))).toEqual({ ok: false, reason: 'begun' });
    expect(days(applyStep(begun, moved(begun, 'b', period(3, 10))))).toEqual({ a: [0, 3], b: [3, 10], c: [10, 12] });
    expect(moveItem(begun, 'c', period(12, 12))).toEqual({ ok: false, reason: 'end-before-start' });
    expect(moveItem(begun, 'nobody', period(1, 2))).toEqual({ ok: false, reason: 'not-found' });
  });
});

/** Any thing moved to any day; null when it may not be. */
function anyMove(plan: Plan, place: number, from: number): PlanStep | null {
  const item = plan.items[place % plan.items.length]!;
  const length = takesNoTime(item) ? 0 : dayNumber(expectedOf(item).end) - dayNumber(expectedOf(item).start);
  const step = moveItem(plan, item.id, stateOf(item) === 'running' ? { start: item.actual.start!, end: dayAt(dayNumber(item.actual.start!) + 1 + from) } : period(from, from + length));
  return step.ok ? step.value : null;
}

const settled = anyPlan.map((plan) => applyStep(plan, settle(plan)));

test('whatever is moved, nothing that has not begun begins before what it waits for has ended', () => {
  fc.assert(
    fc.property(settled, fc.nat(13), fc.nat(80), (plan, place, from) => {
      const step = anyMove(plan, place, from);
      if (!step) return;
      const after = applyStep(plan, step);
      const byId = new Map(after.items.map((item) => [item.id, item]));
      for (const { fromId, toId, lagDays } of after.links) {
        const to = byId.get(toId)!;
        if (stateOf(to) === 'upcoming') expect(dayNumber(expectedOf(to).start)).toBeGreaterThanOrEqual(dayNumber(expectedOf(byId.get(fromId)!).end) + lagDays);
      }
    }),
  );
});

test('only what follows it moves, only later, and never changes its length', () => {
  fc.assert(
    fc.property(settled, fc.nat(13), fc.nat(80), (plan, place, from) => {
      const step = anyMove(plan, place, from);
      if (!step) return;
      const own = plan.items[place % plan.items.length]!.id;
      const following = new Set([own]);
      for (const item of plan.items) if (plan.links.some(({ fromId, toId }) => toId === item.id && following.has(fromId))) following.add(item.id);
      for (const { before, after } of step.items) {
        expect(following).toContain(after!.id);
        if (after!.id === own) continue;
        const [was, is] = [expectedOf(before!), expectedOf(after!)];
        expect(is.start > was.start).toBe(true);
        expect(dayNumber(is.end) - dayNumber(is.start)).toBe(dayNumber(was.end) - dayNumber(was.start));
        // No further than needed: it begins exactly when one of those it waits for allows it.
        expect(earliestStart(applyStep(plan, step), after!.id)).toBe(is.start);
      }
    }),
  );
});

test('any number of moves, taken back in turn, leave the plan as it was', () => {
  fc.assert(
    fc.property(settled, fc.array(fc.tuple(fc.nat(13), fc.nat(80)), { maxLength: 6 }), (plan, moves) => {
      let now = plan;
      const steps: PlanStep[] = [];
      for (const [place, from] of moves) {
        const step = anyMove(now, place, from);
        if (!step) continue;
        steps.push(step);
        now = applyStep(now, step);
      }
      for (const step of steps.reverse()) {
        expect(whyNotUndo(now, step)).toBeNull();
        now = applyStep(now, reverseStep(step));
      }
      expect(now).toEqual(plan);
    }),
  );
});
