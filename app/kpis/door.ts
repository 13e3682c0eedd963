import type { Group } from '#app/events/use/group.ts';
import type { MemberFacts } from '#app/events/use/member-facts.ts';
import { peopleKeys } from '#app/events/use/same-people.ts';
import type { Grain, MetricUnit, SeriesPoint } from '#app/values/metric.ts';
import { type Period, periodsBetween } from '#app/values/period.ts';
import { mayBeShown, peopleBehind, SMALLEST_GROUP } from './group-size.ts';
import { type Cell, cellsOf, changedCells, type Part, type Partition, partitionIn } from './partition.ts';
import { addSlack, type GroupCount, NO_SLACK, partsOf, type Slack, tellWithSlack, type ToldWithSlack, untoldGroups } from './withhold.ts';

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
  /** Whether anything of this group and period may be told, of all its people; follows from who is in which team, never from what they did. */
  mayTell(asked: Asked): boolean;
  /** Of whom something may be told: places in the list of members. Of the whole those in the teams in which nobody came or went; null is of nobody. */
  whom(asked: Asked): readonly number[] | null;
  /** Whether a figure may be told of some of a group, known by what they did: they are five, and so are those that are left of the whole. @param some how many of these members they are */
  mayTellSome(asked: Asked, some: (members: readonly number[]) => number): boolean;
  /** How many of a group did it, as it may be told; null is not told. @param key names what is counted @param did how many of these members did */
  count(asked: Asked, key: string, did: (members: readonly number[]) => number): number | null;
  /** What everybody enrolled answers with yes or no. @param pointOf the exact point of any group in the period */
  share(asked: Asked, metric: { key: string; unit: MetricUnit }, pointOf: (group: Group) => SeriesPoint): SeriesPoint;
  /**
   * Anything else: told by size, a ratio never as none or all, and without what was divided by what, for that counts who did something.
   * @param pointOf the exact point: of some members, or of all of the group (null)
   */
  other(asked: Asked, metric: { unit: MetricUnit }, pointOf: (members: readonly number[] | null) => SeriesPoint): SeriesPoint;
}

/** @param isWholeOnly it was agreed that figures go no further down than the organisation */
export function openDoor(members: readonly MemberFacts[], { isWholeOnly }: { isWholeOnly: boolean }): Door {
  const keyOf = peopleKeys(members);
  const divisions = new Map<string, Division>();
  const divide = (period: Period) => remember(divisions, keyOf(period), () => divisionIn(members, period));
  const grounds = new Map<string, Ground>();
  const groundOf = ({ period, grain }: Asked): Ground => {
    const beside = new Map(besideOf(period, grain).map((other) => [keyOf(other), other]));
    return remember(grounds, [keyOf(period), ...beside.keys()].join(), () => groundIn(divide(period), [...beside.values()].map(divide)));
  };
  const places = new Map<string, Place>();
  const placeOf = (asked: Asked): Place => remember(places, `${asked.grain} ${asked.period.start} ${asked.period.end}`, () => ({ ...groundOf(asked), told: new Map() }));
  const cellsAsked = ({ group }: Asked, { partition }: Place) => (isWholeOnly && !isWhole(group) ? null : cellsOf(partition, group));
  const find = (asked: Asked, place: Place, { whole, people, groups, slack }: ToldWithSlack): { did: number; people: number | null; slack: Slack } | null => {
    const cells = cellsAsked(asked, place);
    if (cells === null) return null;
    if (cells === 'whole') return whole === null ? null : { did: whole, people, slack: slack.whole };
    const did = cells.reduce<number | null>((sum, key) => (sum === null ? null : plus(sum, groups.get(key) ?? null)), 0);
    return did === null ? null : { did, people: null, slack: cells.reduce((sum, key) => addSlack(sum, slack.groups.get(key) ?? NO_SLACK), NO_SLACK) };
  };
  const door: Door = {
    mayTell: (asked) => {
      const whom = door.whom(asked);
      return whom !== null && (cellsAsked(asked, placeOf(asked)) !== 'whole' || whom.length === placeOf(asked).everybody);
    },
    whom: (asked) => {
      const place = placeOf(asked);
      const { partition, changed, untold, counted, everybody } = place;
      const cells = cellsAsked(asked, place);
      if (cells === null) return null;
      if (cells === 'whole') return mayBeShown(everybody) && counted.length >= everybody / 2 ? counted : null;
      return cells.every((key) => !changed.has(key) && !untold.has(key)) ? cells.flatMap((key) => partition.cells.get(key)!.members).sort((one, other) => one - other) : null;
    },
    mayTellSome: (asked, some) => {
      const { partition } = placeOf(asked);
      const [whom, cells] = [door.whom(asked), cellsAsked(asked, placeOf(asked))];
      if (whom === null || cells === null) return false;
      const few = untoldGroups([...partition.cells].map(([id, cell]) => ({ id, people: some(cell.members), ...(cell.teamId === '' ? { isUntold: true as const } : {}) })));
      return some(whom) >= SMALLEST_GROUP && (cells === 'whole' || cells.every((key) => !few.has(key)));
    },
    count: (asked, key, did) => {
      const place = placeOf(asked);
      return find(asked, place, remember(place.told, key, () => tellWithSlack(countCells(place.partition, did), place.changed)))?.did ?? null;
    },
    share: (asked, { key, unit }, pointOf) => {
      const place = placeOf(asked);
      const found = find(asked, place, remember(place.told, key, () => tellMeasured(place, pointOf)));
      const point = pointOf(asked.group);
      if (found === null) return untold(point);
      const denominator = found.people ?? point.denominator;
      const value = point.value === null || !denominator ? point.value : unit === 'count' ? found.did : found.did / denominator;
      const within = value === null ? {} : withinOf(found, unit === 'count' ? 1 : denominator);
      return { ...point, numerator: found.did, denominator, value, ...within, ...coverageOf(place, found.people !== null) };
    },
    other: (asked, { unit }, pointOf) => {
      const place = placeOf(asked);
      const whom = door.whom(asked);
      const isPartial = whom !== null && cellsAsked(asked, place) === 'whole' && whom.length < place.everybody;
      const point = pointOf(isPartial ? whom : null);
      const people = peopleBehind(point);
      if (whom === null || !mayBeShown(people)) return untold(point);
      const { start, end, state, value } = point;
      const edge = unit === 'ratio' && people ? 1 / people : -Infinity;
      const isShare = value !== null && value >= 0 && value <= 1 && edge > 0;
      const within = !isShare || (value > edge && value < 1 - edge) ? {} : { within: value > edge ? { least: 1 - edge, most: 1 } : { least: 0, most: edge } };
      return { start, end, state, numerator: null, denominator: null, value: isShare ? Math.min(Math.max(value, edge), 1 - edge) : value, ...within, ...coverageOf(place, isPartial) };
    },
  };
  return door;
}

