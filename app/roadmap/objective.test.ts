import { expect, test } from 'vitest';
import { fitsUnder, levelBelow, objectiveTree } from './objective.ts';

test.each([
  ['strategic', null, true],
  ['tactical', 'strategic', true],
  ['operational', 'tactical', true],
  ['tactical', null, false],
  ['operational', 'strategic', false],
  ['strategic', 'strategic', false],
  ['tactical', 'operational', false],
] as const)('lifecycle article, goals on three levels: a %s goal under %s: %s', (level, parent, isFitting) => {
  expect(fitsUnder(level, parent)).toBe(isFitting);
});

test('nothing hangs under an operational goal', () => {
  expect(levelBelow('operational')).toBeNull();
});

test('the tree keeps the order and loses nobody', () => {
  const goal = (id: string, parentId: string | null) => ({ id, parentId });
  const tree = objectiveTree([goal('a', null), goal('c', 'a'), goal('b', 'a'), goal('lost', 'gone')]);
  expect(tree.map((node) => node.id)).toEqual(['a', 'lost']);
  expect(tree[0]?.children.map((node) => node.id)).toEqual(['c', 'b']);
});

test('goals that were made to hang under each other are still all there', () => {
  const seen = (nodes: ReturnType<typeof objectiveTree>): string[] => nodes.flatMap((node) => [node.id, ...seen(node.children)]);
  const tree = objectiveTree([{ id: 'a', parentId: 'b' }, { id: 'b', parentId: 'a' }, { id: 'c', parentId: 'a' }]);
  expect(seen(tree as never).sort()).toEqual(['a', 'b', 'c']);
});
