import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectiveTree, OBJECTIVE_LEVELS } from '../objective.ts';
import { type PlacedObjective, whyNotEnd, whyNotReopen, whyNotThere } from './objective-change.ts';

const goal = (id: string, level: PlacedObjective['level'], parentId: string | null = null, isEnded = false): PlacedObjective => ({ id, level, parentId, name: id, isEnded });

const TREE = [
  goal('loyal', 'strategic'),
  goal('cheap', 'strategic', null, true),
  goal('one-system', 'tactical', 'loyal'),
  goal('repeat', 'tactical', 'loyal'),
  goal('same-day', 'operational', 'one-system'),
  { ...goal('other', 'operational', 'repeat'), name: 'Same-Day' },
];
const named = (id: string) => TREE.find((each) => each.id === id)!;

test.each([
  ['same-day', 'repeat', 'already-there'],
  ['same-day', 'loyal', 'wrong-level'],
  ['one-system', 'same-day', 'under-itself'],
  ['one-system', 'one-system', 'under-itself'],
  ['one-system', 'cheap', 'parent-ended'],
  ['one-system', null, 'wrong-level'],
  ['one-system', 'gone', 'parent-not-found'],
  ['other', 'repeat', null],
  ['loyal', null, null],
] as const)('reference, no cycle and no skipped level: %s under %s: %s', (id, parentId, reason) => {
  expect(whyNotThere(TREE, { ...named(id), parentId })).toBe(reason);
});

test('what carries something that is still pursued cannot end, and under an ended goal nothing is taken up again', () => {
  expect(whyNotEnd(TREE, 'one-system')).toBe('children-open');
  expect(whyNotEnd(TREE, 'same-day')).toBeNull();
  const ended = [goal('a', 'strategic', null, true), goal('b', 'tactical', 'a', true)];
  expect(whyNotReopen(ended, 'b')).toBe('parent-ended');
  expect(whyNotReopen(ended, 'a')).toBeNull();
});

test('whatever is moved where it may, the goals stay one tree of whole levels', () => {
  const moves = fc.array(fc.record({ goal: fc.nat(11), under: fc.option(fc.nat(11), { nil: null }) }), { maxLength: 60 });
  fc.assert(
    fc.property(moves, (asked) => {
      // Four of each level, each under the first of the level above.
      let all = Array.from({ length: 12 }, (_, at) => goal(String(at), OBJECTIVE_LEVELS[Math.floor(at / 4)]!, at < 4 ? null : String(Math.floor(at / 4) * 4 - 4)));
      for (const { goal: at, under } of asked) {
        const moved = { ...all[at]!, parentId: under === null ? null : String(under) };
        if (whyNotThere(all, moved) === null) all = all.map((each) => (each.id === moved.id ? moved : each));
      }
      const depths = (nodes: ReturnType<typeof objectiveTree<PlacedObjective>>, depth: number): number[] => nodes.flatMap((node) => [OBJECTIVE_LEVELS.indexOf(node.level) - depth, ...depths(node.children, depth + 1)]);
      const found = depths(objectiveTree(all), 0);
      expect(found).toHaveLength(12);
      expect(new Set(found)).toEqual(new Set([0]));
    }),
  );
});
