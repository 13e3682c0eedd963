import { addDays, type Day, daysBetween } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { Verdict } from '../gate.ts';
import type { PhaseKind } from '../phase.ts';
import { fitsFilter, type PlanFilter } from './plan-filter.ts';
import { expectedOf, firstDayOf, lastDayOf, type PlanItem, takesNoTime } from './plan-item.ts';

/** So many things are drawn above each other in a week; of the rest each day says how many they are. */
export const MOST_LANES = 5;

/** A gate on the day it was decided, or is planned for. */
export interface GateDay {
  id: string;
  kind: PhaseKind;
  on: Day;
  /** Null is undecided. */
  verdict: Verdict | null;
}

/** Something that lies in time; its first and its last day belong to it. */
export type MonthThing = { id: string; first: Day; last: Day } & ({ kind: 'gate'; gate: GateDay } | { kind: 'go-live' } | { kind: 'item'; item: PlanItem });

export interface MonthWeek {
  /** Seven, from Monday. */
  days: { day: Day; isInside: boolean; more: number }[];
  /** From top to bottom; in each from left to right, without overlap. */
  lanes: MonthBar[][];
}

export interface MonthBar {
  thing: MonthThing;
  /** 0 is Monday. */
  at: number;
  /** In this week. */
  days: number;
  /** It began before this week. */
  isBegun: boolean;
  /** It ends after this week. */
  goesOn: boolean;
}

interface MonthContent {
  items: readonly PlanItem[];
  phases: readonly { id: string; kind: PhaseKind }[];
  gates: readonly GateDay[];
  goLiveOn: Day | null;
}

/** What can be seen in a month: what a day turns on first, then what lies on one day, then what takes longest to pass. */
export function monthThings({ items, phases, gates, goLiveOn }: MonthContent, filter: PlanFilter): MonthThing[] {
  const isPhase = (kind: PhaseKind) => filter.phase === null || filter.phase === kind;
  const marks: MonthThing[] = gates.filter(({ kind }) => isPhase(kind)).map((gate) => ({ kind: 'gate', id: gate.id, first: gate.on, last: gate.on, gate }));
  if (goLiveOn && isPhase('go-live')) marks.push({ kind: 'go-live', id: 'go-live', first: goLiveOn, last: goLiveOn });
  const found = items.filter((item) => fitsFilter(item, phases, filter)).map((item): MonthThing => {
    const period = expectedOf(item);
    return { kind: 'item', id: item.id, first: firstDayOf(item, period), last: lastDayOf(period), item };
  });
  return [...marks, ...found].sort((one, other) => rankOf(one) - rankOf(other) || one.first.localeCompare(other.first) || other.last.localeCompare(one.last));
}

function rankOf(thing: MonthThing): number {
  if (thing.kind !== 'item') return 0;
  return takesNoTime(thing.item) ? 1 : 2;
}

/** The whole weeks that touch the month, each with what lies in it. @param month its first day */
export function monthLayout(things: readonly MonthThing[], month: Day): MonthWeek[] {
  const { end } = periodOf(month, 'month');
  const start = periodOf(month, 'week').start;
  const weeks = Math.ceil(daysBetween(start, end) / 7);
  return Array.from({ length: weeks }, (_, week) => weekLayout(things, addDays(start, 7 * week), month));
}

function weekLayout(things: readonly MonthThing[], monday: Day, month: Day): MonthWeek {
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at)).map((day) => ({ day, isInside: day.slice(0, 7) === month.slice(0, 7), more: 0 }));
  const sunday = days[6]!.day;
  const lanes: MonthBar[][] = [];
  const isTaken: boolean[][] = [];
  for (const thing of things) {
    if (thing.last < monday || thing.first > sunday) continue;
    const at = Math.max(0, daysBetween(monday, thing.first));
    const to = Math.min(6, daysBetween(monday, thing.last));
    const isFree = (lane: number) => !isTaken[lane]?.slice(at, to + 1).some(Boolean);
    const lane = Array.from({ length: MOST_LANES }, (_, index) => index).find(isFree);
    if (lane === undefined) {
      for (const day of days.slice(at, to + 1)) day.more += 1;
      continue;
    }
    isTaken[lane] = Array.from({ length: 7 }, (_, day) => (isTaken[lane]?.[day] ?? false) || (day >= at && day <= to));
    lanes[lane] = [...(lanes[lane] ?? []), { thing, at, days: to - at + 1, isBegun: thing.first < monday, goesOn: thing.last > sunday }].sort((one, other) => one.at - other.at);
  }
  return { days, lanes };
}

export interface MonthList {
  /** What began before the month. */
  running: MonthThing[];
  /** Days of the month on which something begins or lies, in order. */
  days: { day: Day; things: MonthThing[] }[];
}

/** Everything that touches the month, once: where it begins. @param month its first day */
export function monthList(things: readonly MonthThing[], month: Day): MonthList {
  const { start, end } = periodOf(month, 'month');
  const within = things.filter(({ first, last }) => first < end && last >= start);
  const days = [...new Set(within.map(({ first }) => first))].filter((day) => day >= start).sort();
  return { running: within.filter(({ first }) => first < start), days: days.map((day) => ({ day, things: within.filter(({ first }) => first === day) })) };
}

export const thingsOn = (things: readonly MonthThing[], day: Day): MonthThing[] => things.filter(({ first, last }) => first <= day && day <= last);

/** The month nearest to one in which nothing lies, the next before the last; null when nothing lies anywhere. */
export function nearestMonth(things: readonly MonthThing[], month: Day): Day | null {
  const { start, end } = periodOf(month, 'month');
  const next = things.map(({ first }) => first).filter((first) => first >= end).sort()[0];
  const before = things.map(({ last }) => last).filter((last) => last < start).sort().at(-1);
  const day = next ?? before;
  return day === undefined ? null : periodOf(day, 'month').start;
}
