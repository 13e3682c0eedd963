import { Form, Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { BookmarkPlus, ChevronDown, Pencil, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Menu, menuItemClass, MenuLabel } from '#app/ui/menu.tsx';
import { isModified } from '../../list/list-href.ts';
import { ALL, OPEN, openRule } from '../../list/open-list.ts';
import { hasRule } from '../../list/quick-filters.ts';
import type { SavedView } from '../../list/saved-view.ts';
import { TabLinks } from './tab-links.tsx';
import { useList } from './use-list.ts';
import { ViewDialog } from './view-dialog.tsx';

const MOST_TABS = 6;

/** The ways of looking at this list that somebody kept: the pinned ones as tabs, all of them in the menu. */
export function ViewTabs() {
  const { data, path } = useList();
  const [asked, setAsked] = useState<'new' | 'edit' | null>(null);
  const current = data.views.find(({ id }) => id === data.viewId);
  const to = (id: string) => `${path}?view=${id}`;
  const pinned = data.views.filter(({ isPinned }) => isPinned).slice(0, MOST_TABS);
  const tabs = current && !pinned.includes(current) ? [...pinned, current] : pinned;
  const hasDefault = data.views.some(({ isDefault }) => isDefault);
  const open = openRule(data.entity);
  const isOpenOnly = data.viewId === OPEN && open !== null && hasRule(data.query.filter, open);
  return (
    <>
      <TabLinks
        label={m.list_views()}
        tabs={[
          ...(open ? [{ label: m.list_view_open(), to: hasDefault ? to(OPEN) : path, isCurrent: isOpenOnly }] : []),
          { label: m.list_view_all(), to: hasDefault || open ? to(ALL) : path, isCurrent: !current && !isOpenOnly },
          ...tabs.map((view) => ({ label: view.name, to: to(view.id), isCurrent: view === current })),
        ]}
      >
        <Menu
          triggerClassName="inline-flex min-h-10 items-center gap-1 border-b-2 border-transparent px-1 text-sm text-muted hover:text-text pointer-coarse:min-h-11"
          trigger={
            <>
              {m.list_views()}
              <ChevronDown className="size-3.5" aria-hidden="true" />
            </>
          }
        >
          <ViewMenu current={current} ask={setAsked} to={to} />
        </Menu>
      </TabLinks>
      <ViewDialog key={asked ?? 'closed'} isOpen={asked !== null} onClose={() => setAsked(null)} view={asked === 'edit' ? (current ?? null) : null} />
    </>
  );
}

function ViewMenu({ current, ask, to }: { current: SavedView | undefined; ask: (what: 'new' | 'edit') => void; to: (id: string) => string }) {
  const { data, entity, href } = useList();
  const { filter, search, sort, columns } = data.query;
  return (
    <>
      {data.views.length > 0 ? <MenuLabel>{m.list_views_all()}</MenuLabel> : null}
      {data.views.map((view) => (
        <Link key={view.id} to={to(view.id)} className={clsx(menuItemClass, 'justify-between', view === current && 'font-semibold text-accent')}>
          <span className="min-w-0 truncate">{view.name}</span>
          {view.visibility === 'personal' ? null : <span className="shrink-0 text-xs text-muted">{view.ownerName || m.list_view_shared()}</span>}
        </Link>
      ))}
      {data.views.length > 0 ? <hr className="my-1" /> : null}
      {current?.canChange && isModified(data) ? (
        <Form method="post" action={paths.views(entity.segment)}>
          {Object.entries(asForm(current)).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="query" value={JSON.stringify({ filter, search, sort, columns })} />
          <input type="hidden" name="to" value={href()} />
          <button type="submit" className={menuItemClass}>
            <Save aria-hidden="true" />
            {m.list_view_update({ name: current.name })}
          </button>
        </Form>
      ) : null}
      <button type="button" className={menuItemClass} onClick={() => ask('new')}>
        <BookmarkPlus aria-hidden="true" />
        {m.list_view_save()}
      </button>
      {current?.canChange ? (
        <>
          <button type="button" className={menuItemClass} onClick={() => ask('edit')}>
            <Pencil aria-hidden="true" />
            {m.list_view_edit()}
          </button>
          <Form method="post" action={paths.views(entity.segment)}>
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="viewId" value={current.id} />
            <input type="hidden" name="to" value={href()} />
            <button type="submit" className={menuItemClass}>
              <Trash2 aria-hidden="true" />
              {m.list_view_remove()}
            </button>
          </Form>
        </>
      ) : null}
    </>
  );
}

/** A view as it is, for a form that changes its query only. */
function asForm(view: SavedView): Record<string, string> {
  const flags = { ...(view.isPinned ? { isPinned: 'on' } : {}), ...(view.isDefault ? { isDefault: 'on' } : {}) };
  return { intent: 'change', viewId: view.id, version: String(view.version), name: view.name, reach: view.visibility === 'team' ? (view.teamId ?? 'personal') : view.visibility, ...flags };
}
