import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Status } from '#app/kpis/status.ts';
import type { Objective } from '../objective.ts';
import { rollUp, type RolledUp, type ServingKpi } from './roll-up.ts';

const goal = (id: string, parentId: string | null = null, weight = 1): Objective => ({ id, parentId, level: parentId === null ? 'strategic' : 'tactical', name: id, contribution: null, ownerId: null, ownerName: null, endedOn: null, weight, version: 1 });
const kpi = (id: string, objectiveId: string, behind: number | null): ServingKpi => ({ id, name: id, objectiveId, judging: { behindWithin: 33 }, status: statusOf(behind) });
const statusOf = (behind: number | null): Status => (behind === null ? { kind: 'no-value' } : { kind: behind > 0.33 ? 'at-risk' : 'on-track', progress: 0.5 - behind, expected: 0.5, pending: null });

test('a goal is the mean of its own KPIs and of the goals under it by their weight', () => {
  const [top] = rollUp([goal('top'), goal('a', 'top', 2), goal('b', 'top', 1)], [kpi('k', 'top', 0), kpi('ka', 'a', 0.33), kpi('kb', 'b', 0)]);
  expect(top!.children.map(({ score }) => score!.toFixed(2))).toEqual(['3.30', '6.60']);
  expect(top!.score!.toFixed(2)).toBe(((6.6 + 2 * 3.3 + 6.6) / 4).toFixed(2));
});

test('what is not judged counts for nothing, and a goal with nothing judged has no score', () => {
  const [top] = rollUp([goal('top'), goal('a', 'top'), goal('b', 'top')], [kpi('ka', 'a', 0), kpi('kb', 'b', null)]);
  expect(top).toMatchObject({ score: 6.6, kpis: 2, judged: 1 });
  expect(top!.children[1]).toMatchObject({ score: null, kpis: 1, judged: 0 });
});

test('a red KPI is told at every goal above it, also where a good mean or a weight of nought hides it', () => {
  const [top] = rollUp([goal('top'), goal('a', 'top', 0), goal('b', 'top')], [kpi('red', 'a', 0.5), kpi('kb', 'b', -0.5)]);
  expect(top!.score).toBe(10);
  expect(top!.red.map(({ id }) => id)).toEqual(['red']);
});

test('a goal that ended is left out, and what it carried stands at the top', () => {
  const ended = { ...goal('top'), endedOn: '2026-01-01' as Objective['endedOn'] };
  expect(rollUp([ended, goal('a', 'top')], []).map(({ id }) => id)).toEqual(['a']);
});

test('a score lies between the lowest and the highest of what it is made of, whatever the tree', () => {
  const tree = fc.array(fc.record({ under: fc.nat(), weight: fc.integer({ min: 0, max: 3 }), behind: fc.array(fc.option(fc.double({ min: -3, max: 3, noNaN: true }), { nil: null }), { maxLength: 3 }) }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(tree, (given) => {
      const goals = given.map(({ under, weight }, at) => goal(String(at), at === 0 ? null : String(under % at), weight));
      const kpis = given.flatMap(({ behind }, at) => behind.map((each, n) => kpi(`${at}-${n}`, String(at), each)));
      const check = (node: RolledUp) => {
        const own = rollUp([goal(node.id)], kpis)[0]!;
        const parts = [...(own.kpis > 0 ? kpis.filter(({ objectiveId }) => objectiveId === node.id).flatMap((one) => rollUp([goal(node.id)], [one])[0]!.score ?? []) : []), ...node.children.flatMap(({ score, weight }) => (score === null || weight === 0 ? [] : [score]))];
        expect(node.score === null).toBe(parts.length === 0);
        if (node.score !== null) {
          expect(node.score).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9);
          expect(node.score).toBeLessThanOrEqual(Math.max(...parts) + 1e-9);
        }
        node.children.forEach(check);
      };
      rollUp(goals, kpis).forEach(check);
    }),
  );
});
