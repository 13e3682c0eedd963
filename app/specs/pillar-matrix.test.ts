import { expect, test } from 'vitest';
import { type PillarSpec, toPillarMatrix } from './pillar-matrix.ts';

const spec = (id: string, over: Partial<PillarSpec> = {}): PillarSpec => ({ id, name: id, pillar: 'knowledge', layer: 'use', objectiveId: 'open', metricId: 'reach', kpiId: `kpi-${id}`, ...over });
const facts = { openObjectiveIds: new Set(['open']), measuredMetricIds: new Set(['reach']) };

test('specifications article: right when each serves a goal, complete when no pillar is empty', () => {
  const all = [spec('a'), spec('b', { pillar: 'proposition' }), spec('c', { pillar: 'relationship' }), spec('d', { pillar: 'omnichannel' })];
  expect(toPillarMatrix(all, facts)).toMatchObject({ emptyPillars: [], notRight: 0 });
  const { emptyPillars, notRight, pillars } = toPillarMatrix([...all.slice(0, 2), spec('e', { objectiveId: 'ended' })], facts);
  expect(emptyPillars).toEqual(['relationship', 'omnichannel']);
  expect(notRight).toBe(1);
  expect(pillars[0]).toEqual({ pillar: 'knowledge', total: 2, right: 1, measured: 2 });
});

test('a pillar is covered by a KPI only once that has a value', () => {
  const { pillars, rows } = toPillarMatrix([spec('a'), spec('b', { metricId: 'revenue' }), spec('c', { kpiId: null })], facts);
  expect(pillars[0]).toMatchObject({ total: 3, measured: 1 });
  expect(rows.map(({ id, isMeasured }) => [id, isMeasured])).toEqual([['a', true], ['b', false], ['c', false]]);
});

test('what serves the introduction only stands last and fills no pillar', () => {
  const { rows, emptyPillars } = toPillarMatrix([spec('intro', { pillar: null }), spec('last', { pillar: 'omnichannel' })], facts);
  expect(rows.map(({ id }) => id)).toEqual(['last', 'intro']);
  expect(emptyPillars).toEqual(['knowledge', 'proposition', 'relationship']);
  expect(toPillarMatrix([], facts)).toMatchObject({ rows: [], notRight: 0 });
});
