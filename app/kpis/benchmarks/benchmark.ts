import type { Day } from '#app/values/day.ts';
import type { Grain, MetricDefinition, SeriesPoint } from '#app/values/metric.ts';
import { shiftPeriod, YEAR_OF } from '#app/values/period.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Kpi } from '../kpi.ts';

/** A value from outside, with where it was found. In the metric's unit. */
export interface Benchmark {
  id: string;
  kpiId: string;
  name: string;
  value: number;
  source: string;
  /** The day it is about, or was published. */
  knownOn: Day;
  enteredBy: string;
  version: number;
}

/** What a KPI is held beside, one at a time; stands in the URL. */
export type Beside = { kind: 'best' } | { kind: 'year-before' } | { kind: 'team'; teamId: string } | { kind: 'outside'; id: string };

/** What a KPI can be held beside, and what is drawn. */
export interface HeldBeside {
  /** Of the last three years; null when nothing was measured. */
  best: SeriesPoint | null;
  /** What the newest period that is over was a year earlier; null when that is not known. */
  yearBefore: { now: SeriesPoint; then: SeriesPoint } | null;
  outside: Benchmark[];
  /** Others than the KPI's own; empty where it is not counted per team. */
  teams: { id: string; name: string }[];
  /** What is drawn; null is nothing. */
  drawn: { beside: Beside; name: string | null; line: (number | null)[] } | { beside: Beside; level: number } | null;
}

/** Null where nothing is asked, or nothing that can be read. */
export function readBeside(text: string | null): Beside | null {
  if (text === 'best' || text === 'year-before') return { kind: text };
  const [kind, id] = [text?.split('-', 1)[0], text?.slice(text.indexOf('-') + 1) ?? ''];
  if (!isUuid(id)) return null;
  return kind === 'team' ? { kind, teamId: id } : kind === 'outside' ? { kind, id } : null;
}

/** As it stands in the URL. */
export function besideParam(beside: Beside): string {
  switch (beside.kind) {
    case 'team':
      return `team-${beside.teamId}`;
    case 'outside':
      return `outside-${beside.id}`;
    default:
      return beside.kind;
  }
}

/** Three years: longer ago others did other work. Of days one, for there are too many. */
export const PAST: Record<Grain, number> = { day: 366, week: 157, month: 37, quarter: 13 };

/** The start of the same period a year earlier. */
export function yearBefore(start: Day, grain: Grain): Day {
  return shiftPeriod(start, -YEAR_OF[grain], grain);
}

/** Which way is better of this KPI: as it was set, and else as its metric says. Null is neither: it should stay between bounds. */
export function betterOf({ direction }: Pick<Kpi, 'direction'>, { better }: Pick<MetricDefinition, 'better'>): 'higher' | 'lower' | null {
  if (direction === 'in-range') return null;
  if (direction === 'yes-no') return better;
  return direction === 'decrease-to' || direction === 'stay-below' ? 'lower' : 'higher';
}

/** The best period that is over, the newest of equals; null when there is none, or nothing is better than anything else. */
export function bestPeriod(points: readonly SeriesPoint[], better: 'higher' | 'lower' | null): (SeriesPoint & { value: number }) | null {
  if (better === null) return null;
  const over = points.filter((point): point is SeriesPoint & { value: number } => point.state === 'complete' && point.value !== null);
  return over.reduce<(SeriesPoint & { value: number }) | null>((best, point) => (best === null || (better === 'higher' ? point.value >= best.value : point.value <= best.value) ? point : best), null);
}

/** At each period shown the value of a year earlier; null where there is none. */
export function lineOfYearBefore(shown: readonly { start: Day }[], past: readonly SeriesPoint[], grain: Grain): (number | null)[] {
  const values = new Map(past.map(({ start, value, state }) => [start, state === 'complete' ? value : null]));
  return shown.map(({ start }) => values.get(yearBefore(start, grain)) ?? null);
}
