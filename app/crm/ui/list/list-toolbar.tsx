import { Link, useFetcher } from '@remix-run/react';
import { Columns3, Download, ListFilter, Rows3, Rows4 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { lazyPiece } from '#app/ui/lazy-piece.ts';
import { Menu, menuItemClass } from '#app/ui/menu.tsx';
import { changedParams } from '../../list/list-href.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { ListSearch } from './list-search.tsx';
import { QuickFilterLinks } from './quick-filter-links.tsx';
import { useList } from './use-list.ts';

/** The builder of filters is large: it is fetched when somebody first asks for it. */
const FilterDialog = lazyPiece(() => import('./filter-dialog.tsx').then(({ FilterDialog: found }) => found));

/** Over the rows: search, filters, and how the list is shown. */
export function ListToolbar() {
  const { data, entity } = useList();
  const [open, setOpen] = useState<'filter' | 'columns' | null>(null);
  const [wasAsked, setAsked] = useState(false);
  const arranging = useFetcher();
  const isCompact = data.preference.density === 'compact';
  const rules = data.query.filter?.rules.length ?? 0;
  const { query, standard, viewId } = data;
  const asked = changedParams({ query: { ...query, size: standard.size }, standard, viewId }).toString();
  const exported = (format: 'csv' | 'xlsx') => `${(format === 'csv' ? paths.exportCsv : paths.exportXlsx)(entity.segment)}${asked ? `?${asked}` : ''}`;
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-4 py-2 sm:px-5" data-print="hide">
      <ListSearch />
      <Button
        size="small"
        onClick={() => {
          setAsked(true);
          setOpen('filter');
        }}
      >
        <ListFilter aria-hidden="true" />
        {rules > 0 ? m.list_filter_count({ count: rules }) : m.list_filter()}
      </Button>
      <div className="min-w-0 flex-1 max-sm:basis-24">
        <QuickFilterLinks />
      </div>
      <div className="-mr-2.5 flex gap-1">
        <Button
          variant="ghost"
          size="small"
          className="max-sm:hidden"
          title={m.list_compact()}
          aria-label={m.list_compact()}
          aria-pressed={isCompact}
          onClick={() => arranging.submit({ intent: 'arrange', density: isCompact ? 'comfortable' : 'compact' }, { method: 'post', action: paths.views(entity.segment) })}
        >
          {isCompact ? <Rows4 aria-hidden="true" /> : <Rows3 aria-hidden="true" />}
        </Button>
        <Button variant="ghost" size="small" onClick={() => setOpen('columns')} title={m.list_columns()} aria-label={m.list_columns()}>
          <Columns3 aria-hidden="true" />
        </Button>
        <Menu align="end" label={m.list_export()} triggerClassName={buttonClass('ghost', 'small')} trigger={<Download aria-hidden="true" />}>
          <a href={exported('csv')} className={menuItemClass}>
            {m.list_export_csv()}
          </a>
          <a href={exported('xlsx')} className={menuItemClass}>
            {m.list_export_xlsx()}
          </a>
          <Link to={`${paths.exportOptions(entity.segment)}${asked ? `?${asked}` : ''}`} className={menuItemClass}>
            {m.list_export_options()}
          </Link>
        </Menu>
      </div>
      <ColumnsDialog key={data.query.columns.join()} isOpen={open === 'columns'} onClose={() => setOpen(null)} />
      {wasAsked ? (
        <Suspense fallback={null}>
          <FilterDialog key={JSON.stringify(data.query.filter)} isOpen={open === 'filter'} onClose={() => setOpen(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}
