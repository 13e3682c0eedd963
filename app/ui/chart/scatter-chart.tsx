import type { ChartConfiguration } from 'chart.js';
import { useMemo } from 'react';
import { useFormat } from '../format.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { fade, type Palette, pointStyle, seriesColour } from './palette.ts';
import { PointTable } from './point-table.tsx';

export interface ScatterSeries {
  label: string;
  points: { x: number; y: number; label: string }[];
}

interface ScatterChartProps {
  label: string;
  series: ScatterSeries[];
  xLabel: string;
  yLabel: string;
  formatX?: (x: number) => string;
  formatY?: (y: number) => string;
  height?: number | undefined;
}

/** Whether two measures of the same things go together. */
export function ScatterChart({ label, series, xLabel, yLabel, formatX, formatY, height = 320 }: ScatterChartProps) {
  const { number } = useFormat();
  const asX = formatX ?? number;
  const asY = formatY ?? number;
  const config = useMemo(
    () => (palette: Palette) => {
      const datasets = series.map((one, index) => {
        const colour = seriesColour(palette, index);
        return { label: one.label, data: one.points, backgroundColor: fade(colour, 0.55), borderColor: colour, pointStyle: pointStyle(index), pointRadius: 5, pointHoverRadius: 7 };
      });
      const scale = (text: string, format: (value: number) => string) => ({
        grid: { color: palette.border },
        border: { display: false },
        title: { display: true, text, color: palette.muted },
        ticks: { color: palette.muted, maxTicksLimit: 7, callback: (value: number) => format(value) },
      });
      const name = (item: { raw: unknown }) => (item.raw as { label: string }).label;
      const plugins = {
        tooltip: {
          backgroundColor: palette.surface, titleColor: palette.text, bodyColor: palette.text, borderColor: palette.border, borderWidth: 1, padding: 10,
          callbacks: { label: (item: { raw: unknown; parsed: { x: number; y: number } }) => ` ${name(item)}: ${asX(item.parsed.x)} · ${asY(item.parsed.y)}` },
        },
      };
      return { type: 'scatter', data: { datasets }, options: { scales: { x: scale(xLabel, asX), y: scale(yLabel, asY) }, plugins } } as unknown as ChartConfiguration;
    },
    [series, xLabel, yLabel, asX, asY],
  );
  const legend = series.map((one, index) => ({ label: one.label, index, kind: 'line' as const }));
  return <ChartFrame label={label} config={config} legend={legend} height={height} table={<PointTable label={label} series={series} xLabel={xLabel} yLabel={yLabel} formatX={asX} formatY={asY} />} />;
}
