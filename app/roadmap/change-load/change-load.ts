import type { Day } from '#app/values/day.ts';
import { type Period, periodOf, periodsBetween, shiftPeriod } from '#app/values/period.ts';

/** What asks something of a group. */
export const LOAD_KINDS = ['activity', 'message', 'training', 'go-live'] as const;
export type LoadKind = (typeof LOAD_KINDS)[number];

/** How much one asks of a group in a period in which it falls, in points. Our own choice: no source gives figures. */
export const LOAD_POINTS: Record<LoadKind, number> = { activity: 1, message: 1, training: 2, 'go-live': 3 };

export const LOAD_GRAINS = ['week', 'month'] as const;
export type LoadGrain = (typeof LOAD_GRAINS)[number];

/** The most points a group is thought to carry, as the workspace set it. */
export type LoadNorm = Record<LoadGrain, number>;

/** One thing that asks something of some groups, from its first day up to the first day after. */
export interface LoadThing {
  kind: LoadKind;
  /** What it is called. Things of one kind and name count once a period, such as a training that is given five times. */
  name: string;
  groupIds: readonly string[];
  start: Day;
  end: Day;
}

export interface LoadCell {
  period: Period;
  points: number;
  /** What makes them up, the heaviest first. */
  things: { kind: LoadKind; name: string }[];
  isTooMuch: boolean;
}

export interface GroupLoad {
  groupId: string;
  cells: LoadCell[];
}

const SHOWN: Record<LoadGrain, { before: number; count: number }> = { week: { before: 4, count: 16 }, month: { before: 3, count: 12 } };

/** The periods that are shown: some that have gone by, this one, and what is to come. @param shift by so many screens: negative is earlier */
export function shownPeriods(today: Day, grain: LoadGrain, shift: number): Period[] {
  const { before, count } = SHOWN[grain];
  const start = shiftPeriod(periodOf(today, grain).start, shift * (count - before) - before, grain);
  return periodsBetween(start, shiftPeriod(start, count, grain), grain);
}

/** For every group in every period what falls in it, and whether that is more than the norm. */
export function loadOf(groupIds: readonly string[], things: readonly LoadThing[], periods: readonly Period[], norm: number): GroupLoad[] {
  return groupIds.map((groupId) => {
    const own = things.filter((thing) => thing.groupIds.includes(groupId));
    return { groupId, cells: periods.map((period) => cellOf(own, period, norm)) };
  });
}

function cellOf(own: readonly LoadThing[], period: Period, norm: number): LoadCell {
  const falling = own.filter(({ start, end }) => start < period.end && end > period.start);
  const once = new Map(falling.map(({ kind, name }) => [`${kind} ${name}`, { kind, name }]));
  const things = [...once.values()].sort((one, other) => LOAD_POINTS[other.kind] - LOAD_POINTS[one.kind] || one.name.localeCompare(other.name));
  const points = things.reduce((sum, { kind }) => sum + LOAD_POINTS[kind], 0);
  return { period, points, things, isTooMuch: points > norm };
}
