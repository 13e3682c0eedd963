import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { rangeUpTo } from '#app/kpis/filter.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { type Grain, type MetricDefinition, offeredBeside, standsAlone } from '#app/values/metric.ts';
import type { CurrentValue } from './current-value.ts';

/**
 * Of every metric the newest complete value for the whole organisation: by month for business figures, by week for the rest.
 * @param chosen ids of metrics that stand chosen: they are there too when they are not kept up any more
 */
export async function readCurrentValues(scope: Scope, catalogue: MetricCatalogue, asOf: Date, chosen: readonly (string | null)[] = []): Promise<CurrentValue[]> {
  const today = dayIn(asOf, scope.timeZone);
  const grainOf = ({ layer, grains }: MetricDefinition): Grain => [layer === 'business' ? 'month' : 'week', ...grains].find((grain): grain is Grain => grains.some((offered) => offered === grain))!;
  const metrics = offeredBeside(await catalogue.listMetricsEverOf(scope), chosen).filter(standsAlone);
  const answers = await catalogue.measureAll(scope, metrics.map((metric) => ({ metricId: metric.id, grain: grainOf(metric), ...rangeUpTo(today, grainOf(metric), 6) })), asOf);
  return metrics.map((metric, index) => {
    const answer = answers[index];
    const point = answer?.ok ? answer.value.points.findLast(({ state, value }) => state === 'complete' && value !== null) : undefined;
    return { metric, grain: grainOf(metric), currency: answer?.ok ? answer.value.currency : null, start: point?.start ?? null, value: point?.value ?? null };
  });
}
