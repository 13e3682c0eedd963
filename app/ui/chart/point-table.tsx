import { m } from '#app/messages/compiled/messages.js';
import type { ScatterSeries } from './scatter-chart.tsx';

interface PointTableProps {
  label: string;
  series: ScatterSeries[];
  xLabel: string;
  yLabel: string;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
}

const HEAD = 'sticky top-0 bg-sunken px-3 py-1.5 text-xs font-medium text-muted';

/** The points of a scatter chart, a row each. */
export function PointTable({ label, series, xLabel, yLabel, formatX, formatY }: PointTableProps) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} text-left`}>
            {m.ui_chart_point()}
          </th>
          <th scope="col" className={`${HEAD} text-right`}>
            {xLabel}
          </th>
          <th scope="col" className={`${HEAD} text-right`}>
            {yLabel}
          </th>
        </tr>
      </thead>
      <tbody>
        {series.flatMap((one) =>
          one.points.map((point) => (
            <tr key={`${one.label}:${point.label}`} className="border-t">
              <th scope="row" className="px-3 py-1 text-left font-normal">
                {point.label}
              </th>
              <td className="px-3 py-1 text-right">{formatX(point.x)}</td>
              <td className="px-3 py-1 text-right">{formatY(point.y)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
