import { addDays, type Day, daysBetween } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';

/** In the order in which they are passed. */
export const PHASE_KINDS = ['strategy', 'impact', 'execution', 'go-live', 'learning'] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

/** The dates of one phase. A null forecast is as planned; a null actual has not happened. */
export interface PhaseDates {
  planned: Period;
  forecast: { start: Day | null; end: Day | null };
  actual: { start: Day | null; end: Day | null };
}

export type PhaseState = 'done' | 'running' | 'upcoming';

/** 1 to 5: how people count phases and gates. */
export function phaseNumber(kind: PhaseKind): number {
  return PHASE_KINDS.indexOf(kind) + 1;
}

/** Null before the first. */
export function phaseBefore(kind: PhaseKind): PhaseKind | null {
  return PHASE_KINDS[PHASE_KINDS.indexOf(kind) - 1] ?? null;
}

/** Null after the last. */
export function phaseAfter(kind: PhaseKind): PhaseKind | null {
  return PHASE_KINDS[PHASE_KINDS.indexOf(kind) + 1] ?? null;
}

export function phaseState({ actual }: PhaseDates, today: Day): PhaseState {
  if (actual.end && actual.end <= today) return 'done';
  return actual.start && actual.start <= today ? 'running' : 'upcoming';
}

/**
 * The phase the programme is in: the earliest that runs, because a skipped step returns later; when none runs, the
 * earliest still to come. Null when all five are done.
 */
export function currentPhase<Phase extends PhaseDates & { kind: PhaseKind }>(phases: readonly Phase[], today: Day): Phase | null {
  const inOrder = [...phases].sort((one, other) => phaseNumber(one.kind) - phaseNumber(other.kind));
  return inOrder.find((phase) => phaseState(phase, today) === 'running') ?? inOrder.find((phase) => phaseState(phase, today) === 'upcoming') ?? null;
}

/**
 * What is true or now expected: actual before forecast before planned. A phase that should have started or ended and
 * did not moves along with today: it can start today at the earliest and end after today at the earliest.
 */
export function expectedPeriod(dates: PhaseDates, today: Day): Period {
  const start = dates.actual.start ?? latest(dates.forecast.start ?? dates.planned.start, today);
  const plannedLength = Math.max(1, daysBetween(dates.planned.start, dates.planned.end));
  const unforeseenEnd = dates.actual.start ? dates.planned.end : latest(dates.planned.end, addDays(start, plannedLength));
  const end = dates.actual.end ?? latest(dates.forecast.end ?? unforeseenEnd, addDays(latest(start, today), 1));
  return { start, end };
}

/** When the system went live, or is now expected to: when learning began, else when go-live ended; null without those phases. */
export function goLiveDay(phases: readonly (PhaseDates & { kind: PhaseKind })[], today: Day): Day | null {
  const of = (kind: PhaseKind) => phases.find((phase) => phase.kind === kind);
  const [live, learning] = [of('go-live'), of('learning')];
  return learning?.actual.start ?? live?.actual.end ?? (live ? expectedPeriod(live, today).end : learning ? expectedPeriod(learning, today).start : null);
}

/** Days between the planned and the expected end; positive is late, negative is early. */
export function slipDays(dates: PhaseDates, today: Day): number {
  return daysBetween(dates.planned.end, expectedPeriod(dates, today).end);
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}
