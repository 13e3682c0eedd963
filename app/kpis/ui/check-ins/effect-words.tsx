import { useFormat } from '#app/ui/format.tsx';
import type { MetricSeries } from '#app/values/metric.ts';
import type { Effect } from '../../check-ins/effect.ts';
import { effectText } from '../../check-ins/effect-text.ts';

/** What a KPI did after a correction, with how sure that is. */
export function EffectWords({ effect, series }: { effect: Effect; series: MetricSeries }) {
  return <>{effectText(effect, series, useFormat())}</>;
}
