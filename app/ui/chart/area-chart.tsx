import type { ChartConfiguration } from 'chart.js';
import { useCallback, useMemo } from 'react';
import type { Day } from '#app/values/day.ts';
import { useFormat } from '../format.tsx';
import { axisOptions } from './axis-options.ts';
import { ChartFrame } from './chart-frame.tsx';
import { alignPoints, axisOf, type ChartSeries, isEmptyChart } from './chart-series.ts';
import { fade, type Palette, pointStyle, seriesColour } from './palette.ts';
import { SeriesTable } from './series-table.tsx';

interface AreaChartProps {
  label: string;
  series: ChartSeries[];
  format?: (y: number) => string;
  formatX?: (x: string) => string;
  height?: number | undefined;
}

/** What a whole is made of, over time: the series lie on top of each other. */
export function AreaChart({ label, series, format, formatX, height }: AreaChartProps) {
  const { number, date } = useFormat();
  const asY = format ?? number;
  const asDay = useCallback((x: string) => date(x as Day), [date]);
  const asX = formatX ?? asDay;
  const axis = useMemo(() => axisOf(series), [series]);
  const config = useMemo(
    () => (palette: Palette) => {
      const datasets = series.map((one, index) => {
        const colour = seriesColour(palette, index);
        return {
          label: one.label,
          data: alignPoints(one, axis).map((point) => point?.y ?? null),
          borderColor: colour,
          backgroundColor: fade(colour, 0.35),
          pointBackgroundColor: colour,
          pointStyle: pointStyle(index),
          pointRadius: 0,
          pointHoverRadius: 4,
          borderWidth: 1.5,
          fill: index === 0 ? 'origin' : '-1',
        };
      });
      return { type: 'line', data: { labels: axis, datasets }, options: axisOptions({ palette, format: asY, labels: axis.map(asX), isStacked: true }) } as ChartConfiguration;
    },
    [series, axis, asX, asY],
  );
  const legend = series.map((one, index) => ({ label: one.label, index, kind: 'area' as const }));
  return <ChartFrame label={label} isEmpty={isEmptyChart(series)} config={config} legend={legend} height={height} table={<SeriesTable label={label} series={series} axis={axis} format={asY} formatX={asX} />} />;
}
