import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { Grain, MetricRequest } from '#app/values/metric.ts';
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
  const request: MetricRequest = { metricId, grain, from: start, to: end, ...(teamId === null ? {} : { teamId }) };
  const [told] = await catalogue.measureAll(scope, [request], asOf);
  const asked = told?.ok ? told.value.points[0] : undefined;
  if (!told?.ok || !asked) return refused('no-value');
  if (asked.state !== 'complete') return refused('not-over');
  // Whether there is a number that may not be told, or none, would tell of those it is about.
  if (asked.value === null) return refused(metric.perTeam ? 'too-few' : 'no-value');
  const { value, numerator, denominator } = asked;
  return done({ metricId: metric.id, unit: metric.unit, version: metric.version, grain, start, end, value, numerator, denominator, currency: told.value.currency });
}
