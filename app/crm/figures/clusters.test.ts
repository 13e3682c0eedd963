import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { beyondTheFirst } from './clusters.ts';

test.each([
  ['no pair', [], []],
  ['a pair leaves one', [['a', 'b']], ['b']],
  ['a chain of three is one group', [['b', 'c'], ['a', 'b']], ['b', 'c']],
  ['two groups', [['a', 'b'], ['c', 'd']], ['b', 'd']],
  ['a pair told twice, and a ring', [['a', 'b'], ['b', 'a'], ['b', 'c'], ['a', 'c']], ['b', 'c']],
] as [string, [string, string][], string[]][])('%s', (_name, pairs, expected) => expect([...beyondTheFirst(pairs)].sort()).toEqual(expected));

it('leaves exactly one of every group, whatever the order of the pairs', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 15 })).filter(([one, other]) => one !== other).map(([one, other]): [string, string] => [String(one).padStart(2, '0'), String(other).padStart(2, '0')]), { maxLength: 25 }), (pairs) => {
      const beyond = beyondTheFirst(pairs);
      expect(beyondTheFirst(pairs.toReversed())).toEqual(beyond);
      // Groups by plain walking: everything reachable from a record.
      const all = new Set(pairs.flat());
      const seen = new Set<string>();
      for (const start of [...all].sort()) {
        if (seen.has(start)) continue;
        const group = [start];
        for (const at of group) for (const pair of pairs) if (pair.includes(at)) for (const id of pair) if (!group.includes(id)) group.push(id);
        group.forEach((id) => seen.add(id));
        expect(group.filter((id) => !beyond.has(id))).toEqual([start]);
      }
    }),
  ));
