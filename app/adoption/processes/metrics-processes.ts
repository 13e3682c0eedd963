import { medianOf } from '#app/events/use/median.ts';
import { type AttemptCounts, countAttempts } from '#app/events/use/step-attempts.ts';
import { countStepFunnel, type FunnelEvent, type StepFunnelQuestion } from '#app/events/use/step-funnel.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import type { Period } from '#app/values/period.ts';
import { type Horizon, periodState } from '#app/values/period-state.ts';
import { ratio } from '#app/values/ratio.ts';
import type { AgreedProcess } from './process.ts';

const DAY_MS = 86_400_000;

/** How far people come along agreed steps. A day is too short to begin enough; formulas in words: the passport's messages and docs/decisions/006. */
export const PROCESS_METRICS = {
  'funnel-conversion': { id: 'funnel-conversion', version: 1, unit: 'ratio', layer: 'behaviour', better: 'higher', grains: ['week', 'month', 'quarter'], perTeam: true, needs: 'process' },
  'task-success': { id: 'task-success', version: 1, unit: 'ratio', layer: 'behaviour', better: 'higher', grains: ['week', 'month', 'quarter'], perTeam: true, needs: 'process' },
} as const satisfies Record<string, MetricDefinition>;
export type ProcessMetricId = keyof typeof PROCESS_METRICS;

export interface ProcessEvent extends FunnelEvent {
  /** The record it was done to; null where the source says none. */
  object: string | null;
}

/** One process with what was done of its steps. */
export interface ProcessFacts {
  process: AgreedProcess;
  /** In any order. */
  events: readonly ProcessEvent[];
  /** Nothing from before this moment was read. */
  readFromMs: number;
  midnight: (day: Day) => number;
}

export interface ProcessCount {
  value: number | null;
  /** Who came to the end; attempts that finished. */
  numerator: number | null;
  /** Who began; attempts that started. Null when none could be judged yet, or not all of them were read. */
  denominator: number | null;
  /** How many people it tells of. */
  people: number | null;
  dropped: number;
  medianMs: number | null;
  who: ReadonlySet<string>;
}

const UNKNOWN: ProcessCount = { value: null, numerator: null, denominator: null, people: null, dropped: 0, medianMs: null, who: new Set() };

/** The first day on which what is begun is not judged: its window is open still, or facts of it can still come in. */
export function judgedUntil({ windowDays }: Pick<AgreedProcess, 'windowDays'>, { today, loadedOn }: Horizon): Day | null {
  const known = loadedOn === null || loadedOn > today ? (loadedOn && today) : loadedOn;
  return known && addDays(known, -windowDays);
}

/** The first day from which all that was done of the steps was read, where older was too much to hold; null: all of it was. */
export function wholeFrom({ readFromMs, midnight }: Pick<ProcessFacts, 'readFromMs' | 'midnight'>, timeZone: string): Day | null {
  if (readFromMs === -Infinity) return null;
  const on = dayIn(new Date(readFromMs), timeZone);
  return midnight(on) < readFromMs ? addDays(on, 1) : on;
}

/** A period can be judged once the window of what began on its last day is over. */
export function processState({ windowDays }: Pick<AgreedProcess, 'windowDays'>, { end }: Period, horizon: Horizon) {
  return periodState(addDays(end, windowDays), horizon);
}

/** What some people began in a period, and how much of it came to the end. What is begun of which the window is open still is not counted, finished or not: the quick ones alone would flatter. */
export function countProcess(facts: ProcessFacts, metricId: ProcessMetricId, period: Period, horizon: Horizon, whom: ReadonlySet<string>): ProcessCount {
  const { process, events, readFromMs, midnight } = facts;
  const until = judgedUntil(process, horizon);
  const judged = until === null || until < period.end ? until : period.end;
  if (judged === null || judged <= period.start || midnight(period.start) < readFromMs) return UNKNOWN;
  const { steps, order, excluded, windowDays } = process;
  const [from, startsBefore] = [midnight(period.start), midnight(judged)];
  const question: StepFunnelQuestion = { steps, order, excluded, windowMs: windowDays * DAY_MS, startsBefore };
  const units = unitsIn(facts, metricId, [metricId, from, startsBefore].join(' '), () => between(events, from, midnight(addDays(judged, windowDays))));
  const asked = membersAmong(units, whom);
  const began = new Uint8Array(units.people.length);
  let [numerator, denominator, dropped] = [0, 0, 0];
  const times: number[] = [];
  for (const unit of workedOnBy(units, asked)) {
    const some = wayOf(unit, units, asked, question);
    if (some === null) continue;
    numerator += some.finished;
    denominator += some.started;
    dropped += some.dropped;
    for (const time of some.times) times.push(time);
    for (const nth of some.people) began[nth] = 1;
  }
  const who = new Set(units.people.filter((_, nth) => began[nth]));
  return { value: ratio(numerator, denominator), numerator, denominator, people: who.size, dropped, medianMs: medianOf(times), who };
}

