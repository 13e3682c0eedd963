import { useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import type { ChartSeries } from '#app/ui/chart/chart-series.ts';
import type { KpiView } from '../kpi-page.ts';
import { soFarText, targetSeries } from '../target/target-words.ts';
import { forecastPoints } from './outlook-words.tsx';
import { limitLines } from './variation-words.tsx';

/** The value over time, with either the path to the target and the forecast, or the limits of what chance explains. */
export function useKpiLines({ kpi, rows, outlook, variation, filter: { withLimits } }: KpiView): ChartSeries[] {
  return useMemo(() => {
    const known = withLimits && variation.kind === 'known' ? variation : null;
    const signals = new Set(known?.periods.filter(({ signal }) => signal !== null).map(({ start }) => start));
    const values = rows.map(({ start, value, state }) => ({ x: start, y: value, isProvisional: state !== 'complete', isSignal: signals.has(start) }));
    if (known) return [{ label: m.kpis_value(), points: values }, ...limitLines(known, rows[0]?.start ?? '')];
    return [
      { label: soFarText(kpi) ?? m.kpis_value(), points: kpi.course.kind === 'reset' ? rows.map(({ start, total, state }) => ({ x: start, y: total, isProvisional: state !== 'complete' })) : values },
      ...(rows.some(({ expected }) => expected !== null) ? [{ label: m.kpis_path(), isGuide: true, points: rows.map(({ start, expected }) => ({ x: start, y: expected })) }] : []),
      ...(outlook?.kind === 'forecast' ? [{ label: m.kpis_forecast(), isForecast: true, points: forecastPoints(outlook, rows) }] : []),
      ...targetSeries(kpi, rows),
    ];
  }, [kpi, rows, outlook, variation, withLimits]);
}
