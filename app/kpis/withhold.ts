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
  /** Of everybody; null when they are too few, or when it would say too little. */
  whole: number | null;
  /** By group; null is not told. */
  groups: ReadonlyMap<string, number | null>;
}

/** How far the whole may be from what is true, as a share of everybody; two people always may. */
const WIDEST = 0.05;
const WIDEST_PEOPLE = 2;

/**
 * The counts of groups, and of the whole, as they may be told beside each other, so that nobody's own answer can be found, not
 * even by subtracting groups from the whole, and not by who knows this rule and who is in which group:
 * - a group of fewer than five is not told, nor is the smallest other when fewer than five would be left over;
 * - everybody is told as all but one, and nobody as one: a unanimous group would tell of each. The same goes for all who are in
 *   no told group together;
 * - the whole is the sum of these, and not told where too many of them may be one off.
 * Which groups are told hangs on their sizes only: leaving one out for what its people did would tell that. Each number tells of
 * its own people only, so that numbers of other periods cannot make it sharper.
 */
export function tellCounts(groups: readonly GroupCount[]): ToldCounts {
  const people = sum(groups.map((group) => group.people));
  const untold = untoldGroups(groups);
  const parts = groups.filter(({ id, people: size }) => size > 0 && !untold.has(id));
  const left = groups.filter(({ id }) => untold.has(id));
  if (left.length > 0) parts.push({ id: 'left', people: sum(left.map((group) => group.people)), did: sum(left.map(({ did }) => did)) });
  const told = new Map(parts.map((part) => [part.id, clamp(part.did, 1, part.people - 1)]));
  const counts = new Map(groups.map((group) => [group.id, untold.has(group.id) ? null : (told.get(group.id) ?? 0)]));
  const isFew = people > 0 && people < SMALLEST_GROUP;
  const blurred = parts.filter(({ did, people: size }) => did <= 1 || did >= size - 1).length;
  const whole = isFew || blurred > Math.max(WIDEST_PEOPLE, people * WIDEST) ? null : sum([...told.values()]);
  return { whole, groups: isFew ? new Map(groups.map(({ id }) => [id, null])) : counts };
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

function clamp(value: number, least: number, most: number): number {
  return most < least ? value : Math.min(Math.max(value, least), most);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
