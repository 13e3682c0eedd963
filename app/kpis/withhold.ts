import { SMALLEST_GROUP } from './group-size.ts';

/** One group of a partition: everybody is in exactly one. */
export interface GroupCount {
  id: string;
  people: number;
  /** How many of them did it. */
  did: number;
  /** Never told by itself, such as those who are in no team; it could be found by subtraction all the same. */
  isUntold?: true;
}

export interface ToldCounts {
  /** Of everybody; null when they are too few. */
  whole: number | null;
  /** By group; null is not told. */
  groups: ReadonlyMap<string, number | null>;
}

/**
 * The counts of groups, and of the whole, as they may be told beside each other, so that nobody's own answer can be found, not
 * even by subtracting groups from the whole, and not by who knows this rule and who is in which group:
 * - a group of fewer than five is not told, nor is the smallest other when fewer than five would be left over;
 * - everybody is told as all but one, and nobody as one: a unanimous group would tell of each;
 * - the whole is at most one off where what is left after subtracting would be unanimous.
 * Which groups are told hangs on their sizes only: leaving one out for what its people did would tell that.
 */
export function tellCounts(groups: readonly GroupCount[]): ToldCounts {
  const people = sum(groups.map((group) => group.people));
  const untold = untoldGroups(groups);
  if (people > 0 && people < SMALLEST_GROUP) return { whole: null, groups: new Map(groups.map(({ id }) => [id, null])) };
  const told = new Map(groups.map((group) => [group.id, untold.has(group.id) ? null : clamp(group.did, 1, group.people - 1)]));
  // What is told less than exactly: together its true number would follow from the whole.
  const open = groups.filter((group) => group.people > 0 && (untold.has(group.id) || isNearUnanimous(group)));
  const bounds = open.map((group) => (untold.has(group.id) ? { low: 0, high: group.people } : boundsOf(group)));
  const low = sum(bounds.map((bound) => bound.low));
  const high = sum(bounds.map((bound) => bound.high));
  const did = sum(open.map((group) => group.did));
  const apart = high - low > 1 ? clamp(did, low + 1, high - 1) : sum(open.map(({ id }) => told.get(id) ?? 0));
  return { whole: sum(groups.map((group) => group.did)) - did + apart, groups: told };
}

/** The groups that are not told, for their sizes. */
export function untoldGroups(groups: readonly Pick<GroupCount, 'id' | 'people' | 'isUntold'>[]): ReadonlySet<string> {
  const untold = new Set(groups.filter(({ people, isUntold }) => isUntold || (people > 0 && people < SMALLEST_GROUP)).map(({ id }) => id));
  const others = groups.filter(({ id, people }) => people > 0 && !untold.has(id)).sort((one, other) => one.people - other.people || (one.id < other.id ? -1 : 1));
  let left = sum(groups.filter(({ id }) => untold.has(id)).map(({ people }) => people));
  for (const { id, people } of others) {
    if (left === 0 || left >= SMALLEST_GROUP) break;
    untold.add(id);
    left += people;
  }
  return untold;
}

function isNearUnanimous({ people, did }: GroupCount): boolean {
  return did <= 1 || did >= people - 1;
}

/** What a group may truly be whose told number is one or all but one. */
function boundsOf({ people, did }: GroupCount): { low: number; high: number } {
  return did <= 1 ? { low: 0, high: 1 } : { low: people - 1, high: people };
}

function clamp(value: number, least: number, most: number): number {
  return most < least ? value : Math.min(Math.max(value, least), most);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
