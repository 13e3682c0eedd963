import { countAttempts } from '#app/events/use/step-attempts.ts';
import { countStepFunnel, type FunnelEvent } from '#app/events/use/step-funnel.ts';
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
export function countProcess({ process, events, readFromMs, midnight }: ProcessFacts, metricId: ProcessMetricId, period: Period, horizon: Horizon, whom: ReadonlySet<string>): ProcessCount {
  const until = judgedUntil(process, horizon);
  const judged = until === null || until < period.end ? until : period.end;
  if (judged === null || judged <= period.start || midnight(period.start) < readFromMs) return UNKNOWN;
  const { steps, order, excluded, windowDays } = process;
  const [from, startsBefore] = [midnight(period.start), midnight(judged)];
  const own = between(events, from, midnight(addDays(judged, windowDays))).filter(({ person }) => whom.has(person));
  const question = { steps, order, excluded, windowMs: windowDays * DAY_MS, startsBefore };
  if (metricId === 'funnel-conversion') {
    const { steps: counts, dropped, medianMs, people } = countStepFunnel(unitsOf(own, ({ person }) => person), question);
    return toCount(counts.at(-1)!.count, counts[0]!.count, { dropped, medianMs, who: people });
  }
  const { started, finished, dropped, medianMs, people } = countAttempts(unitsOf(own, ({ object, person }) => (object === null ? person : `record ${object}`)), question);
  return toCount(finished, started, { dropped, medianMs, who: people });
}

function toCount(numerator: number, denominator: number, rest: Pick<ProcessCount, 'dropped' | 'medianMs' | 'who'>): ProcessCount {
  return { value: ratio(numerator, denominator), numerator, denominator, people: rest.who.size, ...rest };
}

function unitsOf(events: readonly ProcessEvent[], keyOf: (event: ProcessEvent) => string): Iterable<ProcessEvent[]> {
  const units = new Map<string, ProcessEvent[]>();
  for (const event of events) {
    const own = units.get(keyOf(event));
    if (own) own.push(event);
    else units.set(keyOf(event), [event]);
  }
  return units.values();
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
