import { isDone, type ItemState } from './checklist.ts';

/** Somebody put a list away. */
export interface PutAway {
  /** Which version. */
  version: number;
  /** What was open then. */
  openItems: readonly string[];
}

/**
 * Whether a list stays away. One that was left with things to do stays so until it is taken back; one that was finished
 * comes back when a later version asks something new.
 */
export function isPutAway(putAway: PutAway | null, version: number, states: readonly ItemState[]): boolean {
  if (!putAway) return false;
  if (putAway.openItems.length > 0 || putAway.version === version) return true;
  return states.every(isDone);
}
