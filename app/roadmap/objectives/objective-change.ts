import { fitsUnder, isUnder, type Objective } from '../objective.ts';

/** What the rules look at. */
export type PlacedObjective = Pick<Objective, 'id' | 'parentId' | 'level' | 'name'> & { isEnded: boolean };

export type PlaceRefusal = 'parent-not-found' | 'under-itself' | 'wrong-level' | 'parent-ended' | 'already-there';
export type EndRefusal = 'children-open' | 'parent-ended';

/**
 * Why a goal cannot stand there; null when it can. It keeps its level, so a move never skips one; two of the same name
 * under one parent would be taken for each other.
 */
export function whyNotThere(all: readonly PlacedObjective[], goal: Omit<PlacedObjective, 'isEnded' | 'id'> & { id: string | null }): PlaceRefusal | null {
  const byId = new Map(all.map((each) => [each.id, each]));
  const parent = goal.parentId === null ? null : byId.get(goal.parentId);
  if (parent === undefined) return 'parent-not-found';
  if (parent && goal.id !== null && isUnder(byId, parent.id, goal.id)) return 'under-itself';
  if (!fitsUnder(goal.level, parent?.level ?? null)) return 'wrong-level';
  if (parent?.isEnded) return 'parent-ended';
  const isTaken = all.some(({ id, parentId, name }) => id !== goal.id && parentId === goal.parentId && name.toLowerCase() === goal.name.toLowerCase());
  return isTaken ? 'already-there' : null;
}

/** Why it cannot end: what hangs under it would hang under nothing. */
export function whyNotEnd(all: readonly PlacedObjective[], id: string): 'children-open' | null {
  return all.some((each) => each.parentId === id && !each.isEnded) ? 'children-open' : null;
}

/** Why it cannot be taken up again: what it contributes to has ended. */
export function whyNotReopen(all: readonly PlacedObjective[], id: string): 'parent-ended' | null {
  const parentId = all.find((each) => each.id === id)?.parentId;
  return all.some((each) => each.id === parentId && each.isEnded) ? 'parent-ended' : null;
}

/** Under which goals it may stand, itself left out; none for a strategic one. */
export function placesFor(all: readonly Objective[], goal: Objective): Objective[] {
  return all.filter(({ level, endedOn, id }) => endedOn === null && id !== goal.id && fitsUnder(goal.level, level));
}
