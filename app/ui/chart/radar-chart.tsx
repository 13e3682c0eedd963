import type { ChartConfiguration } from 'chart.js';
import { useMemo } from 'react';
import { useFormat } from '../format.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { alignPoints, type ChartSeries, isEmptyChart } from './chart-series.ts';
import { fade, type Palette, pointStyle, seriesColour } from './palette.ts';
import { SeriesTable } from './series-table.tsx';

interface RadarChartProps {
  label: string;
  series: ChartSeries[];
  /** The spokes, clockwise from the top. */
  axis: string[];
  max: number;
  format?: (y: number) => string;
  height?: number | undefined;
}

const asItIs = (x: string) => x;

/** A few scores on the same scale, as a shape. */
export function RadarChart({ label, series, axis, max, format, height = 320 }: RadarChartProps) {
  const { number } = useFormat();
  const asY = format ?? number;
  const config = useMemo(
    () => (palette: Palette) => {
      const datasets = series.map((one, index) => {
        const colour = seriesColour(palette, index);
        return {
          label: one.label,
          data: alignPoints(one, axis).map((point) => point?.y ?? null),
          borderColor: colour,
          backgroundColor: fade(colour, 0.12),
          pointBackgroundColor: colour,
          pointStyle: pointStyle(index),
          borderDash: one.isGuide ? [4, 4] : [],
          borderWidth: 2,
        };
      });
      const r = {
        min: 0,
        max,
        grid: { color: palette.border },
        angleLines: { color: palette.border },
        pointLabels: { color: palette.text, font: { size: 12 } },
        ticks: { color: palette.muted, backdropColor: 'transparent', maxTicksLimit: 6, callback: (value: number) => asY(value) },
      };
      return { type: 'radar', data: { labels: axis, datasets }, options: { scales: { r } } } as ChartConfiguration;
    },
    [series, axis, max, asY],
  );
  const legend = series.map((one, index) => ({ label: one.label, index, kind: one.isGuide ? ('guide' as const) : ('line' as const) }));
  return <ChartFrame label={label} isEmpty={isEmptyChart(series)} config={config} legend={legend} height={height} table={<SeriesTable label={label} series={series} axis={axis} format={asY} formatX={asItIs} />} />;
}
