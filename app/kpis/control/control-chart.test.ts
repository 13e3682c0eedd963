import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changePoints } from './change-point.ts';
import { type ControlChart, controlChart } from './control-chart.ts';

const ANY = { least: -Infinity, most: Infinity };
const chart = (values: readonly (number | null)[], bounds = ANY): ControlChart => controlChart(values, bounds)!;

/** Yearly flow of the Nile at Aswan, 1871–1970, in 10⁸ m³, as in R's datasets; it fell in 1899 (Cobb, Biometrika 65, 1978). */
const nile = readFileSync('test/data/nile.csv', 'utf8').trim().split('\n').slice(1).map((line) => Number(line.split(',')[1]));

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rate of ten batches; 50.81, 45.8187 and 55.8013 with 3 / 1.128.
test('the limits of the handbook', () => {
  const { stretches, signals } = chart([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]);
  expect(stretches).toHaveLength(1);
  expect(stretches[0]!.middle).toBeCloseTo(50.81, 9);
  expect(stretches[0]!.low).toBeCloseTo(45.82, 1);
  expect(stretches[0]!.high).toBeCloseTo(55.8, 1);
  expect(signals.every((signal) => signal === null)).toBe(true);
});

// Pettitt's test puts the change of the Nile after its 28th year, 1898, as Cobb does by another road.
test('the Nile fell in 1899, once', () => {
  expect(changePoints(nile).map((at) => 1871 + at)).toEqual([1899]);
  const { stretches, signals } = chart(nile);
  expect(stretches.map(({ from, to }) => [1871 + from, 1871 + to])).toEqual([[1871, 1899], [1899, 1971]]);
  expect(1871 + signals.indexOf('beyond-limit')).toBe(1913); // the driest year on record
});

test('nothing is said of fewer than eight values', () => {
  expect(controlChart([1, 2, 3, 4, null, 5, 6, 7], ANY)).toBeNull();
});

test.each<[string, (number | null)[], (string | null)[]]>([
  ['one far away', [0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 40], [...Array<null>(10).fill(null), 'beyond-limit']],
  ['a gap is passed over', [0, 9, 0, 9, null, 0, 9, 0, 9, 0, 9, 40], [...Array<null>(11).fill(null), 'beyond-limit']],
  ['all the same', Array<number>(12).fill(0.1), Array<null>(12).fill(null)],
])('%s', (_, values, expected) => {
  expect(chart(values).signals).toEqual(expected);
});

test('eight in a row on one side of the middle are a signal at the eighth, before the level is believed to have changed', () => {
  const values = [10, 2, 10, 2, 10, 2, 10, 2, 10, 2, 10, 2, 7, 8, 7, 8, 7, 8, 7, 8];
  const { stretches, signals } = chart(values);
  expect(stretches).toHaveLength(1);
  expect(signals.indexOf('run')).toBe(19);
});

test('three of four near the same limit are a signal', () => {
  const { signals } = chart([10, 12, 10, 8, 10, 12, 10, 8, 10, 12, 10, 8, 14, 14, 10, 14, 10, 8]);
  expect(signals.flatMap((signal, at) => (signal === 'near-limit' ? [at] : []))).toEqual([15]);
});

test('limits stay within what the value can be', () => {
  const [stretch] = chart([0.02, 0.98, 0.05, 0.99, 0.1, 0.9, 0.03, 0.97], { least: 0, most: 1 }).stretches;
  expect([stretch!.low, stretch!.high]).toEqual([0, 1]);
});

const series = fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -1000, max: 1000 }) }, { weight: 1, arbitrary: fc.constant(null) }), { minLength: 8, maxLength: 60 }).filter((values) => values.filter((value) => value !== null).length >= 8);

test('the unit does not matter, and the mirror image has the same signals', () => {
  fc.assert(
    fc.property(series, fc.constantFrom(-4, -1, 0.25, 8), fc.integer({ min: -64, max: 64 }), (values, factor, shift) => {
      const moved = chart(values.map((value) => (value === null ? null : value * factor + shift)));
      const plain = chart(values);
      expect(moved.signals).toEqual(plain.signals);
      expect(moved.stretches.map(({ from, to }) => [from, to])).toEqual(plain.stretches.map(({ from, to }) => [from, to]));
    }),
  );
});

test('stretches follow each other from the first value on, each with its limits around its middle', () => {
  fc.assert(
    fc.property(series, (values) => {
      const { stretches } = chart(values);
      expect(stretches[0]!.from).toBe(values.findIndex((value) => value !== null));
      expect(stretches.at(-1)!.to).toBe(values.length);
      stretches.slice(1).forEach(({ from }, before) => expect(from).toBe(stretches[before]!.to));
      for (const { low, middle, high } of stretches) expect(low <= middle && middle <= high).toBe(true);
    }),
  );
});

test('of what only chance moves few points are a signal, and a level that moved by two deviations is found', () => {
  const chance = chanceFrom(20261128);
  const runs = Array.from({ length: 300 }, () => Array.from({ length: 40 }, chance));
  const alarms = runs.flatMap((values) => chart(values).signals).filter(Boolean).length;
  expect(alarms / (300 * 40)).toBeLessThan(0.03);
  expect(runs.filter((values) => changePoints(values).length > 0).length / 300).toBeLessThan(0.03);
  const found = runs.filter((values) => changePoints(values.map((value, at) => (at < 20 ? value : value + 2))).some((at) => Math.abs(at - 20) <= 2));
  expect(found.length / 300).toBeGreaterThan(0.85);
});

/** Normal chance, the same at every run: Box and Muller on a linear congruential generator (Numerical Recipes). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
