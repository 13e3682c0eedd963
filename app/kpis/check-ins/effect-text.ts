import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import type { MetricSeries } from '#app/values/metric.ts';
import { kpiValueText } from '../metric-words.ts';
import type { Effect } from './effect.ts';

const VERDICTS = { better: m.corrections_effect_better, worse: m.corrections_effect_worse, unclear: m.corrections_effect_unclear };

/** What a KPI did after a correction, with how sure that is. */
export function effectText(effect: Effect, { metric, currency }: Pick<MetricSeries, 'metric' | 'currency'>, format: Format): string {
  if (effect.kind === 'no-before') return m.corrections_effect_no_before();
  if (effect.kind === 'waiting') return m.corrections_effect_waiting({ measured: effect.measured, needed: effect.needed });
  const size = (value: number) => (metric.unit === 'ratio' ? m.kpis_points_change({ points: format.number(Math.abs(value) * 100, 1) }) : kpiValueText(Math.abs(value), metric.unit, currency, format));
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${size(value)}`;
  const verdict = VERDICTS[effect.verdict]({ difference: signed(effect.difference), low: signed(effect.low), high: signed(effect.high) });
  return effect.wasMoving ? `${verdict} ${m.corrections_effect_moving()}` : verdict;
}
