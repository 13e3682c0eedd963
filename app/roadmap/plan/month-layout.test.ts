import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day, toDate } from '#app/values/day.ts';
import { shiftPeriod } from '#app/values/period.ts';
import { anyPlan, makeItem } from '#test/factories/plan.ts';
import { type GateDay, monthLayout, monthList, monthThings, MOST_LANES, nearestMonth, thingsOn } from './month-layout.ts';
import { readPlanFilter } from './plan-filter.ts';
import type { PlanItem } from './plan-item.ts';

const gate: GateDay = { id: 'gate', kind: 'strategy', on: day('2026-01-14'), verdict: null };
const things = (items: readonly PlanItem[], over: { gates?: GateDay[]; goLiveOn?: Day | null; asked?: string } = {}) =>
  monthThings({ items, phases: [{ id: 'phase', kind: 'strategy' }], gates: over.gates ?? [], goLiveOn: over.goLiveOn ?? null }, readPlanFilter(new URLSearchParams(over.asked)));

// ISO 8601: weeks begin on Monday.
test.each([
  ['2026-01-01', '2025-12-29', 5],
  ['2026-02-01', '2026-01-26', 5],
  ['2027-02-01', '2027-02-01', 4],
  ['2026-03-01', '2026-02-23', 6],
  ['2028-02-01', '2028-01-31', 5],
])('%s is shown from Monday %s in %i weeks', (month, monday, weeks) => {
  const shown = monthLayout([], day(month));
  expect([shown[0]!.days[0]!.day, shown.length]).toEqual([monday, weeks]);
  expect(shown.flatMap(({ days }) => days).filter(({ isInside }) => isInside).map(({ day: on }) => on.slice(0, 7))).toEqual(Array.from({ length: toDate(addDays(shiftPeriod(day(month), 1, 'month'), -1)).getUTCDate() }, () => month.slice(0, 7)));
});

test('a bar runs over its days, is cut at Sunday and goes on at Monday', () => {
  // From Thursday 8 to Tuesday 13 January 2026.
  const [, second, third] = monthLayout(things([makeItem('talks', 3, 6)]), day('2026-01-01'));
  expect(second!.lanes.map((lane) => lane.map(({ at, days, isBegun, goesOn }) => [at, days, isBegun, goesOn]))).toEqual([[[3, 4, false, true]]]);
  expect(third!.lanes.map((lane) => lane.map(({ at, days, isBegun, goesOn }) => [at, days, isBegun, goesOn]))).toEqual([[[0, 2, true, false]]]);
});

test('a milestone lies on its last day, and a gate above all', () => {
  // Planned for the end of Wednesday 14 January 2026.
  const shown = monthLayout(things([makeItem('talks', 7, 5), makeItem('live', 10, 0)], { gates: [gate], goLiveOn: day('2026-01-16') }), day('2026-01-01'));
  expect(shown[2]!.lanes.map((lane) => lane.map(({ thing, at, days }) => [thing.id, at, days]))).toEqual([[['gate', 2, 1], ['go-live', 4, 1]], [['live', 2, 1]], [['talks', 0, 5]]]);
});

test('what was not chosen is left out, gates too', () => {
  const all = [makeItem('talks', 7, 5), makeItem('other', 7, 5, { phaseId: 'other' })];
  expect(things(all, { gates: [gate, { ...gate, id: 'later', kind: 'impact' }], asked: 'phase=strategy' }).map(({ id }) => id)).toEqual(['gate', 'talks']);
});

test('a full day says how many are not seen', () => {
  const many = Array.from({ length: MOST_LANES + 2 }, (_, at) => makeItem(`i${at}`, 7, 2));
  const week = monthLayout(things([...many, makeItem('free', 9, 1)]), day('2026-01-01'))[2]!;
  expect([week.lanes.length, week.days.map(({ more }) => more)]).toEqual([MOST_LANES, [2, 2, 0, 0, 0, 0, 0]]);
});

test('the list names everything once, what began before first', () => {
  const listed = monthList(things([makeItem('long', 10, 40), makeItem('talks', 28, 5), makeItem('past', 0, 5)], { gates: [{ ...gate, on: day('2026-02-02') }] }), day('2026-02-01'));
  expect(listed.running.map(({ id }) => id)).toEqual(['long']);
  expect(listed.days.map(({ day: on, things: found }) => [on, found.map(({ id }) => id)])).toEqual([['2026-02-02', ['gate', 'talks']]]);
});

test('from an empty month it is told where something lies', () => {
  const some = things([makeItem('talks', 0, 5), makeItem('late', 100, 5)]);
  expect([day('2026-02-01'), day('2025-11-01'), day('2026-08-01')].map((month) => nearestMonth(some, month))).toEqual(['2026-04-01', '2026-01-01', '2026-04-01']);
  expect(nearestMonth([], day('2026-02-01'))).toBeNull();
});

test('no two things lie over each other, and of no day anything gets lost', () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: -1, max: 4 }), ({ items }, months) => {
      const all = things(items, { gates: [gate] });
      const month = shiftPeriod(day('2026-01-01'), months, 'month');
      for (const { days, lanes } of monthLayout(all, month)) {
        expect(lanes.length).toBeLessThanOrEqual(MOST_LANES);
        for (const lane of lanes) lane.reduce((free, bar) => (expect(bar.at).toBeGreaterThanOrEqual(free), bar.at + bar.days), 0);
        days.forEach(({ day: on, more }, at) => {
          const drawn = lanes.flat().filter((bar) => bar.at <= at && at < bar.at + bar.days).map(({ thing }) => thing.id);
          const there = thingsOn(all, on).map(({ id }) => id);
          expect(drawn.length + more).toBe(there.length);
          expect(there).toEqual(expect.arrayContaining(drawn));
        });
      }
      const { running, days } = monthList(all, month);
      const listed = [...running, ...days.flatMap(({ things: found }) => found)].map(({ id }) => id);
      const seen = new Set(monthLayout(all, month).flatMap(({ days: shown }) => shown.filter(({ isInside }) => isInside).flatMap(({ day: on }) => thingsOn(all, on).map(({ id }) => id))));
      expect(listed.sort()).toEqual([...seen].sort());
    }),
  );
});
