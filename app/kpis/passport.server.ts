import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { Grain, MetricId, MetricSeries, SeriesPoint } from '#app/values/metric.ts';
import { askedOf } from '#app/values/slice.ts';
import type { MetricCatalogue } from './catalogue.ts';
import { type PartAsked, type Passport, toPassport } from './kpi-page.ts';
import { listTeamNames } from './kpis.server.ts';

interface Asked {
  metricId: MetricId;
  /** The whole organisation is told by team too. */
  of: PartAsked;
  grain: Grain;
  series: MetricSeries;
  /** One of the series. */
  point: SeriesPoint;
}

/** Where one number of a series comes from. */
export async function readPassport(scope: Scope, catalogue: MetricCatalogue, { metricId, of, grain, series, point }: Asked, asOf: Date): Promise<Passport> {
  const { teamId, slice, within } = of;
  const isSplit = series.metric.perTeam && teamId === null;
  const teams = isSplit ? await listTeamNames(scope) : [];
  const requests = teams.map((team) => ({ metricId, teamId: team.id, ...askedOf(slice), within, grain, from: point.start, to: point.end }));
  const [facts, answers] = await Promise.all([catalogue.findPassport(scope, metricId, point, asOf), requests.length > 0 ? catalogue.measureAll(scope, requests, asOf) : []]);
  const split = teams.flatMap(({ name }, index) => {
    const answer = answers[index];
    return answer?.ok && answer.value.points[0] ? [{ name, point: answer.value.points[0] }] : [];
  });
  return toPassport(series, point, { facts, teams: split, ...of, today: dayIn(asOf, scope.timeZone) });
}
