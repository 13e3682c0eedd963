import { useCallback, useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { LineChart } from '#app/ui/chart/line-chart.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { MetricSeries } from '#app/values/metric.ts';
import { grainName, metricName } from '../metric-words.ts';
import { useValueFormat } from './use-value-format.ts';

/** One metric over time, with nothing beside it. */
export function MetricCourse({ series: { metric, grain, currency, points } }: { series: MetricSeries }) {
  const { period } = useFormat();
  const asText = useValueFormat(metric.unit, currency);
  const asPeriod = useCallback((x: string) => period(x as Day, grain), [period, grain]);
  const lines = useMemo(() => [{ label: metricName(metric), points: points.map(({ start, value, state }) => ({ x: start, y: value, isProvisional: state !== 'complete' })) }], [metric, points]);
  return <LineChart label={m.kpis_chart_label({ name: metricName(metric), grain: grainName(grain) })} series={lines} format={asText} formatX={asPeriod} height={200} />;
}
