import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { type ReactNode, useCallback, useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import type { Day } from '#app/values/day.ts';
import { useFormat } from '../format.tsx';
import { annotationsOf, roomForMarks } from './annotations.ts';
import { axisOptions } from './axis-options.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { LegendEntry } from './chart-legend.tsx';
import { alignPoints, axisOf, type ChartEvent, type ChartLevel, type ChartRange, type ChartSeries, isEmptyChart } from './chart-series.ts';
import { fade, type Palette, pointStyle, seriesColour } from './palette.ts';
import { SeriesTable } from './series-table.tsx';
import { usePlaceChoice } from './use-place-choice.ts';

export interface LineChartProps {
  /** What the chart shows, in a sentence. */
  label: string;
  series: ChartSeries[];
  target?: ChartLevel | undefined;
  baseline?: ChartLevel | undefined;
  /** A level that must not be passed, such as the alarm. */
  threshold?: ChartLevel | undefined;
  /** A level that it is held beside, such as the mean of the trade. */
  benchmark?: ChartLevel | undefined;
  /** Between which levels it should stay. */
  range?: ChartRange | undefined;
  annotations?: readonly ChartEvent[] | undefined;
  format?: (y: number) => string;
  /** How an x reads; days by default. */
  formatX?: (x: string) => string;
  fromZero?: boolean;
  height?: number | undefined;
  /** What pressing a point, or Enter on it, does. */
  onPoint?: ((x: string) => void) | undefined;
  /** The x that is chosen, which stands out. */
  chosen?: string | undefined;
  /** Instead of the table made from the series. */
  table?: ReactNode;
}

/** A course over time, against where it should be. */
export function LineChart({ label, series, target, baseline, threshold, benchmark, range, annotations, format, formatX, fromZero = true, height, onPoint, chosen, table }: LineChartProps) {
  const { number, date } = useFormat();
  const asY = format ?? number;
  const asDay = useCallback((x: string) => date(x as Day), [date]);
  const asX = formatX ?? asDay;
  const axis = useMemo(() => axisOf(series), [series]);
  const config = useMemo(
    () =>
      (palette: Palette): ChartConfiguration => {
        const base = axisOptions({ palette, format: asY, labels: axis.map(asX), fromZero, room: roomForMarks(annotations ?? [], axis) });
        const marks = annotationsOf({ target, baseline, threshold, benchmark, range, ...(annotations ? { events: annotations } : {}) }, axis, palette);
        return {
          type: 'line',
          data: { labels: axis, datasets: series.flatMap((one, index) => datasetsOf(one, index, { axis, palette, chosen, isAlone: series.filter(isMeasured).length === 1 })) },
          options: { ...base, plugins: { ...base.plugins, annotation: { annotations: marks, clip: false } } },
        } as unknown as ChartConfiguration;
      },
    [series, axis, target, baseline, threshold, benchmark, range, annotations, fromZero, chosen, asX, asY],
  );
  const choice = usePlaceChoice(series, axis, { asX, asY, onPoint });
  return (
    <ChartFrame
      label={label}
      isEmpty={isEmptyChart(series)}
      config={config}
      legend={legendOf(series)}
      height={height}
      events={annotations}
      choice={choice}
      table={table ?? <SeriesTable label={label} series={series} axis={axis} format={asY} formatX={asX} events={annotations} />}
    />
  );
}

interface Drawn {
  axis: readonly string[];
  palette: Palette;
  chosen: string | undefined;
  isAlone: boolean;
}

/** A course of its own, not something to hold one against. */
const isMeasured = ({ isGuide, isForecast, isBand, isMarks }: ChartSeries) => !isGuide && !isForecast && !isBand && !isMarks;

function datasetsOf(series: ChartSeries, index: number, drawn: Drawn): ChartDataset<'line'>[] {
  if (series.isForecast) return forecastDatasets(series, drawn);
  if (series.isBand) return bandDatasets(series, drawn);
  return [series.isMarks ? marks(series, drawn) : dataset(series, index, drawn)];
}

/** Only a line that is alone has its area filled: beside others that would make one of them matter more. */
function dataset(series: ChartSeries, index: number, { axis, palette, chosen, isAlone }: Drawn): ChartDataset<'line'> {
  const points = alignPoints(series, axis);
  const colour = series.isGuide ? palette.muted : seriesColour(palette, index);
  const isProvisional = (at: number) => points[at]?.isProvisional === true;
  const isChosen = (at: number) => axis[at] === chosen;
  const areFew = axis.length <= 32;
  return {
    label: series.label,
    data: points.map((point) => point?.y ?? null),
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: series.isGuide ? 1.5 : 2,
    tension: 0,
    spanGaps: false,
    ...(series.isGuide ? { borderDash: [3, 3] } : {}),
    segment: { borderDash: ({ p1DataIndex }) => (isProvisional(p1DataIndex) ? [4, 4] : undefined) },
    pointStyle: points.map((point) => (point?.isSignal ? 'rectRot' : pointStyle(index))),
    pointRadius: points.map((point, at) => (series.isGuide ? 0 : point?.isSignal ? 7 : isChosen(at) ? 6 : isProvisional(at) ? 4.5 : areFew ? 3 : 0)),
    pointBackgroundColor: points.map((point, at) => (point?.isSignal ? palette.warn : isChosen(at) ? palette.text : isProvisional(at) ? palette.surface : colour)),
    pointBorderWidth: points.map((_, at) => (isProvisional(at) ? 2 : 1)),
    pointHoverRadius: 5,
    fill: isAlone && !series.isGuide ? { target: 'origin', above: fade(colour, 0.07), below: fade(colour, 0.07) } : false,
  };
}

/** The line, and the band between two lines that are not seen. */
function forecastDatasets(series: ChartSeries, { axis, palette }: Drawn): ChartDataset<'line'>[] {
  const points = alignPoints(series, axis);
  const colour = seriesColour(palette, 0);
  const base = { borderColor: colour, backgroundColor: colour, borderWidth: 2, tension: 0, pointRadius: 0 };
  const bound = (of: 'low' | 'high', fill: ChartDataset<'line'>['fill']) => ({ ...base, borderWidth: 0, pointHoverRadius: 0, data: points.map((point) => point?.bounds?.[of] ?? null), fill });
  return [
    { ...base, label: series.label, borderDash: [6, 4], pointHoverRadius: 5, data: points.map((point) => point?.y ?? null), fill: false },
    bound('low', false),
    bound('high', { target: '-1', above: fade(colour, 0.15), below: fade(colour, 0.15) }),
  ];
}

/** Two thin lines with a pale area between them. */
function bandDatasets(series: ChartSeries, { axis, palette }: Drawn): ChartDataset<'line'>[] {
  const points = alignPoints(series, axis);
  const edge = (of: 'low' | 'high', fill: ChartDataset<'line'>['fill']) => ({ borderColor: palette.warn, borderWidth: 1, borderDash: [2, 2], tension: 0, pointRadius: 0, pointHoverRadius: 0, data: points.map((point) => point?.bounds?.[of] ?? null), fill });
  return [edge('low', false), edge('high', { target: '-1', above: fade(palette.warn, 0.1), below: fade(palette.warn, 0.1) })];
}

function marks(series: ChartSeries, { axis, palette }: Drawn): ChartDataset<'line'> {
  return {
    label: series.label,
    data: alignPoints(series, axis).map((point) => point?.y ?? null),
    showLine: false,
    pointStyle: 'rectRot',
    pointRadius: 6,
    pointHoverRadius: 7,
    borderColor: palette.text,
    pointBackgroundColor: palette.surface,
    pointBorderWidth: 1.5,
  };
}

function kindOf({ isForecast, isGuide, isBand, isMarks }: ChartSeries): LegendEntry['kind'] {
  if (isForecast) return 'forecast';
  if (isBand) return 'band';
  if (isMarks) return 'marks';
  return isGuide ? 'guide' : 'line';
}

function legendOf(series: ChartSeries[]): LegendEntry[] {
  const entries: LegendEntry[] = series.map((one, index) => ({ label: one.label, kind: kindOf(one), ...(one.isGuide ? {} : { index: one.isForecast ? 0 : index }) }));
  const has = (what: 'isProvisional' | 'isSignal') => series.some(({ points }) => points.some((point) => point[what]));
  if (has('isSignal')) entries.push({ label: m.ui_chart_signal(), kind: 'signal' });
  if (has('isProvisional')) entries.push({ label: m.ui_chart_provisional(), index: 0, kind: 'provisional' });
  return entries;
}
