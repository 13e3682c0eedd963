import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import type { Spec } from '../spec.ts';
import { toDraft, toSpec } from '../spec-draft.ts';
import { keepUntouched, toForm } from './spec-of.ts';
import { changeBetween } from './version.ts';

const UNITS = ['ratio', 'money', 'count', 'mean', 'hours', 'days'] as const;
const START = day('2026-01-05');

const spec: Spec = {
  ...{ name: 'Name', sentence: null, pillar: null, layer: 'use', actor: 'who', act: 'does', object: 'what', context: null, desiredForm: null, undesiredForm: null },
  ...{ metricId: 'reach', teamId: null, slice: null, direction: 'increase-to', baselineValue: 0.4, baselineOn: START, targetValue: 0.8, lowerValue: null, course: 'line', resetEvery: null, steps: [], stepsWaiver: null },
  ...{ onTrackWithin: 16.5, behindWithin: 33, statusAfter: 2, fewestCounted: null, qualityMetricId: null, ownerId: 'o', objectiveId: 'g', keyQuestion: 'Why?', feasibility: null, enablingAction: null },
  ...{ usedFor: 'u', notUsedFor: 'n', startsOn: START, deadlineOn: addDays(START, 200), frequency: 'week', reviewOn: null, expiresOn: addDays(START, 300) },
};

test('a form that is sent back as it was shown changes nothing, however finely it was measured', () => {
  const value = fc.double({ min: 0, max: 1, noNaN: true });
  const fine = fc.oneof(value, fc.integer({ min: 0, max: 1_000_000 }).map((thousandths) => thousandths / 1_000_000));
  fc.assert(
    fc.property(fc.constantFrom(...UNITS), fine, fine, fine, fc.constantFrom<Spec['direction']>('increase-to', 'stay-below', 'in-range'), fc.integer({ min: 1, max: 49_999 }), (unit, baseline, target, between, direction, thousandths) => {
      const size = unit === 'ratio' ? 1 : 100_000;
      const amount = (share: number) => (unit === 'money' ? Math.round(share * size) : share * size);
      const given: Spec = {
        ...spec,
        ...{ direction, baselineValue: amount(baseline), targetValue: amount(target), lowerValue: direction === 'in-range' ? amount(between) : null },
        ...(direction === 'increase-to' ? { course: 'steps' as const, steps: [{ on: addDays(START, 50), value: amount(between) }, { on: addDays(START, 90), value: amount(target) }] } : {}),
        ...{ onTrackWithin: thousandths / 1_000, behindWithin: 50 + thousandths / 1_000 },
      };
      const metric: MetricDefinition = { id: 'reach', version: 1, unit, layer: 'use', better: 'higher', grains: ['week'], perTeam: true };
      const back = keepUntouched(given, toSpec(toDraft(toForm(given, unit), [metric])), unit);
      expect(changeBetween(given, back)).toEqual({ fields: [], isBreak: false, isVoided: false });
    }),
  );
});

test.each<[keyof Spec, Partial<Spec>, boolean, boolean]>([
  ['targetValue', { targetValue: 0.9 }, true, true],
  ['baselineValue', { baselineValue: 0.3 }, true, true],
  ['deadlineOn', { deadlineOn: addDays(START, 250) }, true, true],
  ['course', { course: 's-curve' }, true, true],
  ['steps', { steps: [{ on: START, value: 1 }] }, true, true],
  ['metricId', { metricId: 'habit-rate' }, true, true],
  ['slice', { slice: 'role:manager' }, true, true],
  ['ownerId', { ownerId: 'other' }, false, true],
  ['onTrackWithin', { onTrackWithin: 10 }, true, false],
  ['statusAfter', { statusAfter: 1 }, true, false],
  ['frequency', { frequency: 'month' }, true, false],
  ['usedFor', { usedFor: 'else' }, false, false],
  ['qualityMetricId', { qualityMetricId: 'reach' }, false, false],
])('another %s', (field, over, isBreak, isVoided) => {
  expect(changeBetween(spec, { ...spec, ...over })).toEqual({ fields: [field], isBreak, isVoided });
});
