import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { mayBeShown, peopleBehind } from '#app/kpis/group-size.ts';
import { tellTeams } from '#app/kpis/told-teams.ts';
import type { Scope } from '#app/people/scope.ts';
import { listTeams } from '#app/people/teams.server.ts';
import type { Day } from '#app/values/day.ts';
import type { Grain, MetricRefusal, MetricRequest, MetricSeries, SeriesPoint } from '#app/values/metric.ts';
import { periodOf } from '#app/values/period.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { FrozenNumber } from './success.ts';

export type NumberRefusal = 'unknown-metric' | 'grain-not-offered' | 'not-per-team' | 'not-over' | 'no-value' | 'too-few';

/**
 * The number of the period in which the day falls, as it is now: of a team, or of everybody. Only of a period that is over and
 * loaded, and never of fewer than five people, nor of a team by which another could be subtracted.
 */
export async function freezeNumber(scope: Scope, catalogue: MetricCatalogue, { metricId, grain, on, teamId }: { metricId: string; grain: Grain; on: Day; teamId: string | null }, asOf: Date): Promise<Result<FrozenNumber, NumberRefusal>> {
  const metric = catalogue.listMetrics().find(({ id }) => id === metricId);
  if (!metric) return refused('unknown-metric');
  if (!metric.grains.includes(grain)) return refused('grain-not-offered');
  if (teamId !== null && !metric.perTeam) return refused('not-per-team');
  const { start, end } = periodOf(on, grain);
  const teams = teamId === null ? [] : await listTeams(scope);
  const request: MetricRequest = { metricId, grain, from: start, to: end };
  const [whole, ...split] = await catalogue.measureAll(scope, [request, ...teams.map(({ id }) => ({ ...request, teamId: id }))], asOf);
  if (!whole?.ok) return refused('no-value');
  const pointOf = (answer: Result<MetricSeries, MetricRefusal>): SeriesPoint | undefined => (answer.ok ? answer.value.points[0] : undefined);
  const own = teams.findIndex(({ id }) => id === teamId);
  const asked = teamId === null ? pointOf(whole) : tellTeams(split.map(pointOf), pointOf(whole) ?? null, metric.unit)[own];
  const untold = teamId === null ? asked : split[own] && pointOf(split[own]);
  if (!asked || !untold) return refused('no-value');
  if (asked.state !== 'complete') return refused('not-over');
  if (untold.value === null) return refused('no-value');
  if (asked.value === null || !mayBeShown(metric.perTeam ? peopleBehind(untold) : null)) return refused('too-few');
  const { value, numerator, denominator } = asked;
  return done({ metricId: metric.id, unit: metric.unit, version: metric.version, grain, start, end, value, numerator, denominator, currency: whole.value.currency });
}
