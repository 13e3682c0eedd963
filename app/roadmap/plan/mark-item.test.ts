import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { anyPlan, makeItem } from '#test/factories/plan.ts';
import { markItem } from './mark-item.ts';
import { expectedOf, isLate, lastDayOf, PLAN_STATES, stateOf, takesNoTime } from './plan-item.ts';

// Planned from Monday 12 to Friday 16 January 2026, the first day after.
const week = { upcoming: makeItem('week', 7, 5), running: makeItem('week', 7, 5, { actual: { start: day('2026-01-13'), end: null } }), done: makeItem('week', 7, 5, { actual: { start: day('2026-01-12'), end: day('2026-01-15') } }) };
const moment = makeItem('live', 9, 0);

test.each([
  ['what was to come begins today', week.upcoming, 'running', '2026-01-14', ['2026-01-14', null]],
  ['what runs is done at the end of today', week.running, 'done', '2026-01-14', ['2026-01-13', '2026-01-15']],
  ['what nobody saw begin began when it was expected to', week.upcoming, 'done', '2026-01-14', ['2026-01-12', '2026-01-15']],
  ['and today at the latest', week.upcoming, 'done', '2026-01-08', ['2026-01-08', '2026-01-09']],
  ['what is not done after all runs on', week.done, 'running', '2026-01-20', ['2026-01-12', null]],
  ['what never began has still to come', week.running, 'upcoming', '2026-01-14', [null, null]],
  ['a milestone lies at the end of its day', moment, 'done', '2026-01-14', ['2026-01-15', '2026-01-15']],
] as const)('%s', (_, item, is, today, actual) => {
  const marked = must(markItem(item, is, day(today)));
  expect([marked.actual.start, marked.actual.end]).toEqual(actual);
});

test('what takes no time is never under way', () => {
  expect(markItem(moment, 'running', day('2026-01-14'))).toEqual({ ok: false, reason: 'takes-no-time' });
});

test('whatever it was, it is what was said, never in the future, and saying it twice is saying it once', () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...PLAN_STATES), fc.integer({ min: 0, max: 90 }), ({ items }, is, from) => {
      const today = addDays(day('2026-01-05'), from);
      for (const item of items) {
        const marked = markItem(item, is, today);
        if (!marked.ok) {
          expect([takesNoTime(item), is]).toEqual([true, 'running']);
          continue;
        }
        expect(stateOf(marked.value)).toBe(is);
        expect(must(markItem(marked.value, is, today))).toBe(marked.value);
        if (is === stateOf(item)) continue;
        if (is === 'done') {
          expect(lastDayOf(expectedOf(marked.value))).toBe(today);
          expect(isLate(marked.value, today)).toBe(false);
        }
        if (is === 'running' && stateOf(item) === 'upcoming') expect(marked.value.actual.start).toBe(today);
      }
    }),
  );
});
