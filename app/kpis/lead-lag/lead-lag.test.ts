import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { autocorrelation, correlate, ranksOf } from './correlation.ts';
import { FEWEST_PAIRS, type LeadLag, leadLag, MOST_LAG } from './lead-lag.ts';

const bestOf = (told: LeadLag) => (told.kind === 'known' ? told.best : null);

/** Sales and their leading indicator, 150 periods: Box and Jenkins, Time Series Analysis (1976), series M, as in R's datasets (BJsales). */
const rows = readFileSync('test/data/sales-and-leading-indicator.csv', 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').map(Number));
const indicator = rows.map(([, lead]) => lead!);
const sales = rows.map(([, , sold]) => sold!);

// Box and Jenkins find a delay of three periods; so do Brockwell and Davis (1991), example 11.2.1, in the steps of both.
test.each(['rank', 'straight'] as const)('sales follow their leading indicator three periods later (%s)', (method) => {
  expect(bestOf(leadLag(indicator, sales, { method }))).toMatchObject({ lag: 3, pairs: 146 });
  expect(bestOf(leadLag(sales, indicator, { method }))).toMatchObject({ lag: -3, pairs: 146 });
});

// Spearman (1904): the squares of whole numbers lie in the same order; with a tie the mean of the places.
test.each<[string, number[], number[], number, number]>([
  ['a curve', [1, 2, 3, 4], [1, 4, 9, 16], 1, 0.9843740386976972],
  ['turned round', [1, 2, 3, 4], [4, 3, 2, 1], -1, -1],
  ['with a tie', [1, 2, 2, 3], [1, 3, 2, 4], 0.9486832980505138, 0.9486832980505138],
])('correlation by order and by size: %s', (_case, one, other, rank, straight) => {
  expect(correlate(one, other, 'rank')).toBeCloseTo(rank, 12);
  expect(correlate(one, other, 'straight')).toBeCloseTo(straight, 12);
});

test('what does not vary goes together with nothing, and equal values share their places', () => {
  expect(correlate([5, 5, 5], [1, 2, 3], 'straight')).toBeNull();
  expect(correlate([0.1, 0.1, 0.1], [1, 2, 3], 'straight')).toBeNull();
  expect(ranksOf([30, 10, 20, 10])).toEqual([4, 1.5, 3, 1.5]);
});

test('a series that goes up and down by turns goes against the one before it', () => {
  const turns = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 1 : -1));
  expect(autocorrelation(turns, 1)).toBeCloseTo(-39 / 40, 12);
  expect(autocorrelation([...turns, null], 2)).toBeCloseTo(38 / 40, 12);
});

const walk = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 90, maxLength: 120 }).map((steps) => steps.map(((sum) => (step: number) => (sum += step + 0.5))(0)));

test('a series and the same one later go together at exactly that lag, also turned round', () => {
  fc.assert(
    fc.property(walk, fc.integer({ min: -MOST_LAG, max: MOST_LAG }), fc.boolean(), (values, lag, isTurned) => {
      fc.pre(new Set(values.slice(1).map((value, at) => value - values[at]!)).size > 40);
      const late = values.map((_, at) => {
        const value = values[at - lag];
        return value === undefined ? null : isTurned ? -value : value;
      });
      const best = bestOf(leadLag(values, late, { method: 'straight' }));
      expect(best?.lag).toBe(lag);
      expect(best?.correlation).toBeCloseTo(isTurned ? -1 : 1, 9);
    }),
  );
});

test('changing places turns the lags round; another unit changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })), { minLength: 40, maxLength: 60 }), (pairs) => {
      const [one, other] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)];
      const told = leadLag(one, other, { method: 'rank' });
      const turned = leadLag(other, one, { method: 'rank' });
      if (told.kind !== 'known' || turned.kind !== 'known') throw new Error('not known');
      for (const { lag, correlation, pairs: count } of told.lags) expect(turned.lags.find((each) => each.lag === -lag)).toMatchObject({ pairs: count, correlation: expect.closeTo(correlation, 9) as number });
      expect(leadLag(one.map((value) => value * 4), other, { method: 'rank' })).toEqual(told);
    }),
    { numRuns: 40 },
  );
});

test('nothing is said of too few steps, nor of what does not move; gaps leave pairs out', () => {
  const line = Array.from({ length: FEWEST_PAIRS }, (_, at) => at * at);
  expect(leadLag(line, line, { method: 'rank' })).toEqual({ kind: 'too-few', pairs: FEWEST_PAIRS - 1, needed: FEWEST_PAIRS });
  expect(leadLag([...line, 7], [...line, 9], { method: 'rank' }).kind).toBe('known');
  expect(leadLag(Array<number>(40).fill(3), Array.from({ length: 40 }, (_, at) => at % 7), { method: 'rank' })).toEqual({ kind: 'flat' });
  expect(leadLag([...line, ...line.map(() => null)], [...line, ...line], { method: 'rank' })).toMatchObject({ kind: 'too-few', pairs: FEWEST_PAIRS - 1 });
});

/** The same numbers in every run: mulberry32 and Box–Muller. */
function chance(seed: number): () => number {
  let state = seed;
  const even = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even());
}

const MADE: Record<string, (draw: () => number) => number[]> = {
  noise: (draw) => Array.from({ length: 52 }, draw),
  'a walk': (draw) => Array.from({ length: 52 }, ((sum) => () => (sum += draw()))(0)),
  'what holds on to what it was': (draw) => Array.from({ length: 52 }, ((last) => () => (last = 0.5 * last + draw()))(0)),
  'a rise': (draw) => Array.from({ length: 52 }, (_, at) => at / 3 + draw()),
};

test.each(Object.entries(MADE))('of two series of chance something is said in at most one of twenty: %s', (_name, make) => {
  const draw = chance(20261129);
  const runs = 400;
  const said = Array.from({ length: runs }, () => bestOf(leadLag(make(draw), make(draw), { method: 'rank' }))).filter((best) => best !== null).length;
  expect(said / runs).toBeLessThanOrEqual(0.05);
});

test('two that have the same rhythm of a week do not go together by it, when a day is held against the one a week before', () => {
  const draw = chance(5);
  const rhythm = [0, 1, 2, 2, 1, -8, -9];
  const days = () => Array.from({ length: 104 }, (_, at) => rhythm[at % 7]! + draw());
  const runs = 200;
  const said = (apart: number) => Array.from({ length: runs }, () => bestOf(leadLag(days(), days(), { method: 'rank', apart }))).filter((best) => best !== null).length / runs;
  expect(said(1)).toBeGreaterThan(0.9);
  expect(said(7)).toBeLessThanOrEqual(0.05);
});

test('what follows three periods later in the midst of as much chance is found nine times in ten', () => {
  const draw = chance(7);
  const runs = 200;
  const found = Array.from({ length: runs }, () => {
    const made = MADE['a walk']!(draw);
    const other = MADE['a walk']!(draw);
    return bestOf(leadLag(made, made.map((_, at) => (at < 3 ? null : made[at - 3]! + other[at]!)), { method: 'rank' }))?.lag === 3;
  }).filter(Boolean).length;
  expect(found / runs).toBeGreaterThanOrEqual(0.9);
});
