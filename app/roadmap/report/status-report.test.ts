import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Status } from '#app/kpis/status.ts';
import { addDays, day } from '#app/values/day.ts';
import { makeItem } from '#test/factories/plan.ts';
import { expectedOf, isLate, lastDayOf, type PlanItem, stateOf } from '../plan/plan-item.ts';
import { decisionsTone, effortTone, gateTone, isOff, isOnCourse, kpisTone, REPORT_DAYS, reportPlan, timeTone, toleranceTone, worstFirst } from './status-report.ts';

const TODAY = day('2026-06-01');
const from = (start: number, end: number, rest: Partial<PlanItem> = {}) => makeItem(`${start}–${end}`, 0, 1, { planned: { start: addDays(TODAY, start), end: addDays(TODAY, end) }, ...rest });
const ran = (start: number | null, end: number | null) => ({ actual: { start: start === null ? null : addDays(TODAY, start), end: end === null ? null : addDays(TODAY, end) } });
const names = (items: readonly PlanItem[]) => items.map(({ name }) => name);

test('what ended in four weeks is done, what is overdue is late, what begins or ends in four weeks comes', () => {
  const items = [
    from(-90, -60, ran(-90, -60)),
    from(-30, -10, ran(-30, -12)),
    from(-20, -3, ran(-20, -3)),
    from(-20, -1, ran(-20, null)),
    from(-5, 30),
    from(-10, 14, ran(-10, null)),
    from(3, 60),
    from(60, 90),
  ];
  const { done, late, coming } = reportPlan(items, TODAY);
  expect(names(done)).toEqual(['-20–-3', '-30–-10']);
  expect(names(late)).toEqual(['-20–-1', '-5–30']);
  expect(names(coming)).toEqual(['3–60', '-10–14']);
});

test('hours spent are told by colour; what was not written down counts for nothing', () => {
  const items = [from(0, 9, { colour: 'blue', hoursSpent: 12 }), from(0, 9, { colour: 'blue', hoursSpent: null }), from(0, 9, { colour: 'red', hoursSpent: 5 })];
  expect(reportPlan(items, TODAY).spent).toEqual({ blue: 12, red: 5 });
});

const anyItem = fc
  .record({ start: fc.integer({ min: -80, max: 80 }), days: fc.integer({ min: 1, max: 60 }), begun: fc.boolean(), ended: fc.boolean(), shape: fc.constantFrom('activity' as const, 'milestone' as const) })
  .map(({ start, days, begun, ended, shape }) => {
    const isDone = ended && start + days <= 0;
    return from(start, start + days, { shape, ...ran(isDone || (begun && start <= 0) ? start : null, isDone ? start + days : null) });
  });

test('law: nothing stands in two lists, all that is late is told, and nothing in a list lies outside its days', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 20 }), (items) => {
      const { done, late, coming } = reportPlan(items, TODAY);
      expect(new Set([...done, ...late, ...coming]).size).toBe(done.length + late.length + coming.length);
      expect(new Set(late)).toEqual(new Set(items.filter((item) => isLate(item, TODAY))));
      for (const item of done) expect([stateOf(item), lastDayOf(expectedOf(item)) > addDays(TODAY, -REPORT_DAYS)]).toEqual(['done', true]);
      for (const item of coming) expect([expectedOf(item).start, lastDayOf(expectedOf(item))].some((on) => on >= addDays(TODAY, -1) && on <= addDays(TODAY, REPORT_DAYS))).toBe(true);
    }),
  );
});

test('time asks for attention when the end moves or something is late', () => {
  expect([timeTone({ slipDays: 0, late: 0 }), timeTone({ slipDays: -3, late: 0 }), timeTone({ slipDays: 1, late: 0 }), timeTone({ slipDays: 0, late: 2 })]).toEqual(['good', 'good', 'warn', 'warn']);
});

type Gate = Parameters<typeof gateTone>[0];
const gate = (criteria: { isCritical: boolean; state: 'met' | 'not-met' }[], { inDays = 0, isAtOwnRisk = false } = {}) =>
  ({
    today: TODAY,
    current: { phase: 'impact', gateId: null, criteria: criteria.map(({ isCritical, state }) => ({ isCritical, result: { state } })) },
    phases: [{ kind: 'impact', isAtOwnRisk, gate: { plannedOn: addDays(TODAY, inDays) } }],
  }) as unknown as Gate;

