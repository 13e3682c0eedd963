import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { MetricSeries } from '#app/values/metric.ts';
import type { Effect } from '../../check-ins/effect.ts';
import { useValueFormat } from '../use-value-format.ts';

const VERDICTS = { better: m.corrections_effect_better, worse: m.corrections_effect_worse, unclear: m.corrections_effect_unclear };

/** What a KPI did after a correction, with how sure that is. */
export function EffectWords({ effect, series }: { effect: Effect; series: MetricSeries }) {
  const { number } = useFormat();
  const asText = useValueFormat(series.metric.unit, series.currency);
  if (effect.kind === 'no-before') return <>{m.corrections_effect_no_before()}</>;
  if (effect.kind === 'waiting') return <>{m.corrections_effect_waiting({ measured: effect.measured, needed: effect.needed })}</>;
  const size = (value: number) => (series.metric.unit === 'ratio' ? m.kpis_points_change({ points: number(Math.abs(value) * 100, 1) }) : asText(Math.abs(value)));
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${size(value)}`;
  return (
    <>
      {VERDICTS[effect.verdict]({ difference: signed(effect.difference), low: signed(effect.low), high: signed(effect.high) })} {effect.wasMoving ? m.corrections_effect_moving() : null}
    </>
  );
}
