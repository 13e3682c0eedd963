import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { findHeldBeside } from './benchmarks/held-beside.server.ts';
import type { MetricCatalogue } from './catalogue.ts';
import { variationOf } from './control/variation.ts';
import { rangeUpTo } from './filter.ts';
import { readKpiFilter } from './kpi-filter.ts';
import { OUTLOOK_FROM, outlookOf } from './forecast/outlook.ts';
import { type KpiView, type TargetChange, toKpiPage } from './kpi-page.ts';
import { subjectOf } from './kpi-request.ts';
import { findSplit } from './kpi-split.server.ts';
import { findKpi } from './kpis.server.ts';
import { readPassport } from './passport.server.ts';
import { findRestated } from './snapshots/restatements.server.ts';
import { heldAgainst, judgedPoint } from './status.ts';
import { periodsToJudge } from './target/judging.ts';
import { pairRequest, qualityPairOf } from './target/quality-pair.ts';

/** How the target of a specification changed, oldest first: this room does not know. */
export type ReadChanges = (specificationId: string) => Promise<TargetChange[]>;

/** One KPI over time with the passport of the period named by `at`, else of the newest that is over. Null when there is no such KPI. */
export async function findKpiPage(scope: Scope, catalogue: MetricCatalogue, id: string, search: URLSearchParams, asOf: Date, readChanges: ReadChanges = () => Promise.resolve([])): Promise<KpiView | null> {
  const [kpi, metrics] = await Promise.all([findKpi(scope, id), catalogue.listMetricsEverOf(scope)]);
  const metric = metrics.find((known) => known.id === kpi?.metricId);
  if (!kpi || !metric) return null;
  const filter = readKpiFilter(search, metric.grains, kpi.frequency);
  const { grain, span, at, beside } = filter;
  const today = dayIn(asOf, scope.timeZone);
  const range = rangeUpTo(today, grain, span);
  /** What comes is told from more than what is shown, whatever is shown. */
  const known = rangeUpTo(today, grain, Math.max(span, OUTLOOK_FROM[grain], periodsToJudge(kpi, grain)));
  const asked = { ...subjectOf(kpi), grain };
  const ofPair = pairRequest(kpi, metrics, today);
  const judged = { ...asked, grain: kpi.frequency, ...rangeUpTo(today, kpi.frequency, periodsToJudge(kpi, kpi.frequency)) };
  const [[answer, inItsFrequency, paired], changes, split, breaks] = await Promise.all([
    catalogue.measureAll(scope, [{ ...asked, ...known }, judged, ...(ofPair ? [ofPair] : [])], asOf),
    readChanges(kpi.specification.id),
    findSplit(scope, catalogue, { kpi, metric, filter }, asOf),
    catalogue.findBreaks(scope, kpi.metricId, known),
  ]);
  const told = answer!.ok ? answer!.value : { metric, grain, currency: null, points: [] };
  const series = { ...told, points: told.points.filter(({ start }) => start >= range.from) };
  const point = series.points.find(({ start }) => start === at) ?? judgedPoint(series.points) ?? series.points.at(-1);
  const held = series.points.length === 0 ? [] : heldAgainst(kpi, told.points).slice(-series.points.length);
  const [passport, heldBeside, restated] = await Promise.all([
    point ? readPassport(scope, catalogue, { metricId: kpi.metricId, of: { teamId: asked.teamId, slice: kpi.slice, within: null }, grain, series, point }, asOf) : null,
    findHeldBeside(scope, catalogue, { kpi, series, beside }, asOf),
    findRestated(scope, { metricId: kpi.metricId, grain, teamId: asked.teamId, slice: kpi.slice }, series.points),
  ]);
  const reading = { grain, unit: metric.unit, since: breaks.at(-1)?.on ?? null };
  const outlook = outlookOf(kpi, told.points, reading);
  const variation = variationOf(told.points, reading);
  const page = toKpiPage(kpi, series, { judged: inItsFrequency!.ok ? inItsFrequency!.value.points : [], held, changes, passport, restated });
  return { ...page, breaks: breaks.filter(({ on }) => on >= range.from), changes, pair: paired?.ok ? qualityPairOf(kpi, paired.value) : null, outlook, variation, refusal: answer!.ok ? null : answer!.reason, split, heldBeside, filter };
}
