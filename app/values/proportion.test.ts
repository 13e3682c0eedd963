import { expect, test } from 'vitest';
import fc from 'fast-check';
import { newcombeDifference, wilsonInterval } from './proportion.ts';

// statsmodels 0.13.5, proportion_confint(method='wilson').
test.each([
  [0, 10, 0, 0.27753279986288926],
  [10, 10, 0.7224672001371106, 1],
  [1, 10, 0.017876213095072924, 0.40415002679523854],
  [5, 10, 0.23659309051256394, 0.7634069094874361],
  [0, 1, 0, 0.7934506856227627],
  [3, 1000, 0.0010207838811386195, 0.008783014053503176],
  [81, 263, 0.2552885198782742, 0.3662095669828],
])('Wilson of %i in %i', (successes, of, low, high) => {
  const interval = wilsonInterval(successes, of);
  expect(interval.low).toBeCloseTo(low, 7);
  expect(interval.high).toBeCloseTo(high, 7);
});

test.each([
  ['Newcombe 1998, table II, example (a)', [56, 70], [48, 80], 0.2, 0.05243147240236498, 0.33387265403690614],
  ['Hillstrom, visits after the men’s mail (statsmodels)', [3894, 21307], [2262, 21306], 0.07658956365153125, 0.06995330808373154, 0.08322674127411137],
  ['Hillstrom, visits after the women’s mail (statsmodels)', [3238, 21387], [2262, 21306], 0.045233106587052985, 0.03889409535998813, 0.051574342962213596],
  ['Hillstrom, orders after the men’s mail (statsmodels)', [267, 21307], [122, 21306], 0.006805006519615695, 0.005014344671481532, 0.008640723396917826],
  ['Hillstrom, orders after the women’s mail (statsmodels)', [189, 21387], [122, 21306], 0.003111057511085258, 0.001501657131877008, 0.004745471313672931],
] as const)('%s', (_source, [x1, n1], [x2, n2], difference, low, high) => {
  const found = newcombeDifference({ successes: x1, of: n1 }, { successes: x2, of: n2 });
  expect(found?.difference).toBeCloseTo(difference, 12);
  expect(found?.low).toBeCloseTo(low, 10);
  expect(found?.high).toBeCloseTo(high, 10);
});

const group = fc.integer({ min: 1, max: 500 }).chain((of) => fc.record({ of: fc.constant(of), successes: fc.integer({ min: 0, max: of }) }));

test('law: the interval holds the difference, stays within −1 and 1, and turns round with the groups', () => {
  fc.assert(
    fc.property(group, group, (one, other) => {
      const found = newcombeDifference(one, other)!;
      const back = newcombeDifference(other, one)!;
      expect(found.low).toBeLessThanOrEqual(found.difference);
      expect(found.high).toBeGreaterThanOrEqual(found.difference);
      expect(found.low).toBeGreaterThanOrEqual(-1);
      expect(found.high).toBeLessThanOrEqual(1);
      expect(back.low).toBeCloseTo(-found.high, 12);
    }),
  );
});

test('an empty group gives no difference', () => {
  expect(newcombeDifference({ successes: 0, of: 0 }, { successes: 1, of: 2 })).toBeNull();
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});
