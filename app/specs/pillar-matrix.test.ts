import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { Verdict } from './evidence/evidence.ts';
import { type PillarSpec, toPillarMatrix } from './pillar-matrix.ts';

const spec = (id: string, over: Partial<PillarSpec> = {}): PillarSpec => ({ id, name: id, pillar: 'knowledge', layer: 'use', objectiveId: 'open', metricId: 'reach', kpiId: `kpi-${id}`, ...over });
const facts = { openObjectiveIds: new Set(['open']), measuredMetricIds: new Set(['reach']) };

test('specifications article: right when each serves a goal, complete when no pillar is empty', () => {
  const all = [spec('a'), spec('b', { pillar: 'proposition' }), spec('c', { pillar: 'relationship' }), spec('d', { pillar: 'omnichannel' })];
  expect(toPillarMatrix(all, facts)).toMatchObject({ emptyPillars: [], notRight: 0 });
  const { emptyPillars, notRight, pillars } = toPillarMatrix([...all.slice(0, 2), spec('e', { objectiveId: 'ended' })], facts);
  expect(emptyPillars).toEqual(['relationship', 'omnichannel']);
  expect(notRight).toBe(1);
  expect(pillars[0]).toEqual({ pillar: 'knowledge', total: 2, right: 1, measured: 2, met: 0 });
});

test('a pillar is covered by a KPI only once that has a value', () => {
  const { pillars, rows } = toPillarMatrix([spec('a'), spec('b', { metricId: 'revenue' }), spec('c', { kpiId: null })], facts);
  expect(pillars[0]).toMatchObject({ total: 3, measured: 1 });
  expect(rows.map(({ id, isMeasured }) => [id, isMeasured])).toEqual([['a', true], ['b', false], ['c', false]]);
});

test('what was seen to do what is asked is counted as met, and nothing else', () => {
  const on = day('2026-03-18');
  const verdicts = new Map<string, Verdict>([['a', { kind: 'met', on }], ['b', { kind: 'partly', on }], ['c', { kind: 'earlier', on }]]);
  const { pillars, rows } = toPillarMatrix(['a', 'b', 'c', 'd'].map((id) => spec(id)), { ...facts, verdicts });
  expect(pillars[0]).toMatchObject({ total: 4, met: 1 });
  expect(rows.map(({ verdict }) => verdict.kind)).toEqual(['met', 'partly', 'earlier', 'none']);
});

test('what serves the introduction only stands last and fills no pillar', () => {
  const { rows, emptyPillars } = toPillarMatrix([spec('intro', { pillar: null }), spec('last', { pillar: 'omnichannel' })], facts);
  expect(rows.map(({ id }) => id)).toEqual(['last', 'intro']);
  expect(emptyPillars).toEqual(['knowledge', 'proposition', 'relationship']);
  expect(toPillarMatrix([], facts)).toMatchObject({ rows: [], notRight: 0 });
});
