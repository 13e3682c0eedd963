import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeKeyIndex } from './key-index.ts';
import { MOST_OF_A_KEY, pairsOf } from './pairs.ts';

function pairs(keysOf: string[][], soundOf: (owner: number) => number = () => 0): Set<string> {
  const index = makeKeyIndex();
  keysOf.forEach((keys, owner) => keys.forEach((key) => index.add(owner, key)));
  return new Set([...pairsOf(index, soundOf)].map(([left, right]) => `${left}-${right}`));
}

test('two records are a pair exactly when they have a key in common, the lower first', () => {
  const keys = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(keys, (keysOf) => {
      const wanted = keysOf.flatMap((one, left) => keysOf.flatMap((other, right) => (left < right && one.some((key) => other.includes(key)) ? [`${left}-${right}`] : [])));
      expect([...pairs(keysOf)].sort()).toEqual(wanted.sort());
    }),
  );
});

test('of a key that very many have only those that sound alike are compared', () => {
  const crowd = Array.from({ length: MOST_OF_A_KEY + 1 }, () => ['birth:1900-01-01']);
  expect([...pairs(crowd, (owner) => (owner === 3 || owner === 9 ? 1 : 100 + owner))]).toEqual(['3-9']);
  expect(pairs(crowd).size).toBe(0);
});

test('the index grows past its first size', () => {
  const many = Array.from({ length: 70_000 }, (_, owner) => [`k${owner}`]);
  many[69_999] = ['k0'];
  const found = pairs(many);
  expect(found.has('0-69999')).toBe(true);
});
