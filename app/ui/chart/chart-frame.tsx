import type { ChartConfiguration } from 'chart.js';
import { type ReactNode, useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { pieceOf } from '../connection.ts';
import { Scroller } from '../scroller.tsx';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartLegend, type LegendEntry } from './chart-legend.tsx';
import type { PlaceChoice } from './place-choice.ts';
import type { ChartEvent } from './chart-series.ts';
import type { Palette } from './palette.ts';
import type * as SaveChart from './save-chart.ts';

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
  /** What pressing a place of the axis does; left out, the chart is only looked at. */
  choice?: PlaceChoice | undefined;
  /** The same figures as a table. */
  table: ReactNode;
}

/** The canvas is drawn in the browser only, by code fetched when there is a chart; the table is in the page from the start. */
export function ChartFrame({ label, height = 280, config, legend = [], isEmpty = false, events = [], choice, table }: ChartFrameProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const figures = useRef<HTMLDetailsElement>(null);

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
        <ChartCanvas canvas={canvas} label={label} config={config} choice={choice} />
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
      <div className="relative mt-2 text-sm">
        <details ref={figures}>
          <summary className="fold">{m.ui_chart_as_table()}</summary>
          <Scroller label={label} className="mt-2 max-h-80 rounded-md border">
            {table}
          </Scroller>
        </details>
        <div className="absolute top-0 right-0 flex gap-1" data-print="hide">
          <SaveButton label={m.ui_chart_save_picture()} of={label} onPress={(files) => canvas.current && files.savePicture(canvas.current, label, legend)} />
          <SaveButton label={m.ui_chart_save_table()} of={label} onPress={(files) => saveFigures(files, figures.current, label)} />
        </div>
      </div>
    </figure>
  );
}

type Files = typeof SaveChart;

const saving = pieceOf((): Promise<Files> => import('./save-chart.ts'));

function SaveButton({ label, of, onPress }: { label: string; of: string; onPress: (files: Files) => void }) {
  return (
    <button type="button" className="link-quiet rounded px-1.5 py-0.5 text-xs text-muted hover:text-text pointer-coarse:min-h-11" aria-label={m.ui_chart_save({ what: label, of })} onClick={() => void saving().then(onPress)}>
      {label}
    </button>
  );
}

/** What stands folded away has no text to read: it is open for as long as that takes. */
function saveFigures({ saveTable }: Files, details: HTMLDetailsElement | null, label: string): void {
  const table = details?.querySelector('table');
  if (!details || !table) return;
  const wasOpen = details.open;
  details.open = true;
  saveTable(table, label);
  details.open = wasOpen;
}