/** A person, or a record that is worked on, with what was done in one period. */
interface Unit {
  events: readonly ProcessEvent[];
  /** Who worked on it, by their place among everybody who did something. */
  people: readonly number[];
  /** Counted once, for all groups that hold everybody who worked on it. */
  way: Way | null;
}

type Way = Omit<AttemptCounts, 'people'> & { people: readonly number[] };

/** What was done in one period. People are known by their place: looking them up by name, for each team again, took longer than reading what they did. */
interface Units {
  /** Records that are worked on, where a source names them; otherwise people. */
  isOfRecords: boolean;
  all: readonly Unit[];
  people: readonly string[];
  placeOf: ReadonlyMap<string, number>;
  /** In which each person did something. */
  of: readonly (readonly Unit[])[];
}

const known = new WeakMap<ProcessFacts, Map<string, Units>>();

/** Made once for all groups of a period. */
function unitsIn(facts: ProcessFacts, metricId: ProcessMetricId, key: string, read: () => readonly ProcessEvent[]): Units {
  const own = known.get(facts) ?? new Map<string, Units>();
  known.set(facts, own);
  let units = own.get(key);
  if (!units) own.set(key, (units = unitsOf(read(), metricId === 'task-success')));
  return units;
}

function unitsOf(events: readonly ProcessEvent[], isOfRecords: boolean): Units {
  const [persons, records] = [new Map<string, ProcessEvent[]>(), new Map<string, ProcessEvent[]>()];
  const placeOf = new Map<string, number>();
  for (const event of events) {
    if (isOfRecords && event.object !== null) append(records, event.object, event);
    else append(persons, event.person, event);
    if (!placeOf.has(event.person)) placeOf.set(event.person, placeOf.size);
  }
  const all = [...persons.values(), ...records.values()].map((list): Unit => ({ events: list, people: placesOfWorkers(list, placeOf), way: null }));
  const of: Unit[][] = Array.from(placeOf, () => []);
  for (const unit of all) for (const nth of unit.people) of[nth]!.push(unit);
  return { isOfRecords, all, people: [...placeOf.keys()], placeOf, of };
}

function append(lists: Map<string, ProcessEvent[]>, key: string, event: ProcessEvent): void {
  const list = lists.get(key);
  if (list) list.push(event);
  else lists.set(key, [event]);
}

/** Most records are worked on by a few: a list of these is lighter than a set. */
function placesOfWorkers(events: readonly ProcessEvent[], placeOf: ReadonlyMap<string, number>): number[] {
  const places: number[] = [];
  for (const { person } of events) {
    const nth = placeOf.get(person)!;
    if (!places.includes(nth)) places.push(nth);
  }
  return places;
}

function placesOf(people: Iterable<string>, placeOf: ReadonlyMap<string, number>): number[] {
  return Array.from(people, (person) => placeOf.get(person)!);
}

interface Members {
  /** 1 for each who is one of them, by place. */
  isIn: Uint8Array;
  places: readonly number[];
}

function membersAmong({ people, placeOf }: Units, whom: ReadonlySet<string>): Members {
  const isIn = new Uint8Array(people.length);
  const places: number[] = [];
  for (const person of whom) {
    const nth = placeOf.get(person);
    if (nth === undefined) continue;
    isIn[nth] = 1;
    places.push(nth);
  }
  return { isIn, places };
}

function workedOnBy({ all, people, of }: Units, { places }: Members): Iterable<Unit> {
  return places.length * 2 > people.length ? all : new Set(places.flatMap((nth) => of[nth]!));
}

/** What these people did of it; null is nothing. */
function wayOf(unit: Unit, units: Units, { isIn }: Members, question: StepFunnelQuestion): Way | null {
  const { people } = unit;
  let own = 0;
  for (let nth = 0; nth < people.length; nth++) own += isIn[people[nth]!]!;
  if (own === 0) return null;
  if (own === people.length) return (unit.way ??= countWay(unit.events, units, question));
  return countWay(unit.events.filter(({ person }) => isIn[units.placeOf.get(person)!]), units, question);
}

function countWay(events: readonly ProcessEvent[], { placeOf, isOfRecords }: Units, question: StepFunnelQuestion): Way {
  const counted = (isOfRecords ? countAttempts : countOnce)([events], question);
  return { ...counted, people: placesOf(counted.people, placeOf) };
}

/** Of one person, once a period. */
function countOnce(unit: [readonly ProcessEvent[]], question: StepFunnelQuestion): AttemptCounts {
  const { steps, dropped, medianMs, people } = countStepFunnel(unit, question);
  return { started: steps[0]!.count, finished: steps.at(-1)!.count, dropped, times: medianMs === null ? [] : [medianMs], people };
}

function between(events: readonly ProcessEvent[], from: number, to: number): ProcessEvent[] {
  return events.filter(({ at }) => at >= from && at < to);
}
