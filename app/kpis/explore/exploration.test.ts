import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRAINS, METRIC_IDS } from '#app/values/metric.ts';
import { SLICE_DIMENSIONS, sliceKey } from '#app/values/slice.ts';
import { SPANS } from '../filter.ts';
import { CHART_KINDS, COMPARISONS, DIMENSIONS, type Exploration, ExplorationSchema, readExploration, toSearch } from './exploration.ts';

const exploration: fc.Arbitrary<Exploration> = fc.record({
  metricId: fc.oneof(fc.constantFrom(...METRIC_IDS), fc.uuid().map((id) => `own-${id}` as const)),
  grain: fc.constantFrom(...GRAINS),
  span: fc.constantFrom(...SPANS),
  by: fc.constantFrom(...DIMENSIONS),
  teamId: fc.option(fc.uuid()),
  slice: fc.option(fc.record({ dimension: fc.constantFrom(...SLICE_DIMENSIONS), value: fc.string({ maxLength: 40 }) }).map(sliceKey)),
  compare: fc.constantFrom(...COMPARISONS),
  chart: fc.constantFrom(...CHART_KINDS),
});

test('what is asked comes back from its URL', () => {
  fc.assert(
    fc.property(exploration, (asked) => {
      expect(readExploration(new URLSearchParams(toSearch(asked)))).toEqual(asked);
      expect(ExplorationSchema.parse(asked)).toEqual(asked);
    }),
  );
});

test('what cannot be read falls back to the usual, and without a metric nothing is asked', () => {
  expect(readExploration(new URLSearchParams('metric=habit-rate&grain=century&span=7&by=person&team=x&slice=size:5&compare=&chart=pie'))).toEqual({
    metricId: 'habit-rate',
    grain: 'week',
    span: 26,
    by: 'none',
    teamId: null,
    slice: null,
    compare: 'none',
    chart: 'line',
  });
  expect(readExploration(new URLSearchParams('metric=salary'))).toBeNull();
});
