import { medianOf } from '#app/events/use/median.ts';
import { type AttemptCounts, countAttempts } from '#app/events/use/step-attempts.ts';
import { countStepFunnel, type FunnelEvent, type StepFunnelQuestion } from '#app/events/use/step-funnel.ts';
import { addDays, type Day } from '#app/values/day.ts';
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
  /** In order of time. */
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
  let [numerator, denominator, dropped] = [0, 0, 0];
  const times: number[] = [];
  const who = new Set<string>();
  for (const unit of units) {
    const some = wayOf(unit, whom, metricId, question);
    if (some === null) continue;
    numerator += some.finished;
    denominator += some.started;
    dropped += some.dropped;
    times.push(...some.times);
    for (const person of some.people) who.add(person);
  }
  return { value: ratio(numerator, denominator), numerator, denominator, people: who.size, dropped, medianMs: medianOf(times), who };
}

/** A person, or a record that is worked on, with what was done in one period. */
interface Unit {
  events: readonly ProcessEvent[];
  people: ReadonlySet<string>;
  /** Counted once, for all groups that hold everybody who worked on it. */
  way: AttemptCounts | null;
}

const known = new WeakMap<ProcessFacts, Map<string, Unit[]>>();

/** Made once for all groups of a period. */
function unitsIn(facts: ProcessFacts, metricId: ProcessMetricId, key: string, read: () => readonly ProcessEvent[]): Unit[] {
  const own = known.get(facts) ?? new Map<string, Unit[]>();
  known.set(facts, own);
  let units = own.get(key);
  if (!units) {
    const byKey = new Map<string, ProcessEvent[]>();
    for (const event of read()) {
      const unit = metricId === 'task-success' && event.object !== null ? `record ${event.object}` : event.person;
      const list = byKey.get(unit);
      if (list) list.push(event);
      else byKey.set(unit, [event]);
    }
    units = [...byKey.values()].map((list) => ({ events: list, people: new Set(list.map(({ person }) => person)), way: null }));
    own.set(key, units);
  }
  return units;
}

/** What these people did of it; null is nothing. */
function wayOf(unit: Unit, whom: ReadonlySet<string>, metricId: ProcessMetricId, question: StepFunnelQuestion): AttemptCounts | null {
  const count = metricId === 'task-success' ? countAttempts : countOnce;
  let own = 0;
  for (const person of unit.people) if (whom.has(person)) own++;
  if (own === 0) return null;
  if (own === unit.people.size) return (unit.way ??= count([unit.events], question));
  return count([unit.events.filter(({ person }) => whom.has(person))], question);
}

/** Of one person, once a period. */
function countOnce(unit: [readonly ProcessEvent[]], question: StepFunnelQuestion): AttemptCounts {
  const { steps, dropped, medianMs, people } = countStepFunnel(unit, question);
  return { started: steps[0]!.count, finished: steps.at(-1)!.count, dropped, times: medianMs === null ? [] : [medianMs], people };
}

function between(events: readonly ProcessEvent[], from: number, to: number): readonly ProcessEvent[] {
  return events.slice(firstFrom(events, from), firstFrom(events, to));
}

/** The place of the first event at that moment or later. */
function firstFrom(events: readonly ProcessEvent[], moment: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]!.at < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
