import { addDays, type Day } from '#app/values/day.ts';
import type { PhaseKind } from '../phase.ts';
import { VERDICT_DAYS } from '../verdict/use-verdict.ts';

/** R11: when readiness is measured at least: at gate 1 or 2, at gate 3, at gate 4 and on day 90 after go-live. */
export const MOMENT_KINDS = ['impact', 'execution', 'go-live', 'day-90'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** A measurement belongs to a gate when it ended in the six weeks up to it: older says nothing of now. Our own choice. */
export const DAYS_BEFORE_GATE = 42;
/** A measurement belongs to day 90 when it ended so many days around it. Our own choice. */
export const DAYS_AROUND_90 = 14;

/** upcoming: its time has not come. due: now. missed: its time went by without. */
export type MomentState = 'taken' | 'due' | 'missed' | 'upcoming';

export interface Moment {
  kind: MomentKind;
  state: MomentState;
  /** The first and the last day on which a measurement counts. */
  from: Day;
  until: Day;
  /** The last day on which the newest measurement that counts was answered; null without one. */
  takenOn: Day | null;
}

/** A round of a measurement that is over. */
export interface Measurement {
  /** The last day on which it was answered. */
  endedOn: Day;
  /** Whether enough people answered for it to be told. */
  isTold: boolean;
}

export interface MomentFacts {
  /** The day of each gate: on which it was passed, else on which it is expected. A programme without such a gate has none. */
  gates: Partial<Record<PhaseKind, Day>>;
  /** The day of going live, or on which it is expected; null is unknown. */
  liveOn: Day | null;
  measurements: readonly Measurement[];
}

/** The moments that the programme has, in their order. A measurement counts for one gate only. */
export function momentsOf({ gates, liveOn, measurements }: MomentFacts, today: Day): Moment[] {
  return MOMENT_KINDS.flatMap((kind): Moment[] => {
    const window = windowOf(kind, gates, liveOn);
    if (!window) return [];
    const told = measurements.filter(({ isTold, endedOn }) => isTold && endedOn >= window.from && endedOn <= window.until).map(({ endedOn }) => endedOn);
    const takenOn = told.sort().at(-1) ?? null;
    return [{ kind, ...window, takenOn, state: takenOn ? 'taken' : today < window.from ? 'upcoming' : today <= window.until ? 'due' : 'missed' }];
  });
}

/** How many were taken of those whose time has come. */
export function countTaken(moments: readonly Moment[]): { ready: number; of: number } {
  const come = moments.filter(({ state }) => state !== 'upcoming');
  return { ready: come.filter(({ state }) => state === 'taken').length, of: come.length };
}

const BEFORE: Record<Exclude<MomentKind, 'day-90'>, PhaseKind | null> = { impact: null, execution: 'impact', 'go-live': 'execution' };

function windowOf(kind: MomentKind, gates: MomentFacts['gates'], liveOn: Day | null): { from: Day; until: Day } | null {
  if (kind === 'day-90') return liveOn && { from: addDays(liveOn, VERDICT_DAYS - DAYS_AROUND_90), until: addDays(liveOn, VERDICT_DAYS + DAYS_AROUND_90) };
  const until = gates[kind];
  if (!until) return null;
  // The first two gates share one: from six weeks before the first of them.
  const opens = addDays(kind === 'impact' && gates.strategy && gates.strategy < until ? gates.strategy : until, -DAYS_BEFORE_GATE);
  const before = BEFORE[kind] && gates[BEFORE[kind]];
  const after = before ? addDays(before, 1) : opens;
  return { from: after > opens && after <= until ? after : opens, until };
}
