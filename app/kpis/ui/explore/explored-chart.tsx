import { useCallback, useMemo } from 'react';
import { BarChart } from '#app/ui/chart/bar-chart.tsx';
import type { ChartEvent, ChartSeries } from '#app/ui/chart/chart-series.ts';
import { LineChart } from '#app/ui/chart/line-chart.tsx';
import { SeriesTable } from '#app/ui/chart/series-table.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import type { Day } from '#app/values/day.ts';
import type { Result } from '#app/values/result.ts';
import { exploreRefusalText, lineName, seenText } from '../../explore/explore-words.ts';
import type { Explored, ExploreRefusal } from '../../explore/explored.ts';
import { useValueFormat } from '../use-value-format.ts';
import { SilentLines } from './silent-lines.tsx';

interface ExploredChartProps {
  result: Result<Explored, ExploreRefusal>;
  /** What happened in these periods, such as a go-live. */
  annotations?: readonly ChartEvent[] | undefined;
  /** In pixels. */
  height?: number | undefined;
  /** What pressing a point does. @param start of the period it is drawn in */
  onPoint?: ((start: string) => void) | undefined;
  /** The start of the period that is looked into. */
  chosen?: string | undefined;
}

/** What came of an exploration, drawn as it was asked; or why it cannot be. */
export function ExploredChart({ result, ...drawing }: ExploredChartProps) {
  if (!result.ok) return <Notice tone="warn">{exploreRefusalText(result.reason)}</Notice>;
  return <Drawn explored={result.value} {...drawing} />;
}

function Drawn({ explored, annotations, height, onPoint, chosen }: Omit<ExploredChartProps, 'result'> & { explored: Explored }) {
  const { exploration, metric, currency, lines } = explored;
  const { period } = useFormat();
  const asText = useValueFormat(metric.unit, currency);
  const asPeriod = useCallback((x: string) => period(x as Day, exploration.grain), [period, exploration.grain]);
  const series = useMemo(
    () =>
      lines.map(({ of, points }): ChartSeries => {
        const isEarlier = of.kind === 'earlier';
        return { label: lineName(of, { exploration }), ...(isEarlier ? { isGuide: true } : {}), points: points.map(({ x, value, state }) => ({ x, y: value, isProvisional: state !== 'complete' && !isEarlier })) };
      }),
    [lines, exploration],
  );
  const label = seenText(explored);
  const drawn = { label, series, format: asText, formatX: asPeriod };
  return (
    <>
      {exploration.chart === 'table' ? (
        <Scroller label={label} className="max-h-120 rounded-md border">
          <SeriesTable {...drawn} events={annotations} />
        </Scroller>
      ) : exploration.chart === 'bars' ? (
        <BarChart {...drawn} annotations={annotations} height={height} onPoint={onPoint} />
      ) : (
        <LineChart {...drawn} annotations={annotations} height={height} onPoint={onPoint} chosen={chosen} />
      )}
      <SilentLines explored={explored} />
    </>
  );
}
