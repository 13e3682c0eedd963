import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { anyPlan, makeItem, makePlan } from '#test/factories/plan.ts';
import { BOARD_COLUMNS, boardLayout, columnOf, MOST_CARDS } from './board-layout.ts';
import { expectedOf, isLate, stateOf } from './plan-item.ts';

const begun = { actual: { start: day('2026-01-12'), end: null } };
const done = { actual: { start: day('2026-01-12'), end: day('2026-01-14') } };

// Planned from Monday 12 to Friday 16 January 2026.
test.each([
  ['to come before its first day', {}, '2026-01-11', 'upcoming'],
  ['to come on its first day', {}, '2026-01-12', 'upcoming'],
  ['late once it should have begun', {}, '2026-01-13', 'late'],
  ['under way on its last day', begun, '2026-01-16', 'running'],
  ['late once it should have been done', begun, '2026-01-17', 'late'],
  ['done, however late it is looked at', done, '2026-03-01', 'done'],
] as const)('%s', (_, over, today, column) => {
  expect(columnOf(makeItem('week', 7, 5, over), day(today))).toBe(column);
});

test('a card says what it still waits for, not what is done', () => {
  const plan = makePlan([makeItem('talks', 0, 5), makeItem('choice', 0, 2, done), makeItem('vision', 10, 3)], 'talks>vision', 'choice>vision');
  const columns = boardLayout(plan, plan.items, day('2026-01-05'));
  expect(columns.flatMap(({ cards }) => cards.map(({ item, waitsFor }) => [item.id, waitsFor]))).toEqual([['talks', []], ['vision', ['talks']], ['choice', []]]);
});

test('what was looked past is waited for all the same', () => {
  const plan = makePlan([makeItem('talks', 0, 5), makeItem('vision', 10, 3)], 'talks>vision');
  expect(boardLayout(plan, plan.items.slice(1), day('2026-01-05'))[1]!.cards).toEqual([{ item: plan.items[1], waitsFor: ['talks'] }]);
});

test('of many the first fifty are seen and all are counted', () => {
  const plan = makePlan(Array.from({ length: 60 }, (_, at) => makeItem(`i${at}`, 60 - at, 2)));
  const [, upcoming] = boardLayout(plan, plan.items, day('2026-01-05'));
  expect([upcoming!.count, upcoming!.cards.length, upcoming!.cards[0]!.item.id]).toEqual([60, MOST_CARDS, 'i59']);
});

test('everything stands in one column that fits it, the most pressing first and what is done newest first', () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: -5, max: 90 }), (plan, from) => {
      const today = addDays(day('2026-01-05'), from);
      const columns = boardLayout(plan, plan.items, today);
      expect(columns.map(({ kind }) => kind)).toEqual(BOARD_COLUMNS);
      expect(columns.flatMap(({ cards }) => cards.map(({ item }) => item.id)).sort()).toEqual(plan.items.map(({ id }) => id).sort());
      for (const { kind, cards, count } of columns) {
        expect(count).toBe(cards.length);
        for (const { item } of cards) expect(isLate(item, today) ? 'late' : stateOf(item)).toBe(kind);
        const days = cards.map(({ item }) => expectedOf(item)[kind === 'upcoming' ? 'start' : 'end']);
        expect(days).toEqual(kind === 'done' ? [...days].sort().reverse() : [...days].sort());
      }
    }),
  );
});
