import type { Kpi } from '#app/kpis/kpi.ts';
import type { Status } from '#app/kpis/status.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import type { PhaseKind } from '../phase.ts';
import type { PidContent } from '../pid/pid.ts';

/** What was agreed held beside what came of it: as it stands, or as it was kept when the programme was closed. */
export interface ClosingReport {
  /** The project plan that the go of gate 2 froze; null when there was none. */
  agreed: { number: number; frozenOn: Day; content: PidContent } | null;
  /** The same document at the end. */
  result: PidContent;
  /** In cents; null where nothing was agreed, or nothing is known. */
  money: { kind: 'costs' | 'benefits' | 'worth'; agreed: number | null; result: number | null }[];
  /** Ends are the first day after; a null result has not happened. */
  phases: { kind: PhaseKind; agreed: { start: Day; end: Day }; result: { start: Day | null; end: Day | null } }[];
  kpis: ClosingKpi[];
  goals: { name: string; owner: string | null; isEnded: boolean; kpis: number; achieved: number }[];
  goLiveOn: Day | null;
  /** Of the KPIs of behaviour: how many were measured half a year after go-live. */
  behaviour: { measured: number; of: number };
  redWork: number;
}

export interface ClosingKpi extends Pick<Kpi, 'id' | 'name' | 'metricId' | 'direction' | 'targetValue' | 'lowerValue' | 'course' | 'baselineValue' | 'deadlineOn'> {
  unit: MetricUnit;
  currency: string | null;
  /** The newest that could be judged; null when nothing could. */
  value: number | null;
  status: Status;
}

/** One time the programme was closed or opened again. */
export interface ClosingAct {
  id: string;
  kind: 'closed' | 'reopened';
  on: Day;
  by: string | null;
  /** The lessons of a closing, the reason of a reopening. */
  text: string;
}
