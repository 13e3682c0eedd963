import type { ChartConfiguration } from 'chart.js';
import { useMemo } from 'react';
import { useFormat } from '../format.tsx';
import { annotationsOf, roomForMarks } from './annotations.ts';
import { axisOptions } from './axis-options.ts';
import { ChartFrame } from './chart-frame.tsx';
import { alignPoints, axisOf, type ChartEvent, type ChartLevel, type ChartSeries, isEmptyChart } from './chart-series.ts';
import { fade, type Palette, pointStyle, seriesColour } from './palette.ts';
import { SeriesTable } from './series-table.tsx';
import { usePlaceChoice } from './use-place-choice.ts';

interface BarChartProps {
  label: string;
  series: ChartSeries[];
  target?: ChartLevel | undefined;
  annotations?: readonly ChartEvent[] | undefined;
  isStacked?: boolean;
  /** Courses drawn over the bars, on the same axis, such as what they come to together. */
  lines?: ChartSeries[] | undefined;
  /** The words of the axis in order; else the x of the series, sorted. */
  axis?: string[];
  format?: (y: number) => string;
  formatX?: (x: string) => string;
  height?: number | undefined;
  /** What pressing a point, or Enter on it, does. */
  onPoint?: ((x: string) => void) | undefined;
}

const asItIs = (x: string) => x;

/** Amounts beside each other, or on top of each other. */
export function BarChart({ label, series, target, annotations, isStacked = false, lines, axis: given, format, formatX = asItIs, height, onPoint }: BarChartProps) {
  const { number } = useFormat();
  const asY = format ?? number;
  const axis = useMemo(() => given ?? axisOf(series), [given, series]);
  const config = useMemo(
    () => (palette: Palette) => {
      const base = axisOptions({ palette, format: asY, labels: axis.map(formatX), isStacked, room: roomForMarks(annotations ?? [], axis) });
      const datasets = series.map((one, index) => {
        const points = alignPoints(one, axis);
        const colour = seriesColour(palette, index);
        return {
          label: one.label,
          data: points.map((point) => point?.y ?? null),
          backgroundColor: points.map((point) => (point?.isProvisional ? fade(colour, 0.25) : colour)),
          borderColor: isStacked ? palette.surface : colour,
          borderWidth: points.map((point) => (point?.isProvisional || isStacked ? 1 : 0)),
          borderRadius: 3,
          maxBarThickness: 40,
        };
      });
      const courses = (lines ?? []).map((one, index) => {
        const colour = seriesColour(palette, series.length + index);
        const data = alignPoints(one, axis).map((point) => point?.y ?? null);
        return { type: 'line', label: one.label, data, stack: one.label, borderColor: colour, backgroundColor: colour, borderWidth: 2, borderDash: one.isGuide ? [5, 4] : [], pointRadius: one.isGuide ? 0 : 2.5, pointStyle: pointStyle(series.length + index), order: -1 };
      });
      return { type: 'bar', data: { labels: axis, datasets: [...courses, ...datasets] }, options: { ...base, plugins: { ...base.plugins, annotation: { annotations: annotationsOf({ target, ...(annotations ? { events: annotations } : {}) }, axis, palette), clip: false } } } } as ChartConfiguration;
    },
    [series, lines, axis, target, annotations, isStacked, asY, formatX],
  );
  const choice = usePlaceChoice(series, axis, { asX: formatX, asY, onPoint });
  const legend = [
    ...series.map((one, index) => ({ label: one.label, index, kind: 'area' as const })),
    ...(lines ?? []).map((one, index) => ({ label: one.label, index: series.length + index, kind: one.isGuide ? ('guide' as const) : ('line' as const) })),
  ];
  return (
    <ChartFrame
      label={label}
      isEmpty={isEmptyChart(series)}
      config={config}
      legend={legend}
      height={height}
      events={annotations}
      choice={choice}
      table={<SeriesTable label={label} series={[...series, ...(lines ?? [])]} axis={axis} format={asY} formatX={formatX} events={annotations} />}
    />
  );
}
