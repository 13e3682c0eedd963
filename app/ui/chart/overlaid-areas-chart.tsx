import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { useCallback, useMemo } from 'react';
import type { Day } from '#app/values/day.ts';
import { useFormat } from '../format.tsx';
import { annotationsOf, roomForMarks } from './annotations.ts';
import { axisOptions } from './axis-options.ts';
import { ChartFrame } from './chart-frame.tsx';
import { alignPoints, axisOf, type ChartEvent, type ChartSeries, isEmptyChart } from './chart-series.ts';
import { fade, type Palette } from './palette.ts';
import { SeriesTable } from './series-table.tsx';

/** A series in one of the two colours that mean something, drawn as an area, a dashed line or the pale shape behind. */
export interface TonedSeries extends ChartSeries {
  tone: 'blue' | 'red';
  drawn: 'area' | 'dashed' | 'pale';
}

interface OverlaidAreasChartProps {
  label: string;
  series: TonedSeries[];
  annotations?: readonly ChartEvent[] | undefined;
  format?: (y: number) => string;
  formatX?: (x: string) => string;
  height?: number | undefined;
}

/** Two things over one another in time, not added up: each from nought, so that they can be held beside each other. */
export function OverlaidAreasChart({ label, series, annotations, format, formatX, height }: OverlaidAreasChartProps) {
  const { number, date } = useFormat();
  const asY = format ?? number;
  const asDay = useCallback((x: string) => date(x as Day), [date]);
  const asX = formatX ?? asDay;
  const axis = useMemo(() => axisOf(series), [series]);
  const config = useMemo(
    () =>
      (palette: Palette): ChartConfiguration => {
        const base = axisOptions({ palette, format: asY, labels: axis.map(asX), room: roomForMarks(annotations ?? [], axis) });
        return {
          type: 'line',
          data: { labels: axis, datasets: series.map((one) => datasetOf(one, axis, palette)) },
          options: { ...base, plugins: { ...base.plugins, annotation: { annotations: annotationsOf({ events: annotations ?? [] }, axis, palette), clip: false } } },
        } as unknown as ChartConfiguration;
      },
    [series, axis, annotations, asX, asY],
  );
  const legend = series.map(({ label: name, tone, drawn }) => ({ label: name, tone, kind: drawn === 'dashed' ? ('guide' as const) : drawn === 'pale' ? ('pale' as const) : ('area' as const) }));
  return (
    <ChartFrame
      label={label}
      isEmpty={isEmptyChart(series)}
      config={config}
      legend={legend}
      height={height}
      events={annotations}
      table={<SeriesTable label={label} series={series} axis={axis} format={asY} formatX={asX} events={annotations} />}
    />
  );
}

/** Red has square points and longer dashes: the colour is not all that tells. */
function datasetOf(series: TonedSeries, axis: readonly string[], palette: Palette): ChartDataset<'line'> {
  const { tone, drawn, label } = series;
  const colour = palette[tone];
  return {
    label,
    data: alignPoints(series, axis).map((point) => point?.y ?? null),
    borderColor: drawn === 'pale' ? fade(colour, 0) : colour,
    backgroundColor: fade(colour, drawn === 'pale' ? 0.1 : 0.38),
    pointBackgroundColor: colour,
    pointStyle: tone === 'red' ? 'rect' : 'circle',
    pointRadius: drawn === 'area' ? 2.5 : 0,
    pointHoverRadius: drawn === 'pale' ? 0 : 4,
    borderWidth: drawn === 'pale' ? 0 : 2,
    ...(drawn === 'dashed' && { borderDash: tone === 'red' ? [9, 4] : [3, 3] }),
    fill: drawn === 'dashed' ? false : 'origin',
    tension: 0,
    order: { area: 2, dashed: 1, pale: 3 }[drawn],
  };
}
