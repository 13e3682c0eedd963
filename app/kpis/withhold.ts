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
  /** Of all who are counted; null when they are too few, or when it would say too little. */
  whole: number | null;
  /** How many people the whole counts: those in the parts that are told. */
  people: number;
  /** By group; null is not told. */
  groups: ReadonlyMap<string, number | null>;
}

/** Groups of which one number is told. */
export interface CountedPart {
  ids: readonly string[];
  people: number;
  did: number;
}

/** How far the whole may be from what is true, as a share of all it counts; two people always may. */
const WIDEST = 0.05;
const WIDEST_PEOPLE = 2;
/** A whole that counts fewer than this share of everybody says too little of them. */
const FEWEST = 0.5;

/**
 * The counts of groups, and of the whole, as they may be told beside each other, so that nobody's own answer can be found, not
 * even by subtracting groups from the whole, and not by who knows this rule and who is in which group:
 * - a group of fewer than five is not told, nor is the smallest other when fewer than five would be left over;
 * - everybody is told as all but one, and nobody as one: a unanimous group would tell of each. The same goes for all who are in
 *   no told group together;
 * - the whole is the sum of these, and not told where too many of them may be one off.
 * Which groups are told hangs on their sizes only: leaving one out for what its people did would tell that. Each number tells of
 * its own people only, so that numbers of other periods cannot make it sharper.
 * @param changed groups whose part has other people in a period that this one can be laid beside: neither told nor counted
 */
export function tellCounts(groups: readonly GroupCount[], changed: ReadonlySet<string> = new Set()): ToldCounts {
  const everybody = sum(groups.map((group) => group.people));
  const parts = partsOf(groups).filter(({ ids }) => !ids.some((id) => changed.has(id)));
  const people = sum(parts.map((part) => part.people));
  const told = parts.map((part) => ({ ids: part.ids, count: clamp(part.did, 1, part.people - 1) }));
  const isAlone = new Map(told.flatMap(({ ids, count }) => (ids.length === 1 ? [[ids[0]!, count] as const] : [])));
  const untold = untoldGroups(groups);
  const isFew = everybody > 0 && everybody < SMALLEST_GROUP;
  const blurred = parts.filter(({ did, people: size }) => did <= 1 || did >= size - 1).length;
  const saysLittle = people < everybody * FEWEST || blurred > Math.max(WIDEST_PEOPLE, people * WIDEST);
  const countOf = ({ id, people: size }: GroupCount) => (isFew || untold.has(id) || changed.has(id) ? null : size === 0 ? 0 : (isAlone.get(id) ?? null));
  return { whole: isFew || saysLittle ? null : sum(told.map(({ count }) => count)), people, groups: new Map(groups.map((group) => [group.id, countOf(group)])) };
}

/** Of what one number is told at most: every group that can be told by itself, and all others together. Where everybody is too few, that is one part, and not told. */
export function partsOf(groups: readonly GroupCount[]): CountedPart[] {
  const untold = untoldGroups(groups);
  const parts = groups.flatMap(({ id, people, did }): CountedPart[] => (people > 0 && !untold.has(id) ? [{ ids: [id], people, did }] : []));
  const left = groups.filter(({ id, people }) => people > 0 && untold.has(id));
  return left.length === 0 ? parts : [...parts, { ids: left.map(({ id }) => id), people: sum(left.map(({ people }) => people)), did: sum(left.map(({ did }) => did)) }];
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

/** How far what is told can be from what was counted, to either side. */
export interface Slack {
  below: number;
  above: number;
}

export const NO_SLACK: Slack = { below: 0, above: 0 };

/** Follows from what is told: told as all but one may be all, and told as one may be none. */
export function slackOf(told: number, people: number): Slack {
  return people < SMALLEST_GROUP ? NO_SLACK : { below: told <= 1 ? told : 0, above: told >= people - 1 ? people - told : 0 };
}

export function addSlack(one: Slack, other: Slack): Slack {
  return { below: one.below + other.below, above: one.above + other.above };
}

/** Counts as they may be told, with how far each can be off. */
export interface ToldWithSlack extends ToldCounts {
  slack: { whole: Slack; groups: ReadonlyMap<string, Slack> };
}

export function tellWithSlack(groups: readonly GroupCount[], changed: ReadonlySet<string> = new Set()): ToldWithSlack {
  const told = tellCounts(groups, changed);
  const parts = partsOf(groups).filter(({ ids }) => !ids.some((id) => changed.has(id)));
  const whole = parts.reduce((sum, { did, people }) => addSlack(sum, slackOf(clamp(did, 1, people - 1), people)), NO_SLACK);
  return { ...told, slack: { whole, groups: new Map(groups.map(({ id, people }) => [id, slackOf(told.groups.get(id) ?? 0, people)])) } };
}

function clamp(value: number, least: number, most: number): number {
  return most < least ? value : Math.min(Math.max(value, least), most);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
