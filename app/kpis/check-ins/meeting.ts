import type { Day } from '#app/values/day.ts';
import type { MetricSeries } from '#app/values/metric.ts';
import type { Kpi } from '../kpi.ts';
import { judgedPoint, type Judgement, type Status, statusOf } from '../status.ts';
import { type CheckIn, isJudged, severityOf, whyDue } from './check-in.ts';

/** What was last said of a KPI. */
export interface LastSaid extends Pick<CheckIn, 'status' | 'madeOn'> {
  kpiId: string;
}

/** What a management has to know before it looks at the figures one by one. */
export interface Meeting {
  /** Whose status is another than at the end of the period before, the worst turn first. */
  changed: { kpi: Kpi; from: Judgement; to: Judgement }[];
  /** To be spoken of; red among them. */
  due: number;
  red: number;
  /** Agreed steps that are late. */
  late: number;
  /** With an alert that nobody silenced. */
  alerted: Kpi[];
}

export interface JudgedKpi {
  kpi: Kpi;
  status: Status;
  series: MetricSeries | null;
}

export interface MeetingFacts {
  said: readonly LastSaid[];
  late: number;
  /** Ids of KPIs with an alert. */
  alerted: readonly string[];
  today: Day;
}

export function toMeeting(kpis: readonly JudgedKpi[], { said, late, alerted, today }: MeetingFacts): Meeting {
  const due = kpis.filter(({ kpi, status }) => whyDue(status, said.find(({ kpiId }) => kpiId === kpi.id) ?? null, today) !== null);
  const changed = kpis.flatMap(({ kpi, status, series }) => {
    const before = statusBefore(kpi, series);
    return isJudged(status) && before && isJudged(before) && before.kind !== status.kind ? [{ kpi, from: before.kind, to: status.kind }] : [];
  });
  return {
    changed: changed.sort((one, other) => turnOf(other) - turnOf(one)),
    due: due.length,
    red: due.filter(({ status }) => isJudged(status) && severityOf(status) === 2).length,
    late,
    alerted: kpis.flatMap(({ kpi }) => (alerted.includes(kpi.id) ? [kpi] : [])),
  };
}

/** How it stood at the end of the period before the one it is judged by; null when there was none. */
function statusBefore(kpi: Kpi, series: MetricSeries | null): Status | null {
  const points = series?.points ?? [];
  const last = judgedPoint(points);
  return last ? statusOf(kpi, points.slice(0, points.indexOf(last))) : null;
}

const turnOf = ({ from, to }: Meeting['changed'][number]) => severityOf({ kind: to }) - severityOf({ kind: from });
