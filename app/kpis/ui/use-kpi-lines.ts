import { useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import type { ChartSeries } from '#app/ui/chart/chart-series.ts';
import { useFormat } from '#app/ui/format.tsx';
import { drawnName } from '../benchmarks/benchmark-words.ts';
import type { KpiView } from '../kpi-page.ts';
import { soFarText, targetSeries } from '../target/target-words.ts';
import { forecastPoints } from './outlook-words.tsx';
import { limitLines } from './variation-words.tsx';

/** The value over time, with either the path to the target and the forecast, or the limits of what chance explains. */
export function useKpiLines({ kpi, rows, series, outlook, variation, heldBeside, filter: { withLimits } }: KpiView): ChartSeries[] {
  const { period } = useFormat();
  return useMemo(() => {
    const { drawn } = heldBeside;
    const beside = drawn && 'line' in drawn ? [{ label: drawnName(heldBeside, series.grain, { asPeriod: period }), points: rows.map(({ start }, at) => ({ x: start, y: drawn.line[at] ?? null })) }] : [];
    const known = withLimits && variation.kind === 'known' ? variation : null;
    const signals = new Set(known?.periods.filter(({ signal }) => signal !== null).map(({ start }) => start));
    const values = rows.map(({ start, value, state }) => ({ x: start, y: value, isProvisional: state !== 'complete', isSignal: signals.has(start) }));
    if (known) return [{ label: m.kpis_value(), points: values }, ...limitLines(known, rows[0]?.start ?? ''), ...beside];
    return [
      { label: soFarText(kpi) ?? m.kpis_value(), points: kpi.course.kind === 'reset' ? rows.map(({ start, total, state }) => ({ x: start, y: total, isProvisional: state !== 'complete' })) : values },
      ...(rows.some(({ expected }) => expected !== null) ? [{ label: m.kpis_path(), isGuide: true, points: rows.map(({ start, expected }) => ({ x: start, y: expected })) }] : []),
      ...(outlook?.kind === 'forecast' ? [{ label: m.kpis_forecast(), isForecast: true, points: forecastPoints(outlook, rows) }] : []),
      ...targetSeries(kpi, rows),
      ...beside,
    ];
  }, [kpi, rows, series.grain, outlook, variation, heldBeside, withLimits, period]);
}
