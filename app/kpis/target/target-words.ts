import { m } from '#app/messages/compiled/messages.js';
import type { ChartEvent, ChartRange, ChartSeries } from '#app/ui/chart/chart-series.ts';
import type { Day } from '#app/values/day.ts';
import type { Kpi, Target } from '../kpi.ts';
import type { KpiRow, TargetChange } from '../kpi-page.ts';
import type { Reset } from './course.ts';

type Print = (value: number | null) => string;

const PER: Record<Reset, (given: { value: string }) => string> = { month: m.kpis_target_per_month, quarter: m.kpis_target_per_quarter, year: m.kpis_target_per_year };
const SO_FAR: Record<Reset, () => string> = { month: m.kpis_so_far_month, quarter: m.kpis_so_far_quarter, year: m.kpis_so_far_year };

/** What it should be, in a few words beside its date. */
export function targetText({ direction, targetValue, lowerValue, course }: Pick<Target, 'direction' | 'targetValue' | 'lowerValue' | 'course'>, print: Print): string {
  const value = print(targetValue);
  switch (direction) {
    case 'increase-to':
      return m.kpis_target_at_least({ value: course.kind === 'reset' ? PER[course.every]({ value }) : value });
    case 'stay-above':
      return m.kpis_target_at_least({ value });
    case 'decrease-to':
    case 'stay-below':
      return m.kpis_target_at_most({ value });
    case 'in-range':
      return m.kpis_target_between({ low: print(lowerValue), high: value });
    case 'yes-no':
      return m.kpis_target_done();
  }
}

/** What the value is called: of a sum that starts again, that it is one. Null for what was measured as it is. */
export function soFarText({ course }: Pick<Target, 'course'>): string | null {
  return course.kind === 'reset' ? SO_FAR[course.every]() : null;
}

/** Beside the value and its course: where it would be behind, and the interim targets, each in the period that ends with its day. */
export function targetSeries(kpi: Kpi, rows: readonly KpiRow[]): ChartSeries[] {
  const series: ChartSeries[] = [];
  if (rows.some(({ behind }) => behind !== null)) series.push({ label: m.kpis_behind_band(), isBand: true, points: rows.map(({ start, behind }) => ({ x: start, y: null, ...(behind ? { bounds: behind } : {}) })) });
  const steps = kpi.course.kind === 'steps' ? kpi.course.steps : [];
  const marks = rows.flatMap(({ start, end }) => steps.filter(({ on }) => start < on && on <= end).map(({ value }) => ({ x: start, y: value })));
  if (marks.length > 0) series.push({ label: m.kpis_interim(), isMarks: true, points: marks });
  return series;
}

/** Between which levels it should stay; undefined for what has no such range. */
export function rangeOf({ direction, lowerValue, targetValue }: Target, print: Print): ChartRange | undefined {
  if (direction !== 'in-range' || lowerValue === null) return undefined;
  return { low: lowerValue, high: targetValue, label: m.kpis_range_band({ low: print(lowerValue), high: print(targetValue) }) };
}

/** A mark in the period in which the target became another one. */
export function changeMarks(changes: readonly TargetChange[], rows: readonly KpiRow[], date: (on: Day) => string): ChartEvent[] {
  return changes.flatMap(({ on, version, by }) => {
    const within = rows.find(({ start, end }) => start <= on && on < end);
    return within ? [{ x: within.start, label: m.kpis_target_change_short({ version }), detail: m.kpis_target_change({ date: date(on), version, by: by ?? m.kpis_target_change_nobody() }) }] : [];
  });
}
