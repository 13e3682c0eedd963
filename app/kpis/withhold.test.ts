import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GroupCount, tellCounts } from './withhold.ts';

const groupsOf = (sizes: readonly number[], world: readonly number[], untold: number): GroupCount[] =>
  world.map((did, at) => ({ id: String(at), people: sizes[at]!, did, ...(at === untold ? { isUntold: true as const } : {}) }));

/** Everything a reader gets to see of a world. */
function told(groups: readonly GroupCount[]): string {
  const { whole, groups: counts } = tellCounts(groups);
  return [whole, ...groups.map(({ id }) => counts.get(id) ?? null)].join(' ');
}

/** All ways in which the people of groups of these sizes can have answered, as how many did in each: within a group nobody is told from another. */
function* worlds(sizes: readonly number[]): Generator<number[]> {
  const [first, ...rest] = sizes;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const others of worlds(rest)) for (let did = 0; did <= first; did++) yield [did, ...others];
}

/** Where what is told leaves only one answer possible for the people of a group, to who knows the rule and who is in which group. */
function learned(sizes: readonly number[], untold = -1): { told: string; group: number }[] {
  const possible = new Map<string, { canHave: boolean[]; canLack: boolean[] }>();
  for (const world of worlds(sizes)) {
    const result = told(groupsOf(sizes, world, untold));
    let seen = possible.get(result);
    if (!seen) possible.set(result, (seen = { canHave: sizes.map(() => false), canLack: sizes.map(() => false) }));
    world.forEach((did, at) => {
      if (did > 0) seen.canHave[at] = true;
      if (did < sizes[at]!) seen.canLack[at] = true;
    });
  }
  return [...possible].flatMap(([result, { canHave, canLack }]) => sizes.flatMap((size, group) => (size > 0 && !(canHave[group] && canLack[group]) ? [{ told: result, group }] : [])));
}

describe('what one person did cannot be learned, also by who knows the rule and everybody’s team', () => {
  test.each([[[5]], [[5, 5]], [[5, 6, 7]], [[5, 5, 5]], [[3, 6, 8]], [[1, 5, 9]], [[2, 2, 7]], [[4, 5]], [[1, 1, 1, 6]], [[5, 5, 5, 5]], [[1, 3]]])('teams of %j', (sizes) => {
    expect(learned(sizes)).toEqual([]);
  });

  test('whatever the teams, and with people in none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 4 }), fc.boolean(), (sizes, hasUntold) => {
        expect(learned(sizes, hasUntold ? 0 : -1)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is told is right', () => {
  const partition = fc.array(fc.record({ people: fc.nat(40), share: fc.double({ min: 0, max: 1, noNaN: true }) }), { minLength: 1, maxLength: 8 }).map((all) => all.map(({ people, share }, at): GroupCount => ({ id: String(at), people, did: Math.round(people * share) })));

  test('each group within one person, the whole within two or a twentieth of everybody; no group of one to four is told', () => {
    fc.assert(
      fc.property(partition, (groups) => {
        const { whole, groups: counts } = tellCounts(groups);
        const people = groups.reduce((sum, group) => sum + group.people, 0);
        const did = groups.reduce((sum, group) => sum + group.did, 0);
        if (whole !== null) expect(Math.abs(whole - did)).toBeLessThanOrEqual(Math.max(2, people / 20));
        else expect(people < 5 || groups.filter((group) => group.did <= 1 || group.did >= group.people - 1 || group.people < 5).length > 2).toBe(true);
        for (const group of groups) {
          const count = counts.get(group.id) ?? null;
          if (count === null) continue;
          expect(Math.abs(count - group.did)).toBeLessThanOrEqual(1);
          expect(group.people === 0 || group.people >= 5).toBe(true);
        }
      }),
    );
  });

  test('teams of five and more that are not unanimous are told exactly, and so is the whole', () => {
    const groups = [{ id: 'a', people: 6, did: 4 }, { id: 'b', people: 9, did: 2 }, { id: 'c', people: 5, did: 3 }];
    expect(tellCounts(groups)).toEqual({ whole: 9, people: 20, groups: new Map([['a', 4], ['b', 2], ['c', 3]]) });
  });

  test('a whole that is made of too many edges is not told; one of a hundred may have some', () => {
    const edges = (size: number) => Array.from({ length: 3 }, (_, at) => ({ id: String(at), people: size, did: size }));
    expect(tellCounts(edges(6)).whole).toBe(null);
    expect(tellCounts(edges(40))).toEqual({ whole: 117, people: 120, groups: new Map([['0', 39], ['1', 39], ['2', 39]]) });
  });

  test('a team of four takes the smallest other team with it', () => {
    const groups = [{ id: 'a', people: 4, did: 2 }, { id: 'b', people: 6, did: 3 }, { id: 'c', people: 9, did: 5 }];
    expect(tellCounts(groups)).toEqual({ whole: 10, people: 19, groups: new Map([['a', null], ['b', null], ['c', 5]]) });
  });

  test('a whole counts the parts of which the people stayed the same, when they are half of everybody', () => {
    const groups = [{ id: 'a', people: 6, did: 4 }, { id: 'b', people: 9, did: 2 }, { id: 'c', people: 5, did: 3 }];
    expect(tellCounts(groups, new Set(['a']))).toEqual({ whole: 5, people: 14, groups: new Map([['a', null], ['b', 2], ['c', 3]]) });
    expect(tellCounts(groups, new Set(['a', 'c']))).toMatchObject({ whole: null, groups: new Map([['a', null], ['b', 2], ['c', null]]) });
  });

  test('who are in no told group together are counted only when all of these groups stayed the same', () => {
    const groups = [{ id: 'a', people: 4, did: 2 }, { id: 'b', people: 6, did: 3 }, { id: 'c', people: 12, did: 5 }];
    expect(tellCounts(groups, new Set(['b']))).toEqual({ whole: 5, people: 12, groups: new Map([['a', null], ['b', null], ['c', 5]]) });
  });
});
