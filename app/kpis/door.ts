import type { Group } from '#app/events/use/group.ts';
import type { MemberFacts } from '#app/events/use/member-facts.ts';
import type { Grain, MetricUnit, SeriesPoint } from '#app/values/metric.ts';
import { type Period, periodsBetween } from '#app/values/period.ts';
import { mayBeShown, peopleBehind } from './group-size.ts';
import { type Cell, cellsOf, changedCells, type Partition, partitionIn } from './partition.ts';
import { type GroupCount, tellCounts, type ToldCounts, untoldGroups } from './withhold.ts';

/** Of whom something is asked, and when. */
export interface Asked {
  group: Group;
  period: Period;
  grain: Grain;
}

/**
 * The one door through which figures about the people who are measured leave. What it tells of a group is the same whoever
 * asks, on whatever page and beside whatever else: it hangs on the people, the period and the grain only (docs/decisions/013).
 */
export interface Door {
  /** Whether anything of this group and period may be told; follows from who is in which team, never from what they did. */
  mayTell(asked: Asked): boolean;
  /** How many of a group did it, as it may be told; null is not told. @param key names what is counted @param did how many of these members did */
  count(asked: Asked, key: string, did: (members: readonly number[]) => number): number | null;
  /** What everybody enrolled answers with yes or no. @param pointOf the exact point of any group in the period */
  share(asked: Asked, metric: { key: string; unit: MetricUnit }, pointOf: (group: Group) => SeriesPoint): SeriesPoint;
  /** Anything else: told by size, a ratio never as none or all, and without what was divided by what, for that counts who did something. */
  other(asked: Asked, metric: { unit: MetricUnit }, point: SeriesPoint): SeriesPoint;
}

/** @param isWholeOnly it was agreed that figures go no further down than the organisation */
export function openDoor(members: readonly MemberFacts[], { isWholeOnly }: { isWholeOnly: boolean }): Door {
  const partitions = new Map<string, Partition>();
  const partitionOf = (period: Period) => remember(partitions, `${period.start} ${period.end}`, () => partitionIn(members, period));
  const places = new Map<string, Place>();
  const placeOf = ({ period, grain }: Asked): Place =>
    remember(places, `${grain} ${period.start}`, () => {
      const partition = partitionOf(period);
      return { partition, changed: changedCells(partition, besideOf(period, grain).map(partitionOf)), untold: untoldGroups(countCells(partition, () => 0)), told: new Map() };
    });
  const find = ({ group }: Asked, { partition, changed }: Place, { whole, groups }: ToldCounts): number | null => {
    const cells = isWholeOnly && !isWhole(group) ? null : cellsOf(partition, group);
    if (cells === null) return null;
    if (cells === 'whole') return changed.size > 0 ? null : whole;
    return cells.reduce<number | null>((sum, key) => (sum === null || changed.has(key) ? null : plus(sum, groups.get(key) ?? null)), 0);
  };
  const door: Door = {
    mayTell: (asked) => {
      const { partition, changed, untold } = placeOf(asked);
      const cells = isWholeOnly && !isWhole(asked.group) ? null : cellsOf(partition, asked.group);
      if (cells === null) return false;
      if (cells === 'whole') return changed.size === 0 && mayBeShown(sum([...partition.cells.values()].map((cell) => cell.members.length)));
      return cells.every((key) => !changed.has(key) && !untold.has(key));
    },
    count: (asked, key, did) => {
      const place = placeOf(asked);
      return find(asked, place, remember(place.told, key, () => tellCounts(countCells(place.partition, did))));
    },
    share: (asked, { key, unit }, pointOf) => {
      const place = placeOf(asked);
      const did = find(asked, place, remember(place.told, key, () => tellCounts(measuredCells(place.partition, pointOf))));
      const point = pointOf(asked.group);
      if (did === null) return untold(point);
      return { ...point, numerator: did, value: point.value === null || !point.denominator ? point.value : unit === 'count' ? did : did / point.denominator };
    },
    other: (asked, { unit }, point) => {
      const people = peopleBehind(point);
      if (!door.mayTell(asked) || !mayBeShown(people)) return untold(point);
      const { start, end, state, value } = point;
      const edge = unit === 'ratio' && people ? 1 / people : -Infinity;
      return { start, end, state, numerator: null, denominator: null, value: value === null || value > 1 || value < 0 ? value : Math.min(Math.max(value, edge), 1 - edge) };
    },
  };
  return door;
}

/** The periods a figure can be laid beside: the weeks it touches, and of a day all other days of its week. */
function besideOf(period: Period, grain: Grain): Period[] {
  if (grain === 'week') return [];
  const weeks = periodsBetween(period.start, period.end, 'week');
  return grain === 'day' ? [...weeks, ...weeks.flatMap(({ start, end }) => periodsBetween(start, end, 'day'))] : weeks;
}

interface Place {
  partition: Partition;
  /** Cells with other people than in a period that this one can be laid beside, which would tell of the difference. */
  changed: ReadonlySet<string>;
  /** For their sizes. */
  untold: ReadonlySet<string>;
  /** By what was counted. */
  told: Map<string, ToldCounts>;
}

function countCells({ cells }: Partition, did: (members: readonly number[]) => number): GroupCount[] {
  return [...cells].map(([id, { teamId, members }]) => ({ id, people: members.length, did: did(members), ...(teamId === '' ? { isUntold: true as const } : {}) }));
}

/** The counts of the cells as they were measured; those in no team are what is left of the whole. */
function measuredCells({ cells }: Partition, pointOf: (group: Group) => SeriesPoint): GroupCount[] {
  const countOf = (group: Group) => ({ people: pointOf(group).denominator ?? 0, did: pointOf(group).numerator ?? 0 });
  const inTeams = [...cells].flatMap(([id, cell]: [string, Cell]): GroupCount[] => (cell.teamId === '' ? [] : [{ id, ...countOf(cell) }]));
  const whole = countOf({ teamId: null, role: null });
  const left = { people: whole.people - sum(inTeams.map(({ people }) => people)), did: whole.did - sum(inTeams.map(({ did }) => did)) };
  return left.people > 0 ? [...inTeams, { id: 'left', ...left, isUntold: true }] : inTeams;
}

export function untold({ start, end, state }: SeriesPoint): SeriesPoint {
  return { start, end, state, value: null, numerator: null, denominator: null };
}

function isWhole({ teamId, role }: Group): boolean {
  return teamId === null && role === null;
}

function plus(one: number, other: number | null): number | null {
  return other === null ? null : one + other;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}
