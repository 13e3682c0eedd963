import type { Scope } from '#app/people/scope.ts';
import type { MetricDefinition, MetricSeries } from '#app/values/metric.ts';
import { sliceKey } from '#app/values/slice.ts';
import type { MetricCatalogue } from './catalogue.ts';
import type { Exploration } from './explore/exploration.ts';
import { exploreAll } from './explore/explore.server.ts';
import { type Explored, splitsOf } from './explore/explored.ts';
import { keyOfLine, partOfLine } from './explore/line-part.ts';
import type { KpiFilter } from './kpi-filter.ts';
import type { Kpi } from './kpi.ts';
import type { KpiSplit } from './kpi-page.ts';
import { readPassport } from './passport.server.ts';
import { findRestated } from './snapshots/restatements.server.ts';
import { judgedPoint } from './status.ts';

/** A KPI by its parts, as they may be told, and the passport of one of them; of what a filter leaves, where it has one. */
export async function findSplit(scope: Scope, catalogue: MetricCatalogue, { kpi, metric, filter }: { kpi: Kpi; metric: MetricDefinition; filter: KpiFilter }, asOf: Date): Promise<KpiSplit> {
  const offered = splitsOf(metric, kpi.slice).filter((by) => by !== 'none' && (by !== 'team' || kpi.team === null));
  if (!offered.includes(filter.by)) return { offered, explored: null, behind: null };
  const { grain, span, by } = filter;
  const exploration: Exploration = { metricId: kpi.metricId, grain, span, by, teamId: kpi.team?.id ?? null, slice: kpi.slice && sliceKey(kpi.slice), compare: 'none', chart: 'line' };
  const [explored] = await exploreAll(scope, catalogue, [exploration], asOf);
  return { offered, explored: explored!, behind: explored!.ok && filter.part !== null ? await findBehind(scope, catalogue, { kpi, explored: explored!.value, filter }, asOf) : null };
}

async function findBehind(scope: Scope, catalogue: MetricCatalogue, { kpi, explored, filter }: { kpi: Kpi; explored: Explored; filter: KpiFilter }, asOf: Date): Promise<KpiSplit['behind']> {
  const line = explored.lines.find(({ of }) => keyOfLine(of) === filter.part);
  if (!line) return null;
  const { metric, currency } = explored;
  const series: MetricSeries = { metric, grain: filter.grain, currency, points: line.points };
  const point = line.points.find(({ start }) => start === filter.at) ?? judgedPoint(line.points) ?? line.points.at(-1);
  if (!point) return null;
  const of = partOfLine(line.of, { teamId: kpi.team?.id ?? null, slice: kpi.slice });
  const [passport, restated] = await Promise.all([
    readPassport(scope, catalogue, { metricId: metric.id, of, grain: filter.grain, series, point }, asOf),
    // Of a part within a part nothing is kept.
    of.within === null ? findRestated(scope, { metricId: metric.id, grain: filter.grain, teamId: of.teamId, slice: of.slice }, [point]) : new Map<typeof point.start, never>(),
  ]);
  return { of: line.of, passport, restated: restated.get(point.start) ?? null };
}
