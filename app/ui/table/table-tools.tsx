import { Columns3, Rows3, Rows4 } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Button, buttonClass } from '../button.tsx';
import { Menu, MenuLabel } from '../menu.tsx';
import type { TableView } from './use-table-view.ts';

interface TableToolsProps {
  view: TableView;
  columns: readonly { id: string; header: string }[];
  canChoose: boolean;
  children: ReactNode;
}

/** Over the table: filters or what can be done with the ticked rows; at the end columns and density. */
export function TableTools({ view, columns, canChoose, children }: TableToolsProps) {
  if (!children && !canChoose) return null;
  const isCompact = view.density === 'compact';
  return (
    <div className="flex min-h-13 flex-wrap items-center justify-between gap-2 border-b max-sm:items-start px-4 py-2 sm:px-5" data-print="hide">
      <div className="min-w-0 flex-1">{children}</div>
      {canChoose ? (
        <div className="flex gap-1">
          <Button variant="ghost" size="small" aria-label={m.ui_table_compact()} aria-pressed={isCompact} onClick={() => view.setDensity(isCompact ? 'comfortable' : 'compact')}>
            {isCompact ? <Rows4 aria-hidden="true" /> : <Rows3 aria-hidden="true" />}
          </Button>
          <Menu
            align="end"
            triggerClassName={buttonClass('ghost', 'small')}
            trigger={
              <>
                <Columns3 aria-hidden="true" />
                {m.ui_table_columns()}
              </>
            }
          >
            <MenuLabel>{m.ui_table_columns_shown()}</MenuLabel>
            {columns.map((column) => (
              <label key={column.id} className="flex items-center gap-2.5 rounded-md px-2.5 py-1.5 hover:bg-sunken pointer-coarse:py-2.5">
                <input type="checkbox" checked={!view.hidden.includes(column.id)} onChange={() => view.toggleColumn(column.id)} className="size-4 accent-accent" />
                {column.header}
              </label>
            ))}
          </Menu>
        </div>
      ) : null}
    </div>
  );
}
