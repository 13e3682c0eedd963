import { Form } from '@remix-run/react';
import { Megaphone, Merge, PencilLine, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { lazyPiece } from '#app/ui/lazy-piece.ts';
import { mergeablePair } from '../../list/mergeable-pair.ts';
import { useList } from './use-list.ts';
import type { ListSelection } from './use-list-selection.ts';

const BulkDialog = lazyPiece(() => import('./bulk-dialog.tsx').then(({ BulkDialog: found }) => found));

const CampaignDialog = lazyPiece(() => import('../acts/campaign-dialog.tsx').then(({ CampaignDialog: found }) => found));

/** What can be done with the chosen rows; it takes the place of the toolbar, so that nothing jumps. */
export function SelectionBar({ selection }: { selection: ListSelection }) {
  const { data, entity } = useList();
  const format = useFormat();
  const [act, setAct] = useState<'edit' | 'trash' | 'campaign' | null>(null);
  const pair = mergeablePair(entity, selection.selection);
  const { count, isMore } = data.count;
  const total = isMore ? `${format.number(count)}+` : format.number(count);
  const isLess = selection.count < count || (isMore && !selection.isAll);
  return (
    <div className="sticky top-0 z-20 flex min-h-12 flex-wrap items-center gap-2 border-b bg-accent-soft px-4 py-2 sm:px-5" role="group" aria-label={m.list_selection()}>
      <p className="text-sm font-medium" role="status">
        {selection.isAll && isMore && selection.count === count ? m.list_selected_all({ total }) : m.list_selected({ count: selection.count })}
      </p>
      {isLess && !selection.isAll ? (
        <Button variant="ghost" size="small" onClick={selection.selectAll}>
          {m.list_select_all({ total })}
        </Button>
      ) : null}
      <Button variant="ghost" size="small" onClick={selection.clear}>
        {m.list_selection_clear()}
      </Button>
      <div className="ml-auto flex flex-wrap gap-2">
        {pair ? (
          <Form method="post" action={paths.duplicates}>
            <input type="hidden" name="kind" value={entity.name} />
            {pair.map((id) => (
              <input key={id} type="hidden" name="id" value={id} />
            ))}
            <Button type="submit" size="small">
              <Merge aria-hidden="true" />
              {m.list_merge_two()}
            </Button>
          </Form>
        ) : null}
        {entity.name === 'contact' ? (
          <Button size="small" onClick={() => setAct('campaign')}>
            <Megaphone aria-hidden="true" />
            {m.act_campaign_add()}
          </Button>
        ) : null}
        <Button size="small" onClick={() => setAct('edit')}>
          <PencilLine aria-hidden="true" />
          {m.list_bulk_edit()}
        </Button>
        <Button size="small" onClick={() => setAct('trash')}>
          <Trash2 aria-hidden="true" />
          {m.list_bulk_trash()}
        </Button>
      </div>
      {act === 'campaign' ? (
        <Suspense fallback={null}>
          <CampaignDialog selection={selection} total={`${format.number(selection.count)}${selection.isAll && isMore ? '+' : ''}`} onClose={() => setAct(null)} />
        </Suspense>
      ) : act ? (
        <Suspense fallback={null}>
          <BulkDialog act={act} selection={selection} onClose={() => setAct(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}
