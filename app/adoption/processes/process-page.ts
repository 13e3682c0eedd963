import type { PassportFacts } from '#app/kpis/catalogue.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricSeries, SeriesPoint } from '#app/values/metric.ts';
import type { UseFilter } from '../use-filter.ts';
import type { AgreedProcess } from './process.ts';

/** One process as it is listed: how it went in the latest month that can be judged and told. */
export interface ListedProcess {
  process: AgreedProcess;
  conversion: SeriesPoint | null;
  success: SeriesPoint | null;
}

export interface ProcessPage {
  process: AgreedProcess;
  filter: UseFilter;
  teams: { id: string; name: string }[];
  /** Null when it is followed no more. */
  course: ProcessCourse | null;
}

export interface ProcessCourse {
  conversion: MetricSeries;
  success: MetricSeries;
  /** Where so much was done that not all of it was read: the day from which it was. Periods that begin before are empty; null: none is for that. */
  wholeFrom: Day | null;
  /** The latest period that can be judged; null when none can. */
  judged: { conversion: SeriesPoint; success: SeriesPoint } | null;
  /** Of the whole organisation in the judged period. */
  passports: { conversion: PassportFacts; success: PassportFacts } | null;
  /** In the judged period, as they may be told. */
  teams: { id: string; name: string; conversion: SeriesPoint | null; success: SeriesPoint | null }[];
}

/** The newest period that can be judged and has something to tell. */
export function latestTold(points: readonly SeriesPoint[]): SeriesPoint | null {
  return points.findLast(({ state, value }) => state === 'complete' && value !== null) ?? null;
}

/** The funnel that a process asks, as it stands in the address of the page where funnels are made. */
export function funnelSearch({ id, steps, order, windowDays, excluded }: AgreedProcess): string {
  const asked = steps.map((step) => ['step', step]);
  const left = excluded.map((activity) => ['without', activity]);
  return new URLSearchParams([...asked, ['order', order], ['window', String(windowDays)], ...left, ['process', id]]).toString();
}
