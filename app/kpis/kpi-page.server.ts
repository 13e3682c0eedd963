import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import type { MetricCatalogue } from './catalogue.ts';
import { variationOf } from './control/variation.ts';
import { rangeUpTo, readKpiFilter } from './filter.ts';
import { OUTLOOK_FROM, outlookOf } from './forecast/outlook.ts';
import type { Kpi } from './kpi.ts';
import { type KpiPage, type KpiView, type Passport, type TargetChange, toKpiPage, toPassport } from './kpi-page.ts';
import { findKpi, listTeamNames } from './kpis.server.ts';
import { findRestated } from './snapshots/restatements.server.ts';
import { heldAgainst, judgedPoint } from './status.ts';
import { periodsToJudge } from './target/judging.ts';
import { pairRequest, qualityPairOf } from './target/quality-pair.ts';

/** How the target of a specification changed, oldest first: this room does not know. */
export type ReadChanges = (specificationId: string) => Promise<TargetChange[]>;

/** One KPI over time with the passport of the period named by `at`, else of the newest that is over. Null when there is no such KPI. */
export async function findKpiPage(scope: Scope, catalogue: MetricCatalogue, id: string, search: URLSearchParams, asOf: Date, readChanges: ReadChanges = () => Promise.resolve([])): Promise<KpiView | null> {
  const kpi = await findKpi(scope, id);
  const metrics = await catalogue.listMetricsOf(scope);
  const metric = metrics.find((known) => known.id === kpi?.metricId);
  if (!kpi || !metric) return null;
  const { grain, span, at, withLimits } = readKpiFilter(search, metric.grains, kpi.frequency);
  const today = dayIn(asOf, scope.timeZone);
  const range = rangeUpTo(today, grain, span);
  /** What comes is told from more than what is shown, whatever is shown. */
  const known = rangeUpTo(today, grain, Math.max(span, OUTLOOK_FROM[grain], periodsToJudge(kpi, grain)));
  const asked = { metricId: kpi.metricId, teamId: kpi.team?.id ?? null, grain };
  const ofPair = pairRequest(kpi, metrics, today);
  const judged = { ...asked, grain: kpi.frequency, ...rangeUpTo(today, kpi.frequency, periodsToJudge(kpi, kpi.frequency)) };
  const [answer, inItsFrequency, paired] = await catalogue.measureAll(scope, [{ ...asked, ...known }, judged, ...(ofPair ? [ofPair] : [])], asOf);
  if (!answer?.ok || !inItsFrequency?.ok) return null;
  const series = { ...answer.value, points: answer.value.points.filter(({ start }) => start >= range.from) };
  const point = series.points.find(({ start }) => start === at) ?? judgedPoint(series.points) ?? series.points.at(-1);
  const held = heldAgainst(kpi, answer.value.points).slice(-series.points.length);
  const changes = await readChanges(kpi.specification.id);
  const passport = point ? await readPassport(scope, catalogue, { kpi, grain, series, point }, asOf) : null;
  const restated = await findRestated(scope, { metricId: kpi.metricId, grain, teamId: asked.teamId }, series.points);
  const breaks = await catalogue.findBreaks(scope, kpi.metricId, known);
  const reading = { grain, unit: metric.unit, since: breaks.at(-1)?.on ?? null };
  const outlook = outlookOf(kpi, answer.value.points, reading);
  const variation = variationOf(answer.value.points, reading);
  const page = toKpiPage(kpi, series, { judged: inItsFrequency.value.points, held, changes, passport, restated });
  return { ...page, breaks: breaks.filter(({ on }) => on >= range.from), changes, pair: paired?.ok ? qualityPairOf(kpi, paired.value) : null, outlook, variation, filter: { grain, span, withLimits } };
}

type Chosen = { kpi: Kpi; grain: Grain; series: KpiPage['series']; point: KpiPage['series']['points'][number] };

async function readPassport(scope: Scope, catalogue: MetricCatalogue, { kpi, grain, series, point }: Chosen, asOf: Date): Promise<Passport> {
  const isSplit = series.metric.perTeam && kpi.team === null;
  const teams = isSplit ? await listTeamNames(scope) : [];
  const requests = teams.map((team) => ({ metricId: kpi.metricId, teamId: team.id, grain, from: point.start, to: point.end }));
  const [facts, answers] = await Promise.all([catalogue.findPassport(scope, kpi.metricId, point, asOf), catalogue.measureAll(scope, requests, asOf)]);
  const split = teams.flatMap(({ name }, index) => {
    const answer = answers[index];
    return answer?.ok && answer.value.points[0] ? [{ name, point: answer.value.points[0] }] : [];
  });
  return toPassport(series, point, facts, split);
}
