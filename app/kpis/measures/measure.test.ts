import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { MetricDefinition, MetricId, MetricSeries, PointState } from '#app/values/metric.ts';
import { calculateSeries } from './calculate-series.ts';
import { readFormula } from './formula.ts';
import { defineMeasures, leadsBack, type OwnMeasure } from './measure.ts';

const CATALOGUE: MetricDefinition[] = [
  { id: 'revenue', version: 1, unit: 'money', layer: 'business', better: 'higher', grains: ['week', 'month', 'quarter'], perTeam: false },
  { id: 'seat-use', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['month', 'quarter'], perTeam: false },
];
const measure = (id: string, over: Partial<OwnMeasure> = {}): OwnMeasure => ({ id, name: id, about: 'About it', unit: 'count', layer: 'business', better: 'higher', frequency: 'month', formula: null, updater: null, approver: null, isEnteredTwice: false, isPerTeam: false, isEnded: false, version: 1, ...over });
const of = (...metricIds: MetricId[]) => ({ text: 'A / B', inputs: metricIds.map((metricId, at) => ({ letter: 'AB'[at]!, metricId })) });

test('what is entered is offered by its own period only; a calculation by those that all inputs have', () => {
  const defined = defineMeasures([measure('entered'), measure('cost', { frequency: 'week', formula: of('revenue', 'own-entered') }), measure('use', { frequency: 'month', formula: of('revenue', 'seat-use') })], CATALOGUE);
  expect(defined.get('own-entered')).toMatchObject({ grains: ['month'], formula: 'About it', perTeam: false });
  expect(defined.get('own-cost')).toMatchObject({ grains: ['month'], formula: 'A ÷ B', inputs: [{ letter: 'A', metricId: 'revenue' }, { letter: 'B', metricId: 'own-entered', name: 'entered' }] });
  expect(defined.get('own-use')!.grains).toEqual(['month', 'quarter']);
});

test('what is given per team is offered by team and not by role; what is calculated is of the whole', () => {
  const defined = defineMeasures([measure('entered', { isPerTeam: true }), measure('cost', { formula: of('own-entered') })], CATALOGUE);
  expect(defined.get('own-entered')).toMatchObject({ perTeam: true, teamsOnly: true });
  expect(defined.get('own-cost')).toMatchObject({ perTeam: false });
});

test('a calculation that leads back to itself, or of what is no more, is none', () => {
  const round = [measure('a', { formula: of('own-b', 'revenue') }), measure('b', { formula: of('own-a', 'revenue') }), measure('c', { formula: of('own-gone', 'revenue') }), measure('d')];
  expect([...defineMeasures(round, CATALOGUE).keys()]).toEqual(['own-d']);
  expect(leadsBack('b', of('own-a').inputs, [measure('a', { formula: of('own-b') })])).toBe(true);
  expect(leadsBack('b', of('own-b').inputs, [])).toBe(true);
  expect(leadsBack('b', of('own-a', 'revenue').inputs, [measure('a')])).toBe(false);
});

const start = day('2026-10-01');
const end = day('2026-11-01');
const series = (value: number | null, currency: string | null, state: PointState = 'complete'): MetricSeries => ({ metric: CATALOGUE[0]!, grain: 'month', currency, points: [{ start, end, value, numerator: null, denominator: null, state, ...(value === 2 ? { coverage: { people: 5, of: 9 } } : {}) }] });

test('a calculation is as finished as what is least so, has one currency, and tells of as many people as it may', () => {
  const read = readFormula('A - B', { A: 'money', B: 'money' }, 'money');
  if (!read.ok) throw new Error(read.problem);
  const counted = (a: MetricSeries, b: MetricSeries) => calculateSeries(read.value, new Map([['A', a], ['B', b]]));
  expect(counted(series(9, 'EUR'), series(2, 'EUR', 'not-loaded'))).toMatchObject({ currency: 'EUR', points: [{ value: 7, state: 'not-loaded', coverage: { people: 5, of: 9 } }] });
  expect(counted(series(9, 'EUR'), series(2, 'USD')).points[0]!.value).toBeNull();
  expect(counted(series(9, 'EUR', 'unfinished'), series(null, null)).points[0]).toMatchObject({ value: null, state: 'unfinished' });
});
