import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day } from '#app/values/day.ts';
import type { PhaseKind } from '../phase.ts';
import type { PlanItem } from '../plan/plan-item.ts';
import { makeItem } from '#test/factories/plan.ts';
import { effortOverTime } from './effort.ts';
import { effortWarnings } from './effort-warnings.ts';

const on = (text: string) => day(text);
const work = (colour: PlanItem['colour'], start: string, end: string, hoursPlanned: number | null, rest: Partial<PlanItem> = {}): PlanItem => makeItem(`${colour} ${start}`, 0, 1, { colour, planned: { start: on(start), end: on(end) }, hoursPlanned, ...rest });
const asked = (today: string, goLiveOn: string | null = '2026-04-01') => ({ today: on(today), goLiveOn: goLiveOn as Day | null, grain: 'month' as const });

describe('hours over time', () => {
  test('lie evenly over the days of the work, each month its part', () => {
    // 30 days from 17 January: 15 in January, 15 in February.
    const points = effortOverTime([work('blue', '2026-01-17', '2026-02-16', 60)], asked('2026-01-20'));
    expect(points.map(({ start, planned, spent }) => [start, planned.blue, spent?.blue ?? null])).toEqual([['2026-01-01', 30, 0], ['2026-02-01', 30, null]]);
  });

  test('spent hours lie from its first day up to today, or to its last', () => {
    const running = work('red', '2026-01-22', '2026-02-11', 40, { actual: { start: on('2026-01-22'), end: null }, hoursSpent: 20 });
    expect(effortOverTime([running], asked('2026-02-10')).map(({ spent }) => spent?.red)).toEqual([10, 10]);
    const done = work('red', '2026-01-22', '2026-02-11', 40, { actual: { start: on('2026-01-22'), end: on('2026-01-27') }, hoursSpent: 20 });
    expect(effortOverTime([done], asked('2026-02-10'))[0]).toMatchObject({ spent: { red: 20 }, planned: { red: 40 } });
  });

  test('the ideal is all blue at the start, none at go-live, and red ends highest', () => {
    const points = effortOverTime([work('blue', '2026-01-01', '2026-07-01', 181)], asked('2026-01-20'));
    expect(points.slice(3).map(({ ideal }) => ideal.blue)).toEqual([0, 0, 0]);
    expect(points[0]!.ideal.blue).toBeGreaterThan(points[1]!.ideal.blue);
    expect(points[5]!.ideal.red).toBeGreaterThan(points[4]!.ideal.red);
    expect(points[0]!.ideal.red).toBeLessThan(points[0]!.ideal.blue);
  });

  test('without hours there is no picture', () => expect(effortOverTime([work('red', '2026-01-01', '2026-02-01', null)], asked('2026-01-20'))).toEqual([]));

  test('no hour is lost or doubled, in weeks and in months', () => {
    const anyWork = fc.record({ from: fc.integer({ min: 0, max: 300 }), days: fc.integer({ min: 0, max: 90 }), hours: fc.integer({ min: 1, max: 400 }), colour: fc.constantFrom('blue' as const, 'red' as const) });
    fc.assert(
      fc.property(fc.array(anyWork, { minLength: 1, maxLength: 8 }), fc.constantFrom('week' as const, 'month' as const), (works, grain) => {
        const items = works.map(({ from, days, hours, colour }, at) => makeItem(`i${at}`, from, days, { colour, hoursPlanned: hours }));
        const points = effortOverTime(items, { ...asked('2026-01-20'), grain });
        const total = points.reduce((sum, { planned }) => sum + planned.blue + planned.red, 0);
        expect(Math.abs(total - works.reduce((sum, { hours }) => sum + hours, 0))).toBeLessThan(0.1 * points.length);
      }),
    );
  });
});

describe('warnings', () => {
  const phases = [{ id: 'phase', kind: 'execution' as PhaseKind }];
  const kinds = (items: PlanItem[], today = '2026-03-01') => effortWarnings(items, phases, asked(today));
  const steady = (to: string) => work('red', '2026-01-01', to, 100);

  test('red that goes on for half a year after go-live and grows says nothing', () => {
    expect(kinds([work('red', '2026-01-01', '2026-04-01', 50), work('red', '2026-04-01', '2026-11-01', 500), work('blue', '2026-01-01', '2026-04-01', 300)])).toEqual([]);
  });

  test('red that stops is named with its first month without', () => {
    expect(kinds([work('red', '2026-01-01', '2026-06-15', 400)])).toContainEqual({ kind: 'red-dries-up', from: '2026-07-01', monthsAfter: 3 });
    expect(kinds([steady('2026-03-20')])).toContainEqual({ kind: 'red-dries-up', from: '2026-04-01', monthsAfter: 0 });
  });

  test('less red in the quarter after go-live than in the one before it is told with both', () => {
    // 91 days at an hour a day before 1 April, 91 days at half an hour after.
    const before = work('red', '2025-12-31', '2026-04-01', 91);
    expect(kinds([before, work('red', '2026-04-01', '2026-11-01', 107)])).toEqual([{ kind: 'red-falls', before: 91, after: 46 }]);
  });

  test('a phase with blue work and no red is named', () => {
    expect(kinds([work('blue', '2026-01-01', '2026-02-01', 10)]).map(({ kind }) => kind)).toContain('blue-without-red');
  });

  test('what has no hours is counted: the picture leaves it out', () => {
    const started = { actual: { start: on('2026-01-01'), end: null } };
    expect(kinds([work('red', '2026-01-01', '2026-12-01', null, started), work('red', '2026-01-01', '2026-12-01', 900, started)])).toContainEqual({ kind: 'hours-missing', notEstimated: 1, notSpent: 2 });
  });

  test('without a day of go-live nothing is said of what comes after it', () => {
    expect(effortWarnings([steady('2026-03-20')], phases, asked('2026-03-01', null))).toEqual([]);
  });
});
