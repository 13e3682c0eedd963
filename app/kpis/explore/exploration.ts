import { z } from 'zod';
import { METRIC_IDS, GRAINS, measureIdOf, type MetricId } from '#app/values/metric.ts';
import { isSliceKey, LONGEST_SLICE, SLICE_DIMENSIONS } from '#app/values/slice.ts';
import { isUuid } from '#app/values/uuid.ts';
import { SPANS } from '../filter.ts';

export const DIMENSIONS = ['none', 'team', ...SLICE_DIMENSIONS] as const;
export const COMPARISONS = ['none', 'before', 'year-before'] as const;
export const CHART_KINDS = ['line', 'bars', 'table'] as const;

export function isMetricId(text: string): text is MetricId {
  return METRIC_IDS.some((known) => known === text) || isUuid(measureIdOf(text) ?? '');
}

/**
 * A question asked of one metric: what is drawn, over which time, split by what and beside what. Stands in the URL of the
 * explore page, and in a chart of a dashboard.
 */
export const ExplorationSchema = z.strictObject({
  metricId: z.string().refine(isMetricId),
  grain: z.enum(GRAINS),
  /** How many periods back, the current one included. */
  span: z.literal(SPANS),
  /** What the metric is split by; `none` is one line. */
  by: z.enum(DIMENSIONS),
  /** Of one team; null is the whole organisation. */
  teamId: z.string().refine(isUuid).nullable(),
  /** Of that part alone, by its key; null is all of it. What was kept before there were parts is of all. */
  slice: z.string().max(LONGEST_SLICE).refine(isSliceKey).nullable().default(null),
  /** `before`: the same number of periods just before. `year-before`: the same periods a year earlier. */
  compare: z.enum(COMPARISONS),
  chart: z.enum(CHART_KINDS),
});
export type Exploration = z.infer<typeof ExplorationSchema>;

/** What cannot be read falls back to the usual; null when no metric is named. */
export function readExploration(search: URLSearchParams): Exploration | null {
  const metricId = search.get('metric') ?? '';
  if (!isMetricId(metricId)) return null;
  const oneOf = <T extends string>(known: readonly T[], name: string, usual: T): T => known.find((one) => one === search.get(name)) ?? usual;
  const team = search.get('team') ?? '';
  const slice = search.get('slice') ?? '';
  return {
    metricId,
    grain: oneOf(GRAINS, 'grain', 'week'),
    span: SPANS.find((known) => known === Number(search.get('span'))) ?? 26,
    by: oneOf(DIMENSIONS, 'by', 'none'),
    teamId: isUuid(team) ? team : null,
    slice: slice.length <= LONGEST_SLICE && isSliceKey(slice) ? slice : null,
    compare: oneOf(COMPARISONS, 'compare', 'none'),
    chart: oneOf(CHART_KINDS, 'chart', 'line'),
  };
}

/** The query of the page that asks it. */
export function toSearch({ metricId, teamId, slice, span, ...rest }: Exploration): string {
  return new URLSearchParams({ metric: metricId, span: String(span), ...rest, ...(teamId ? { team: teamId } : {}), ...(slice ? { slice } : {}) }).toString();
}
