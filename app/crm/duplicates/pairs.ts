import type { KeyIndex } from './key-index.ts';

/** A key that more records have proves little by itself (a switchboard, 1 January 1900): of those only who also sound alike are compared. */
export const MOST_OF_A_KEY = 40;

/**
 * The pairs worth comparing, by owner number, the lower first; a pair with two keys in common comes twice.
 * @param soundOf a number per owner that is equal when the names sound alike.
 */
export function* pairsOf(index: KeyIndex, soundOf: (owner: number) => number): Generator<[number, number]> {
  for (const owners of index.groups()) {
    if (owners.length <= MOST_OF_A_KEY) yield* within(owners);
    else for (const alike of bySound(owners, soundOf)) yield* within(alike);
  }
}

function* within(owners: Uint32Array | number[]): Generator<[number, number]> {
  for (let left = 0; left < owners.length; left++) {
    for (let right = left + 1; right < owners.length; right++) yield [owners[left] ?? 0, owners[right] ?? 0];
  }
}

/** Those that still are very many are left: no two of them could be told apart by a person either. */
function bySound(owners: Uint32Array, soundOf: (owner: number) => number): number[][] {
  const groups = new Map<number, number[]>();
  for (const owner of owners) {
    const group = groups.get(soundOf(owner));
    if (group) group.push(owner);
    else groups.set(soundOf(owner), [owner]);
  }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= MOST_OF_A_KEY);
}
