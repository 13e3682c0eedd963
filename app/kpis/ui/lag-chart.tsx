import { useCallback, useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { LineChart } from '#app/ui/chart/line-chart.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Grain } from '#app/values/metric.ts';
import { type LeadLag, MOST_LAG } from '../lead-lag/lead-lag.ts';
import { periodsText } from '../lead-lag/lead-lag-words.ts';

interface LagChartProps {
  told: Extract<LeadLag, { kind: 'known' }>;
  grain: Grain;
  lead: string;
  follow: string;
}

/** An axis is in the order of its words: numbers of one length below nought and above it. */
const toX = (lag: number) => String(lag + MOST_LAG).padStart(2, '0');

/** How well the two go together at each lag, between what chance gives. */
export function LagChart({ told: { lags, best }, grain, lead, follow }: LagChartProps) {
  const { number } = useFormat();
  const format = useCallback((value: number) => number(value, 2), [number]);
  const formatX = useCallback(
    (x: string) => {
      const lag = Number(x) - MOST_LAG;
      if (lag === 0) return m.leadlag_axis_same();
      return (lag > 0 ? m.leadlag_axis_later : m.leadlag_axis_earlier)({ later: periodsText(Math.abs(lag), grain) });
    },
    [grain],
  );
  const series = useMemo(
    () => [
      { label: m.leadlag_correlation(), points: lags.map((one) => ({ x: toX(one.lag), y: one.correlation, isSignal: one.lag === best?.lag })) },
      { label: m.leadlag_chance(), isBand: true, points: lags.map(({ lag, bound }) => ({ x: toX(lag), y: null, bounds: { low: -bound, high: bound } })) },
    ],
    [lags, best],
  );
  return <LineChart label={m.leadlag_chart({ lead, follow })} series={series} format={format} formatX={formatX} />;
}
