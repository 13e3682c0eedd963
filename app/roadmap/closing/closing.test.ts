import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { type ClosingFacts, closingRefusals, measurableOn } from './closing.ts';
import { measuredFrom } from './red-continues.ts';

// 3 September 2026 is a Thursday; half a year later is Wednesday 3 March 2027.
const LIVE = day('2026-09-03');
const facts = (given: Partial<ClosingFacts> = {}): ClosingFacts => ({ today: day('2027-05-01'), goLiveOn: LIVE, behaviour: [{ name: 'Visits', frequency: 'week', isMeasured: true }], redWork: 2, isStopped: false, ...given });
const kpi = (frequency: Grain, isMeasured = false, name = 'Visits') => ({ name, frequency, isMeasured });

test.each<[Grain, string]>([
  ['day', '2027-03-04'],
  ['week', '2027-03-15'], // from Monday the 8th
  ['month', '2027-05-01'], // April
  ['quarter', '2027-07-01'], // the second
])('live on 3 September, what is measured by the %s can be measured by %s', (grain, on) => expect(measurableOn(LIVE, grain)).toBe(on));

// R19: cannot close until behaviour KPIs are measured six months after go-live and change tasks exist after it.
test.each<[string, ClosingFacts, ReturnType<typeof closingRefusals>]>([
  ['measured, with work that goes on: it can', facts(), []],
  ['nothing went live', facts({ goLiveOn: null }), [{ reason: 'not-live', on: null, kpis: [] }]],
  ['going live is still to come', facts({ goLiveOn: day('2027-06-01') }), [{ reason: 'not-live', on: null, kpis: [] }]],
  ['stopped before it went live: it can', facts({ goLiveOn: null, isStopped: true }), []],
  ['stopped while going live was still to come: it can', facts({ goLiveOn: day('2027-06-01'), isStopped: true }), []],
  ['stopped after it went live: people go on with it', facts({ behaviour: [], redWork: 0, isStopped: true }), [{ reason: 'no-behaviour', on: null, kpis: [] }, { reason: 'no-red-work', on: null, kpis: [] }]],
  ['half a year is not over: the day it is', facts({ today: day('2027-03-14'), behaviour: [kpi('week')] }), [{ reason: 'too-early', on: day('2027-03-15'), kpis: ['Visits'] }]],
  ['it is over, and nothing was measured', facts({ today: day('2027-03-15'), behaviour: [kpi('week')] }), [{ reason: 'not-measured', on: null, kpis: ['Visits'] }]],
  ['the slowest says when', facts({ today: day('2027-03-01'), behaviour: [kpi('week'), kpi('month', false, 'Reports')] }), [{ reason: 'too-early', on: day('2027-05-01'), kpis: ['Visits', 'Reports'] }]],
  ['one is late and one is early', facts({ today: day('2027-04-01'), behaviour: [kpi('week'), kpi('month', false, 'Reports'), kpi('day', true, 'Calls')] }), [{ reason: 'too-early', on: day('2027-05-01'), kpis: ['Reports'] }, { reason: 'not-measured', on: null, kpis: ['Visits'] }]],
  ['there is no behaviour to measure', facts({ behaviour: [] }), [{ reason: 'no-behaviour', on: null, kpis: [] }]],
  ['no work on behaviour after go-live', facts({ redWork: 0 }), [{ reason: 'no-red-work', on: null, kpis: [] }]],
  ['everything at once', facts({ today: day('2027-03-01'), behaviour: [kpi('day')], redWork: 0 }), [{ reason: 'too-early', on: day('2027-03-04'), kpis: ['Visits'] }, { reason: 'no-red-work', on: null, kpis: [] }]],
])('R19: %s', (_, given, expected) => expect(closingRefusals(given)).toEqual(expected));

test('law: the day is never before half a year, and waiting for it leaves nothing that is too early', () => {
  const grain = fc.constantFrom<Grain>('day', 'week', 'month', 'quarter');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), fc.array(fc.record({ name: fc.string(), frequency: grain, isMeasured: fc.boolean() }), { maxLength: 4 }), fc.nat(400), (offset, behaviour, since) => {
      const goLiveOn = addDays(day('2025-01-01'), offset);
      const at = (today: ClosingFacts['today']) => closingRefusals(facts({ goLiveOn, behaviour, today })).find(({ reason }) => reason === 'too-early');
      const early = at(addDays(goLiveOn, since));
      if (!early?.on) return;
      expect(early.on > measuredFrom(goLiveOn)).toBe(true);
      expect(at(early.on)).toBeUndefined();
    }),
  );
});
