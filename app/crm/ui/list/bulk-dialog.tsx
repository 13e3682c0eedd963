import { useFetcher, useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useToast } from '#app/ui/toast.tsx';
import type { BulkAnswer } from '../../list/bulk-answer.ts';
import { entitiesWord, entityWord } from '../field-label.ts';
import { BulkFields, type BulkDraft, emptyDraft, isReady, toEdit } from './bulk-fields.tsx';
import { BulkPreviewCard } from './bulk-preview-card.tsx';
import { BulkResult } from './bulk-result.tsx';
import { useList } from './use-list.ts';
import type { ListSelection } from './use-list-selection.ts';

interface BulkDialogProps {
  act: 'edit' | 'trash';
  selection: ListSelection;
  onClose: () => void;
}

/** One thing done to all chosen records: said, tried, looked at, done. What could not be done is named. */
export function BulkDialog({ act, selection, onClose }: BulkDialogProps) {
  const { data, entity } = useList();
  const format = useFormat();
  const { search } = useLocation();
  const fetcher = useFetcher<BulkAnswer>();
  const [draft, setDraft] = useState<BulkDraft>(emptyDraft);
  const [asked, setAsked] = useState<BulkDraft | null>(null);
  const answer = fetcher.data;
  const isBusy = fetcher.state !== 'idle';
  const done = answer?.status === 'done' ? answer : null;
  useDoneToast(act, done, selection, onClose);

  const send = (intent: 'preview' | 'edit' | 'trash') => {
    setAsked(draft);
    const bulk = { intent, selection: selection.selection, ...(intent === 'trash' ? {} : toEdit(draft)) };
    fetcher.submit({ bulk: JSON.stringify(bulk) }, { method: 'post', action: `${paths.bulkEdit(entity.segment)}${search}` });
  };
  const total = `${format.number(selection.count)}${selection.isAll && data.count.isMore ? '+' : ''}`;
  const what = (selection.count === 1 ? entityWord(entity.name) : entitiesWord(entity.name)).toLowerCase();
  const preview = answer?.status === 'preview' && asked === draft ? answer.preview : null;

  return (
    <Dialog isOpen onClose={onClose} title={act === 'edit' ? m.list_bulk_title({ total, what }) : m.list_bulk_trash_title({ total, what })} description={act === 'edit' ? m.list_bulk_hint() : m.list_bulk_trash_hint()} size="medium">
      {done && done.outcome.refused > 0 ? (
        <BulkResult outcome={done.outcome} batchId={done.batchId} onClose={onClose} />
      ) : (
        <div className="flex flex-col gap-4">
          {act === 'edit' ? <BulkFields draft={draft} onChange={setDraft} problems={answer?.status === 'refused' && asked === draft ? answer.problems : []} /> : null}
          {answer?.status === 'list-unclear' ? <Notice tone="bad" title={m.list_bulk_unclear()} /> : null}
          {preview ? <BulkPreviewCard preview={preview} /> : null}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={onClose}>{m.list_cancel()}</Button>
            {act === 'trash' ? (
              <Button variant="danger" isBusy={isBusy} onClick={() => send('trash')}>
                {m.list_bulk_trash_do({ total })}
              </Button>
            ) : preview ? (
              <Button variant="primary" isBusy={isBusy} onClick={() => send('edit')}>
                {m.list_bulk_do({ total })}
              </Button>
            ) : (
              <Button variant="primary" isBusy={isBusy} onClick={() => send('preview')} disabledReason={isReady(draft) ? undefined : m.list_bulk_choose()}>
                {m.list_bulk_preview()}
              </Button>
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** When all went well a word with the way back is enough. */
function useDoneToast(act: BulkDialogProps['act'], done: Extract<BulkAnswer, { status: 'done' }> | null, selection: ListSelection, onClose: () => void) {
  const toast = useToast();
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!done || told.current === done.batchId) return;
    told.current = done.batchId;
    if (done.outcome.refused > 0) return;
    toast({ tone: 'good', text: (act === 'edit' ? m.list_bulk_done : m.list_bulk_trashed)({ count: done.outcome.changed }), action: done.outcome.changed > 0 ? { label: m.list_undo(), to: paths.undoBatch(done.batchId) } : undefined });
    selection.clear();
    onClose();
  }, [act, done, toast, selection, onClose]);
}
