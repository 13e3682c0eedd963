import type { ChartConfiguration } from 'chart.js';
import { type ReactNode, useEffect, useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { whenThere } from '../connection.ts';
import { Scroller } from '../scroller.tsx';
import { ChartLegend, type LegendEntry } from './chart-legend.tsx';
import type { ChartEvent } from './chart-series.ts';
import type { Palette } from './palette.ts';

interface ChartFrameProps {
  /** What the chart shows, in a sentence for who cannot see it. */
  label: string;
  /** In pixels; kept free before the chart is drawn, so that nothing jumps. */
  height?: number | undefined;
  config: (palette: Palette) => ChartConfiguration;
  legend?: LegendEntry[];
  /** There is no value at all: a word instead of bare axes. */
  isEmpty?: boolean;
  /** What is marked in the chart: said in whole under it. */
  events?: readonly ChartEvent[] | undefined;
  /** The same figures as a table. */
  table: ReactNode;
}

/** The canvas is drawn in the browser only, by code fetched when there is a chart; the table is in the page from the start. */
export function ChartFrame({ label, height = 280, config, legend = [], isEmpty = false, events = [], table }: ChartFrameProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (isEmpty) return;
    let stop: (() => void) | undefined;
    let isGone = false;
    void whenThere(async () => (await import('./draw-chart.ts')).drawChart).then((drawChart) => {
      if (!isGone && canvas.current) stop = drawChart(canvas.current, config);
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [config, isEmpty]);

  if (isEmpty) {
    return (
      <div className="grid place-items-center rounded-md bg-sunken text-sm text-muted" style={{ height }}>
        {m.ui_chart_empty()}
      </div>
    );
  }
  return (
    <figure className="m-0 min-w-0">
      <ChartLegend entries={legend} />
      <div className="relative w-full overflow-clip" style={{ height }}>
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      {events.length > 0 ? (
        <ul aria-label={m.ui_chart_marked()} className="mt-2 flex flex-wrap gap-x-5 gap-y-0.5 text-sm text-muted">
          {events.map(({ x, label: mark, detail }) => (
            <li key={`${x} ${detail ?? mark}`} className="flex gap-2">
              <span aria-hidden="true" className="my-1 w-px shrink-0 self-stretch bg-muted" />
              {detail ?? mark}
            </li>
          ))}
        </ul>
      ) : null}
      <details className="mt-2 text-sm">
        <summary className="fold">{m.ui_chart_as_table()}</summary>
        <Scroller label={label} className="mt-2 max-h-80 rounded-md border">
          {table}
        </Scroller>
      </details>
    </figure>
  );
}