function withinOf({ did, slack: { below, above } }: { did: number; slack: Slack }, denominator: number | null): Pick<SeriesPoint, 'within'> {
  return denominator && below + above > 0 ? { within: { least: (did - below) / denominator, most: (did + above) / denominator } } : {};
}

/** The periods a figure can be laid beside: the weeks it touches, and of a day all other days of its week. */
function besideOf(period: Period, grain: Grain): Period[] {
  if (grain === 'week') return [];
  const weeks = periodsBetween(period.start, period.end, 'week');
  return grain === 'day' ? [...weeks, ...weeks.flatMap(({ start, end }) => periodsBetween(start, end, 'day'))] : weeks;
}

/** Who is where in a period, and of whom together one number is told. */
interface Division {
  partition: Partition;
  parts: readonly Part[];
}

/** What hangs on people alone: the same in all periods in which they are. */
interface Ground {
  partition: Partition;
  /** Cells of which what is told would tell of a difference with a period that this one can be laid beside. */
  changed: ReadonlySet<string>;
  /** For their sizes. */
  untold: ReadonlySet<string>;
  /** Who is in the parts that are told. */
  counted: readonly number[];
  /** How many are enrolled. */
  everybody: number;
}

interface Place extends Ground {
  /** By what was counted. */
  told: Map<string, ToldWithSlack>;
}

function divisionIn(members: readonly MemberFacts[], period: Period): Division {
  const partition = partitionIn(members, period);
  const membersOf = (ids: readonly string[]) => ids.flatMap((key) => partition.cells.get(key)!.members).sort((one, other) => one - other);
  return { partition, parts: partsOf(countCells(partition, () => 0)).map(({ ids }) => ({ keys: ids, members: membersOf(ids) })) };
}

function groundIn({ partition, parts }: Division, beside: readonly Division[]): Ground {
  const changed = changedCells(parts, beside.map((other) => other.parts));
  const counted = parts.flatMap(({ keys, members }) => (keys.some((key) => changed.has(key)) ? [] : members)).sort((one, other) => one - other);
  const everybody = sum([...partition.cells.values()].map((cell) => cell.members.length));
  return { partition, changed, untold: untoldGroups(countCells(partition, () => 0)), counted, everybody };
}

/** Said only of a whole in which not everybody is counted. */
function coverageOf({ counted, everybody }: Place, isOfWhole: boolean): Pick<SeriesPoint, 'coverage'> {
  return isOfWhole && counted.length < everybody ? { coverage: { people: counted.length, of: everybody } } : {};
}

function countCells({ cells }: Partition, did: (members: readonly number[]) => number): GroupCount[] {
  return [...cells].map(([id, { teamId, members }]) => ({ id, people: members.length, did: did(members), ...(teamId === '' ? { isUntold: true as const } : {}) }));
}

/** Those in no team, whose counts are what is left of the whole: they are one. */
const TEAMLESS = 'left';

function tellMeasured({ partition, changed }: Place, pointOf: (group: Group) => SeriesPoint): ToldWithSlack {
  const isTeamlessChanged = [...partition.cells].some(([key, { teamId }]) => teamId === '' && changed.has(key));
  return tellWithSlack(measuredCells(partition, pointOf), isTeamlessChanged ? new Set([...changed, TEAMLESS]) : changed);
}

/** The counts of the cells as they were measured; those in no team are what is left of the whole. */
function measuredCells({ cells }: Partition, pointOf: (group: Group) => SeriesPoint): GroupCount[] {
  const countOf = (group: Group) => {
    const { denominator, numerator } = pointOf(group);
    return { people: denominator ?? 0, did: numerator ?? 0 };
  };
  const inTeams = [...cells].flatMap(([id, cell]: [string, Cell]): GroupCount[] => (cell.teamId === '' ? [] : [{ id, ...countOf(cell) }]));
  const whole = countOf({ teamId: null, role: null });
  const left = { people: whole.people - sum(inTeams.map(({ people }) => people)), did: whole.did - sum(inTeams.map(({ did }) => did)) };
  return left.people > 0 ? [...inTeams, { id: TEAMLESS, ...left, isUntold: true }] : inTeams;
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
