import type { Dashboard } from '../dashboard.ts';
import { layerName } from '../metric-words.ts';
import { packColumns } from '../tile-columns.ts';
import { KpiTile } from './kpi-tile.tsx';

/** As many tiles beside each other as can still be read. */
const MOST = 4;
// Written out, so that the style sheet has them.
const COLUMNS = ['', 'lg:grid-cols-1', 'lg:grid-cols-2', 'lg:grid-cols-3', 'lg:grid-cols-4'];
const SPANS = ['', '', 'lg:col-span-2', 'lg:col-span-3', 'lg:col-span-4'];

/** The KPIs by layer, as low as they can be: so that they fit on one screen. */
export function KpiGrid({ groups }: Pick<Dashboard, 'groups'>) {
  const columns = packColumns(groups, MOST);
  const total = columns.reduce((sum, { span }) => sum + span, 0);
  return (
    <div className={`grid gap-x-4 gap-y-6 lg:gap-y-3 ${COLUMNS[total]}`}>
      {columns.map((column) => (
        <div key={column.groups[0]?.layer} className={`flex min-w-0 flex-col gap-6 lg:gap-3 ${SPANS[column.span]}`}>
          {column.groups.map(({ layer, tiles }) => (
            <section key={layer} aria-label={layerName(layer)} className="flex min-w-0 flex-col gap-2">
              <h2 className="text-base font-semibold">{layerName(layer)}</h2>
              <div className={`grid gap-2 lg:gap-x-4 ${COLUMNS[column.span]}`}>
                {tiles.map((tile) => (
                  <KpiTile key={tile.kpi.id} tile={tile} />
                ))}
              </div>
            </section>
          ))}
        </div>
      ))}
    </div>
  );
}