test('a gate is in order when all is met, to be acted on when it is near and something critical is not, or its phase began at its own risk', () => {
  const [met, open, critical] = [{ isCritical: true, state: 'met' as const }, { isCritical: false, state: 'not-met' as const }, { isCritical: true, state: 'not-met' as const }];
  expect(gateTone(gate([met]))).toBe('good');
  expect(gateTone(gate([met, open]))).toBe('warn');
  expect(gateTone(gate([met, critical], { inDays: 15 }))).toBe('warn');
  expect(gateTone(gate([met, critical], { inDays: 14 }))).toBe('bad');
  expect(gateTone(gate([met, critical], { inDays: -3 }))).toBe('bad');
  expect(gateTone(gate([met], { inDays: 60, isAtOwnRisk: true }))).toBe('bad');
  expect(gateTone({ today: TODAY, current: null, phases: [] })).toBe('good');
});

test('what waits to be decided asks for attention, and from the day after it was needed to step in', () => {
  const waits = (inDays: number | null) => ({ state: 'open' as const, neededOn: inDays === null ? null : addDays(TODAY, inDays) });
  expect([decisionsTone([], TODAY), decisionsTone([waits(null), waits(3)], TODAY), decisionsTone([waits(0)], TODAY), decisionsTone([waits(3), waits(-1)], TODAY)]).toEqual(['good', 'warn', 'warn', 'bad']);
});

test('blue and red say nothing without hours, and ask for attention with a warning', () => {
  expect(effortTone({ spent: { blue: 0, red: 0 }, warnings: [] })).toBe('neutral');
  expect(effortTone({ spent: { blue: 8, red: 2 }, warnings: [] })).toBe('good');
  expect(effortTone({ spent: { blue: 8, red: 0 }, warnings: [{ kind: 'blue-without-red', phases: ['impact'] }] })).toBe('warn');
});

test('the worst KPI speaks for all, and what is not judged for nothing', () => {
  const all = (...kinds: Status['kind'][]) => kinds.map((kind) => ({ kind }) as Status);
  expect(kpisTone(all('achieved', 'on-track', 'no-value'))).toBe('good');
  expect(kpisTone(all('on-track', 'behind'))).toBe('warn');
  expect(kpisTone(all('behind', 'at-risk', 'achieved'))).toBe('bad');
  expect(kpisTone(all('missed'))).toBe('bad');
  expect(kpisTone(all('not-yet-judged', 'too-few', 'open', 'no-baseline'))).toBe('neutral');
  expect(kpisTone([])).toBe('neutral');
  for (const status of all('achieved', 'on-track', 'behind', 'at-risk', 'missed', 'no-value')) expect(isOff(status) && isOnCourse(status)).toBe(false);
});

test('what is off stands first, the worst before the rest, then by name, and last what is not judged', () => {
  const kpi = (name: string, kind: Status['kind']) => ({ kpi: { name, metricId: 'active-user-rate' as const }, status: { kind } as Status });
  const kpis = [kpi('b', 'achieved'), kpi('nothing yet', 'no-value'), kpi('slow', 'behind'), kpi('a', 'achieved'), kpi('lost', 'missed'), kpi('soon', 'at-risk')];
  expect(worstFirst(kpis).map(({ kpi: { name } }) => name)).toEqual(['lost', 'soon', 'slow', 'a', 'b', 'nothing yet']);
});

test.each([
  [['not-agreed', 'unknown'], 'neutral'],
  [['within', 'unknown'], 'good'],
  [['within', 'accepted'], 'warn'],
  [['within', 'replanning'], 'warn'],
  [['rejected'], 'warn'],
  [['accepted', 'exception', 'within'], 'bad'],
  [['stopped'], 'bad'],
] as const)('of tolerances that are %j is said %s', (states, tone) => {
  expect(toleranceTone(states.map((state) => ({ state })))).toBe(tone);
});
