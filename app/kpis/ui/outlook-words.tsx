import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { ChartPoint } from '#app/ui/chart/chart-series.ts';
import type { Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import type { Outlook, OutlookPoint } from '../forecast/outlook.ts';
import type { KpiRow } from '../kpi-page.ts';

type Forecast = Extract<Outlook, { kind: 'forecast' }>;

/** Begins at the last value that is known, so that the line goes on from it; no longer than what is shown of the past. */
export function forecastPoints({ points }: Forecast, rows: readonly KpiRow[]): ChartPoint[] {
  const last = rows.findLast(({ state, value }) => state === 'complete' && value !== null);
  const known = last ? [{ x: last.start, y: last.value, bounds: { low: last.value!, high: last.value! } }] : [];
  return [...known, ...points.slice(0, rows.length).map(({ start, value, low, high }) => ({ x: start, y: value, bounds: { low, high } }))];
}

/** What is to be expected by the deadline, in sentences: a forecast, never a fact. */
export function OutlookWords({ outlook, deadlineOn, grain, format }: { outlook: Outlook; deadlineOn: Day; grain: Grain; format: (value: number) => string }) {
  const { date, percent, period } = useFormat();
  if (outlook.kind === 'too-few') return <p className="mt-3 text-sm text-muted">{m.kpis_forecast_too_few({ measured: outlook.measured, needed: outlook.needed })}</p>;
  if (outlook.kind === 'too-uncertain') return <p className="mt-3 text-sm text-muted">{m.kpis_forecast_too_uncertain()}</p>;
  const { atDeadline, chance, reached } = outlook;
  return (
    <p className="mt-3 text-sm">
      <span className="font-medium">{m.kpis_forecast()}. </span>
      {atDeadline ? m.kpis_forecast_at_deadline({ date: date(deadlineOn), value: format(atDeadline.value), low: format(atDeadline.low), high: format(atDeadline.high) }) : m.kpis_forecast_not_so_far()}{' '}
      {chance === null ? null : m.kpis_forecast_chance({ chance: percent(Math.round(chance * 20) / 20, 0) })} {reached ? reachedWords(reached, atDeadline !== null, (point) => period(point.start, grain)) : null}
    </p>
  );
}

/** Of what lies beyond the forecast nothing is said. */
function reachedWords({ expected, soonest, latest }: NonNullable<Forecast['reached']>, isUntilDeadline: boolean, asText: (point: OutlookPoint) => string): string | null {
  if (!isUntilDeadline && !(expected && latest)) return null;
  if (!expected) return soonest ? m.kpis_forecast_perhaps_reached({ soonest: asText(soonest) }) : m.kpis_forecast_not_reached();
  const words = { period: asText(expected), soonest: asText(soonest ?? expected) };
  if (!latest) return m.kpis_forecast_reached_from(words);
  return latest === soonest ? m.kpis_forecast_reached(words) : m.kpis_forecast_reached_between({ ...words, latest: asText(latest) });
}
