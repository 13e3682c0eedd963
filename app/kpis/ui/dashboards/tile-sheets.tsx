import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { filterText } from '../../dashboards/dashboard-words.ts';
import type { ShownDashboard, ShownTile } from '../../dashboards/shown-dashboard.ts';
import { spanClass } from './tile-span.ts';
import { TileView } from './tile-view.tsx';

/** Of a chart, in pixels, by how many rows it takes: two take as much as two KPIs above each other. */
const HEIGHTS = [120, 210, 380] as const;
export const chartHeight = (rows: number) => HEIGHTS[rows - 1] ?? HEIGHTS[0];

/** On a screen the tiles run on; on paper every sheet is a page, with what it is and from when above it. */
export function TileSheets({ dashboard: { name, sheets, filter, team }, today }: { dashboard: ShownDashboard; today: Day }) {
  const { date } = useFormat();
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4 print:block">
      {sheets.map((tiles, nth) => (
        <section key={tiles[0]!.at} aria-label={sheets.length > 1 ? m.dashboards_wall_sheet({ number: nth + 1, count: sheets.length }) : name} className="dashboard-sheet contents print:block">
          <p className="mb-3 hidden items-baseline justify-between gap-4 border-b pb-2 print:flex">
            <strong>{name}</strong>
            <span>{[filterText(filter, team), date(today), m.dashboards_wall_sheet({ number: nth + 1, count: sheets.length })].filter(Boolean).join(' · ')}</span>
          </p>
          <ul className="contents print:grid print:grid-cols-4 print:gap-3">
            {tiles.map((tile) => (
              <TileItem key={tile.at} tile={tile} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function TileItem({ tile }: { tile: ShownTile }) {
  return (
    <li className={clsx('flex min-w-0 flex-col gap-1 *:first:grow print:break-inside-avoid', spanClass(tile))}>
      <TileView tile={tile} height={chartHeight(tile.rows)} />
    </li>
  );
}
