import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Score, standings, totalOf, type Weighed } from './weighing.ts';
import { nearestTurning, reweighed, turnings } from './weight-sensitivity.ts';

const read = (weights: readonly number[], given: Record<string, readonly number[]>) => ({
  suppliers: Object.keys(given),
  criteria: weights.map((weight, index): Weighed => ({ id: `c${index + 1}`, weight })),
  scores: Object.entries(given).flatMap(([supplierId, row]) => row.map((score, index): Score => ({ supplierId, criterionId: `c${index + 1}`, assessorId: 'one', score }))),
});

// Triantaphyllou & Sánchez (1997), the numerical example of their weighted sum: four alternatives on four criteria.
const PAPER = read([0.3277, 0.3058, 0.2876, 0.079], {
  A1: [0.3088, 0.2897, 0.3867, 0.1922],
  A2: [0.2163, 0.3458, 0.1755, 0.6288],
  A3: [0.4509, 0.2473, 0.1194, 0.0575],
  A4: [0.024, 0.1172, 0.3184, 0.1215],
});

test('Triantaphyllou & Sánchez (1997): the ranking of their example', () => {
  const found = standings(PAPER.suppliers, PAPER.criteria, PAPER.scores);
  expect(found.map(({ supplierId }) => supplierId)).toEqual(['A1', 'A2', 'A3', 'A4']);
  // To three digits: their weights are rounded and come to 1.0001.
  for (const [index, printed] of [0.3162, 0.2768, 0.2621, 0.1449].entries()) expect(found[index]?.total).toBeCloseTo(printed, 3);
});

test('Triantaphyllou & Sánchez (1997): A3 passes A1 once the first weight goes up by 0.38 and all are made one again', () => {
  const [first] = turnings(PAPER.suppliers, PAPER.criteria, PAPER.scores);
  // δ = (P3 − P1) / (a31 − a11) = −0.0539 / 0.1421 = −0.3796, so that w1 = 0.7073 of 1.3796.
  expect(first).toMatchObject({ criterionId: 'c1', rivalId: 'A3' });
  expect(first?.turnsAt).toBeCloseTo((0.3277 + 0.3796) / 1.3796, 3);
  expect(first?.change).toBeCloseTo(18.5, 1);
});

test('worked by hand: fit 60, price 40; A leads by 0.3 and loses once price weighs half', () => {
  const { suppliers, criteria, scores } = read([60, 40], { A: [4.5, 2], B: [3, 3.5] });
  // A and B are equal where 1.5 × fit = 1.5 × price: at 50 to 50.
  const found = turnings(suppliers, criteria, scores);
  expect(found).toMatchObject([{ rivalId: 'B', share: 0.6 }, { rivalId: 'B', share: 0.4 }]);
  expect(found.map(({ change }) => Math.round(change! * 1e9) / 1e9)).toEqual([-10, 10]);
  expect(nearestTurning(found)?.criterionId).toBe('c1');
});

test.each([
  ['who is best at everything stays on top', read([50, 50], { A: [5, 4], B: [4, 3] }), [null, null]],
  ['equal on all the rest: another weight never makes it less than equal', read([50, 50], { A: [5, 3], B: [4, 3] }), [null, null]],
  ['two on the first place: any change decides', read([50, 50], { A: [5, 3], B: [3, 5] }), [0, 0]],
  ['one criterion alone has nothing to be weighed against', read([100], { A: [5], B: [3] }), [null]],
  ['a criterion that weighs nothing can come to weigh', read([100, 0], { A: [4, 1], B: [3, 3] }), [null, 33.333]],
])('%s', (_case, { suppliers, criteria, scores }, expected) => {
  expect(turnings(suppliers, criteria, scores).map(({ change }) => (change === null ? null : Math.round(change * 1e3) / 1e3 + 0))).toEqual(expected);
});

test('who has no total takes no part, and one alone has no rival', () => {
  const { criteria, scores } = read([60, 40], { A: [4, 2], B: [3, 3] });
  expect(turnings(['A', 'B', 'C'], criteria, scores)).toEqual(turnings(['A', 'B'], criteria, scores));
  expect(turnings(['A'], criteria, scores)).toEqual([]);
  expect(nearestTurning([])).toBeNull();
});

const SUPPLIERS = ['A', 'B', 'C', 'D'];
const drawn = fc.integer({ min: 2, max: 5 }).chain((count) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: count, maxLength: count }),
    rows: fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: count, maxLength: count }), { minLength: SUPPLIERS.length, maxLength: SUPPLIERS.length }),
  }),
);
const plant = ({ weights, rows }: { weights: number[]; rows: number[][] }) => read(weights, Object.fromEntries(SUPPLIERS.map((supplier, index) => [supplier, rows[index]!])));

test('law: the found weight makes a tie at the top, and up to there the leader stays', () => {
  fc.assert(
    fc.property(drawn, fc.double({ min: 0, max: 0.98, noNaN: true }), (given, part) => {
      const { suppliers, criteria, scores } = plant(given);
      const leader = standings(suppliers, criteria, scores)[0]!.supplierId;
      for (const { criterionId, share, turnsAt, rivalId } of turnings(suppliers, criteria, scores)) {
        const totalsAt = (at: number) => new Map(suppliers.map((id) => [id, totalOf(id, reweighed(criteria, criterionId, at), scores)]));
        if (turnsAt !== null) {
          const tied = totalsAt(turnsAt);
          // On the edge the criteria left with no weight say nothing: all the same the two are equal.
          expect(Math.abs(tied.get(leader)! - tied.get(rivalId!)!)).toBeLessThan(1e-6);
          expect(Math.max(...[...tied.values()].map((total) => total!))).toBeLessThan(tied.get(leader)! + 1e-6);
        }
        // Without a turning it stays whatever the weight; with one it stays on this side of it.
        const within = turnsAt === null ? part : share + part * (turnsAt - share);
        const totals = totalsAt(within);
        expect(Math.max(...[...totals.values()].map((total) => total!))).toBeLessThan(totals.get(leader)! + 1e-6);
      }
    }),
  );
});

test('law: one step past the found weight another is on top', () => {
  fc.assert(
    fc.property(drawn, (given) => {
      const { suppliers, criteria, scores } = plant(given);
      const leader = standings(suppliers, criteria, scores)[0]!.supplierId;
      for (const { criterionId, share, turnsAt, rivalId } of turnings(suppliers, criteria, scores)) {
        if (turnsAt === null || Math.abs(turnsAt - share) < 1e-9) continue; // two on the first place: either side may be the one
        const past = turnsAt + (turnsAt > share ? (1 - turnsAt) / 2 : -turnsAt / 2);
        const weights = reweighed(criteria, criterionId, past);
        if (Math.abs(past - turnsAt) > 1e-6) expect(totalOf(rivalId!, weights, scores)!).toBeGreaterThan(totalOf(leader, weights, scores)! - 1e-9);
      }
    }),
  );
});

test('law: scaling all weights changes nothing', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 2, max: 40 }), (given, factor) => {
      const { suppliers, criteria, scores } = plant(given);
      const scaled = turnings(suppliers, criteria.map(({ id, weight }) => ({ id, weight: weight * factor })), scores);
      for (const [index, { change }] of turnings(suppliers, criteria, scores).entries()) {
        const other = scaled[index]!.change;
        if (change === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(change, 6);
      }
    }),
  );
});
