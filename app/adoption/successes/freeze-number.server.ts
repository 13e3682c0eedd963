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
  const [[told], [exact]] = await Promise.all([catalogue.measureAll(scope, [request], asOf), catalogue.measureExactly(scope, [request], asOf)]);
  if (!told?.ok || !exact?.ok) return refused('no-value');
  const [asked, real] = [told.value.points[0], exact.value.points[0]];
  if (!asked || !real) return refused('no-value');
  if (real.state !== 'complete') return refused('not-over');
  if (real.value === null) return refused('no-value');
  // There is a number, and it may not be told.
  if (asked.value === null) return refused('too-few');
  const { value, numerator, denominator } = asked;
  return done({ metricId: metric.id, unit: metric.unit, version: metric.version, grain, start, end, value, numerator, denominator, currency: told.value.currency });
}
