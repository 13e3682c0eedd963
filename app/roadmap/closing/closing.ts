import type { Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { periodOf } from '#app/values/period.ts';
import { measuredFrom } from './red-continues.ts';

/** Why a programme cannot be closed (R19). */
export type ClosingReason = 'not-live' | 'no-behaviour' | 'too-early' | 'not-measured' | 'no-red-work';

/** What R19 looks at. */
export interface ClosingFacts {
  today: Day;
  /** Null while nothing went live. */
  goLiveOn: Day | null;
  /** The KPIs of behaviour and use. */
  behaviour: readonly { name: string; frequency: Grain; isMeasured: boolean }[];
  /** Plan items on behaviour that end after go-live. */
  redWork: number;
  /** Whether the newest verdict of one of its gates is to stop. */
  isStopped: boolean;
}

export interface ClosingRefusal {
  reason: ClosingReason;
  /** The first day on which this no longer stands in the way; null where no day says. */
  on: Day | null;
  /** The KPIs that it is about. */
  kpis: string[];
}

/** The day on which a KPI can have been measured half a year after go-live: the first period that starts by then is over. */
export function measurableOn(goLiveOn: Day, frequency: Grain): Day {
  const from = measuredFrom(goLiveOn);
  const period = periodOf(from, frequency);
  return period.start >= from ? period.end : periodOf(period.end, frequency).end;
}

/** Everything that stands in the way of closing; empty when nothing does. What was stopped before it went live has no behaviour to wait for. */
export function closingRefusals({ today, goLiveOn, behaviour, redWork, isStopped }: ClosingFacts): ClosingRefusal[] {
  if (!goLiveOn || goLiveOn > today) return isStopped ? [] : [{ reason: 'not-live', on: null, kpis: [] }];
  const refusals: ClosingRefusal[] = [];
  const open = behaviour.filter(({ isMeasured }) => !isMeasured);
  const early = open.filter(({ frequency }) => measurableOn(goLiveOn, frequency) > today);
  const late = open.filter((kpi) => !early.includes(kpi));
  if (behaviour.length === 0) refusals.push({ reason: 'no-behaviour', on: null, kpis: [] });
  if (early.length > 0) {
    const days = early.map(({ frequency }) => measurableOn(goLiveOn, frequency)).sort();
    refusals.push({ reason: 'too-early', on: days.at(-1) ?? null, kpis: early.map(({ name }) => name) });
  }
  if (late.length > 0) refusals.push({ reason: 'not-measured', on: null, kpis: late.map(({ name }) => name) });
  if (redWork === 0) refusals.push({ reason: 'no-red-work', on: null, kpis: [] });
  return refusals;
}
