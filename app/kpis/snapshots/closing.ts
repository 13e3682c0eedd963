import { ORDER_METRICS } from '#app/crm/metrics.ts';
import { RECORD_METRICS } from '#app/crm/metrics-records.ts';
import { EVENT_METRICS } from '#app/events/metrics.ts';
import { SEAT_METRICS } from '#app/events/seats/seats.ts';
import { addDays, type Day } from '#app/values/day.ts';
import type { Grain, MetricDefinition, MetricId, SeriesPoint } from '#app/values/metric.ts';

/** By their meaning never closed: of a period long past they still grow as people begin or come back (docs/decisions/006). */
const NEVER: ReadonlySet<MetricId> = new Set<MetricId>(['retention-on-or-after', 'time-to-first-act']);

/** Figures of records are final a week after their period: until then they are expected to change. */
const RECORDS_SETTLE_DAYS = 7;

/** How far back periods are kept and counted again, the running one included: as far as the page of a KPI looks. */
export const KEPT_PERIODS: Record<Grain, number> = { day: 91, week: 53, month: 25, quarter: 9 };

export function canClose({ id }: MetricDefinition): boolean {
  return !NEVER.has(id);
}

/** Whether nothing is expected to change in it any more. */
export function isClosed(metric: MetricDefinition, { state, end }: Pick<SeriesPoint, 'state' | 'end'>, today: Day): boolean {
  return canClose(metric) && state === 'complete' && (!(metric.id in RECORD_METRICS) || addDays(end, RECORDS_SETTLE_DAYS) <= today);
}

/** What has to be loaded for the metric, as loads are called; null is nothing that is loaded. */
export function loadedKind(id: MetricId): 'events' | 'orders' | null {
  if (id in ORDER_METRICS) return 'orders';
  return hangsOnActs(id) ? 'events' : null;
}

/** Whether it hangs on which activities count as an act. */
export function hangsOnActs(id: MetricId): boolean {
  return id in EVENT_METRICS || id in SEAT_METRICS || id === 'ultimate-use' || id === 'adoption-speed';
}
