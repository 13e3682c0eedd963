import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPlan, makeItem, makePlan } from '#test/factories/plan.ts';
import { day } from '#app/values/day.ts';
import { packPlan, unpackPlan } from './pack-plan.ts';

const shown = { programmeId: 'p', phases: [{ id: 'one', kind: 'strategy' as const }], ownerNames: { m: 'Marije' }, lastChangeId: null };

test('any plan comes out as it went in', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(unpackPlan(packPlan({ ...shown, plan }))).toEqual({ ...shown, plan });
    }),
  );
});

test('all that an item can hold comes along', () => {
  const full = makeItem('a', 0, 3, { ownerId: 'm', hoursPlanned: 12.5, hoursSpent: 0, objectiveId: 'o', specificationId: 's', version: 7, colour: 'red', shape: 'deliverable', forecast: { start: day('2026-02-02'), end: day('2026-02-09') }, actual: { start: day('2026-02-03'), end: null } });
  const plan = makePlan([full, makeItem('b', 3, 2)], 'a>b-2');
  expect(unpackPlan(packPlan({ ...shown, plan }))).toEqual({ ...shown, plan });
});

test('no programme stays none', () => {
  expect(unpackPlan(packPlan(null))).toBeNull();
});
