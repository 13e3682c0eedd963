import { m } from '#app/messages/compiled/messages.js';
import { alignPoints, axisOf, type ChartEvent, type ChartSeries, notesAt } from './chart-series.ts';

interface SeriesTableProps {
  label: string;
  series: readonly ChartSeries[];
  axis?: readonly string[];
  format: (y: number) => string;
  formatX: (x: string) => string;
  /** What happened, a note in the row of its x. */
  events?: readonly ChartEvent[] | undefined;
}

/** The figures of a chart, a row per x. */
export function SeriesTable({ label, series, axis = axisOf(series), format, formatX, events = [] }: SeriesTableProps) {
  const columns = series.map((one) => ({ label: one.label, points: alignPoints(one, axis) }));
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          <th scope="col" className="sticky top-0 bg-sunken px-3 py-1.5 text-left text-xs font-medium text-muted">
            {m.ui_chart_axis()}
          </th>
          {columns.map((column) => (
            <th key={column.label} scope="col" className="sticky top-0 bg-sunken px-3 py-1.5 text-right text-xs font-medium text-muted">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {axis.map((x, index) => (
          <tr key={x} className="border-t">
            <th scope="row" className="px-3 py-1 text-left font-normal">
              {formatX(x)}
              {notesAt(events, x).map((note) => (
                <span key={note} className="block text-xs text-muted">
                  {note}
                </span>
              ))}
            </th>
            {columns.map(({ label: name, points }) => {
              const point = points[index];
              return (
                <td key={name} className="px-3 py-1 text-right">
                  {point?.y === null || point?.y === undefined ? '–' : format(point.y)}
                  {point?.bounds ? <span className="text-muted"> ({m.ui_chart_between({ low: format(point.bounds.low), high: format(point.bounds.high) })})</span> : null}
                  {point?.isSignal ? <span className="text-muted"> ({m.ui_chart_signal()})</span> : null}
                  {point?.isProvisional ? <span className="text-muted"> ({m.ui_chart_provisional()})</span> : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
