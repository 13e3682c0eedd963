import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf, isApart, type Score, sharesOf, standings, totalOf, type Weighed } from './weighing.ts';

const give = (supplierId: string, criterionId: string, ...given: number[]): Score[] => given.map((score, index) => ({ supplierId, criterionId, assessorId: `assessor ${index}`, score }));
const CRITERIA: Weighed[] = [{ id: 'fit', weight: 60 }, { id: 'price', weight: 40 }];

test('worked by hand: 60 of 100 for fit and 40 for price, two assessors', () => {
  // A: fit (4 + 5) / 2 = 4.5, price 2 → 0.6 × 4.5 + 0.4 × 2 = 3.5. B: fit 3, price (4 + 3) / 2 = 3.5 → 1.8 + 1.4 = 3.2.
  const scores = [...give('A', 'fit', 4, 5), ...give('A', 'price', 2, 2), ...give('B', 'fit', 3, 3), ...give('B', 'price', 4, 3)];
  const [first, second] = standings(['B', 'A'], CRITERIA, scores);
  expect(first).toMatchObject({ supplierId: 'A', place: 1 });
  expect(first?.total).toBeCloseTo(3.5, 12);
  expect(second).toMatchObject({ supplierId: 'B', place: 2 });
  expect(second?.total).toBeCloseTo(3.2, 12);
  // One assessor alone gives A 0.6 × 4 + 0.4 × 2 = 3.2, the other 3.8.
  expect(first?.between?.lowest).toBeCloseTo(3.2, 12);
  expect(first?.between?.highest).toBeCloseTo(3.8, 12);
});

test.each<[string, number[], { mean: number | null; lowest: number | null; highest: number | null; assessors: number }, boolean]>([
  ['nobody scored', [], { mean: null, lowest: null, highest: null, assessors: 0 }, false],
  ['one assessor', [3], { mean: 3, lowest: 3, highest: 3, assessors: 1 }, false],
  ['a point apart', [3, 4], { mean: 3.5, lowest: 3, highest: 4, assessors: 2 }, false],
  ['two points apart is worth a talk', [2, 4, 3], { mean: 3, lowest: 2, highest: 4, assessors: 3 }, true],
])('what assessors gave together: %s', (_case, given, expected, apart) => {
  const cell = cellOf(give('A', 'fit', ...given), 'A', 'fit');
  expect(cell).toEqual(expected);
  expect(isApart(cell)).toBe(apart);
});

test('no total while something that weighs has not been scored; what weighs nothing may stay open', () => {
  const scores = give('A', 'fit', 5);
  expect(totalOf('A', CRITERIA, scores)).toBeNull();
  expect(standings(['A'], CRITERIA, scores)).toEqual([{ supplierId: 'A', total: null, place: null, between: null }]);
  expect(totalOf('A', [CRITERIA[0]!, { id: 'price', weight: 0 }], scores)).toBe(5);
  expect(totalOf('A', [{ id: 'fit', weight: 0 }], scores), 'nothing weighs').toBeNull();
  expect(sharesOf([])).toBeNull();
});

test('equal totals share a place, and who has no total stands last', () => {
  const scores = [...give('A', 'fit', 3), ...give('B', 'fit', 4), ...give('C', 'fit', 4)];
  expect(standings(['D', 'A', 'B', 'C'], [CRITERIA[0]!], scores).map(({ supplierId, place }) => [supplierId, place])).toEqual([['B', 1], ['C', 1], ['A', 3], ['D', null]]);
});

const SUPPLIERS = ['A', 'B', 'C'];
const matrix = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: count, maxLength: count }),
    given: fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: count, maxLength: count }), { minLength: SUPPLIERS.length, maxLength: SUPPLIERS.length }),
  }),
);
const read = ({ weights, given }: { weights: number[]; given: number[][] }) => ({
  criteria: weights.map((weight, index): Weighed => ({ id: `c${index}`, weight })),
  scores: SUPPLIERS.flatMap((supplier, row) => given[row]!.flatMap((score, index) => give(supplier, `c${index}`, score))),
});

test('laws: the scale of the weights says nothing, a total lies between its scores, and a better score never lowers it', () => {
  fc.assert(
    fc.property(matrix, fc.integer({ min: 2, max: 50 }), (drawn, factor) => {
      const { criteria, scores } = read(drawn);
      const scaled = criteria.map(({ id, weight }) => ({ id, weight: weight * factor }));
      for (const [row, supplier] of SUPPLIERS.entries()) {
        const total = totalOf(supplier, criteria, scores)!;
        expect(totalOf(supplier, scaled, scores)).toBeCloseTo(total, 9);
        expect(total).toBeGreaterThanOrEqual(Math.min(...drawn.given[row]!) - 1e-9);
        expect(total).toBeLessThanOrEqual(Math.max(...drawn.given[row]!) + 1e-9);
        const better = scores.map((each) => (each.supplierId === supplier && each.criterionId === 'c0' ? { ...each, score: Math.min(5, each.score + 1) } : each));
        expect(totalOf(supplier, criteria, better)!).toBeGreaterThanOrEqual(total - 1e-9);
      }
    }),
  );
});
