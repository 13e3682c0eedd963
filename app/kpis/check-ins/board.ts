import type { Day } from '#app/values/day.ts';
import type { MetricSeries, SeriesPoint } from '#app/values/metric.ts';
import type { Kpi } from '../kpi.ts';
import { heldAgainst, judgedPoint, type Status, statusOf } from '../status.ts';
import { type CheckIn, isJudged, type Judged, severityOf, type WhyDue, whyDue } from './check-in.ts';
import { type Correction, type CorrectionState, correctionState } from './correction.ts';
import { type Effect, effectOf } from './effect.ts';

/** How a KPI stands at the moment it is spoken of. */
export interface Standing {
  kpi: { id: string; owner: { id: string } };
  status: Judged;
  value: number | null;
  periodStart: Day;
}

/** A KPI with what may be told of it, by which it is judged too. */
export interface MeasuredKpi {
  kpi: Kpi;
  /** Null when it cannot be measured any more: its team is gone, for one. */
  told: MetricSeries | null;
}

export interface BoardKpi {
  kpi: Kpi;
  series: MetricSeries | null;
  status: Status;
  /** The newest finished period, as it may be told. */
  point: SeriesPoint | null;
  last: CheckIn | null;
  why: WhyDue | null;
}

export interface FollowedCorrection {
  correction: Correction;
  kpi: Kpi;
  series: MetricSeries | null;
  state: CorrectionState;
  /** Null until it is done. */
  effect: Effect | null;
}

/** What a meeting about the figures goes through, the most pressing first. */
export interface Board {
  due: BoardKpi[];
  /** Spoken of already, or not judged yet. */
  others: BoardKpi[];
  corrections: FollowedCorrection[];
}

/** What was said of one KPI and done about it. */
export interface KpiSaid {
  checkIns: CheckIn[];
  corrections: FollowedCorrection[];
}

const BY_STATE: Record<CorrectionState, number> = { late: 0, open: 1, seen: 2, watched: 3, dropped: 4 };

export function toBoard({ kpis, checkIns, corrections }: { kpis: MeasuredKpi[]; checkIns: CheckIn[]; corrections: Correction[] }, today: Day): Board {
  const rows = kpis.map(({ kpi, told }): BoardKpi => {
    const status = statusOf(kpi, told?.points ?? []);
    const last = checkIns.find(({ kpiId }) => kpiId === kpi.id) ?? null;
    return { kpi, series: told, status, point: told && judgedPoint(heldAgainst(kpi, told.points)), last, why: whyDue(status, last, today) };
  });
  const byKpi = new Map(rows.map((row) => [row.kpi.id, row]));
  const followed = corrections.flatMap((correction): FollowedCorrection[] => {
    const row = byKpi.get(correction.kpiId);
    return row ? [follow(correction, row, today)] : [];
  });
  return {
    due: rows.filter(({ why }) => why !== null).sort((one, other) => pressOf(other) - pressOf(one)),
    others: rows.filter(({ why }) => why === null),
    corrections: followed.sort((one, other) => BY_STATE[one.state] - BY_STATE[other.state]),
  };
}

/** A correction with what its KPI did since. */
export function follow(correction: Correction, { kpi, series }: Pick<BoardKpi, 'kpi' | 'series'>, today: Day): FollowedCorrection {
  const { ending } = correction;
  const effect = ending?.outcome === 'done' && series ? effectOf(series.points, ending.on, betterFor(kpi, series)) : null;
  return { correction, kpi, series, effect, state: correctionState(correction, effect, today) };
}

/** What this KPI asks for; of a range, and of yes or no, what its metric usually does. */
function betterFor({ direction }: Kpi, { metric }: MetricSeries): 'higher' | 'lower' {
  if (direction === 'increase-to' || direction === 'stay-above') return 'higher';
  return direction === 'decrease-to' || direction === 'stay-below' ? 'lower' : metric.better;
}

function pressOf({ status, why }: BoardKpi): number {
  return (isJudged(status) ? 2 * severityOf(status) : 0) + (why === 'worse' ? 1 : 0);
}
