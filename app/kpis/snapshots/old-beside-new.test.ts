import { expect, test } from 'vitest';
import { tellCounts } from '../withhold.ts';

// docs/decisions/019: what a reader learns of one person who sees what was told of a closed period and what is told of it now. Everything
// that can have happened is gone through: of each of the people they had done it when it was kept, or it came in since, or they never did.

const STATES = ['early', 'late', 'never'] as const;
type Lived = (typeof STATES)[number];

/** All that can have happened to so many people. */
function worlds(people: number): Lived[][] {
  return Array.from({ length: people }).reduce<Lived[][]>((all) => all.flatMap((world) => STATES.map((state) => [...world, state])), [[]]);
}

const hadDone = (lived: Lived) => lived === 'early';
const hasDone = (lived: Lived) => lived !== 'never';

/** What is told of teams of these sizes, whose people follow each other in the list. */
function told(world: readonly Lived[], sizes: readonly number[], did: (lived: Lived) => boolean): string {
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const { whole, groups } = tellCounts(sizes.map((people, at) => ({ id: String(at), people, did: world.slice(starts[at], starts[at]! + people).filter(did).length })), new Set());
  return JSON.stringify([whole, [...groups]]);
}

/** Of how many things told there is somebody of whom only one answer is left to the question. */
function found(all: readonly (readonly Lived[])[], tell: (world: readonly Lived[]) => string, question: (lived: Lived) => boolean): number {
  const answers = new Map<string, { yes: boolean[]; no: boolean[] }>();
  for (const world of all) {
    const key = tell(world);
    let seen = answers.get(key);
    if (!seen) answers.set(key, (seen = { yes: [], no: [] }));
    for (const [person, lived] of world.entries()) seen[question(lived) ? 'yes' : 'no'][person] = true;
  }
  return [...answers.values()].filter(({ yes, no }) => Array.from({ length: all[0]!.length }).some((_, person) => !yes[person] || !no[person])).length;
}

test.each([[[5]], [[6]], [[7]], [[5, 5]]])('of the same people, in teams of %j, nobody can be found: neither by what they had done nor by what they have done', (sizes) => {
  const all = worlds(sizes.reduce((sum, size) => sum + size, 0));
  const both = (world: readonly Lived[]) => `${told(world, sizes, hadDone)} ${told(world, sizes, hasDone)}`;
  expect([found(all, both, hadDone), found(all, both, hasDone)]).toEqual([0, 0]);
});

test('of other people somebody can: that is why old does not stand beside new there', () => {
  // Nothing came in late; the sixth of the team was written down afterwards.
  const all = worlds(6).filter((world) => world.every((lived) => lived !== 'late'));
  const both = (world: readonly Lived[]) => `${told(world.slice(0, 5), [5], hasDone)} ${told(world, [6], hasDone)}`;
  expect(found(all, both, hasDone)).toBeGreaterThan(0);
});
