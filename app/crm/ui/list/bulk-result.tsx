import { Form, Link, useLocation } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { BulkOutcome } from '../../list/bulk-edit.ts';
import { fieldLabel } from '../field-label.ts';
import { useList } from './use-list.ts';

/** Why a row was left as it was, in words; what is not named here is said in general. */
const REASONS: Partial<Record<BulkOutcome['refusals'][number]['code'], () => string>> = {
  gone: () => m.list_refused_gone(),
  taken: () => m.list_refused_taken(),
  'holder-missing': () => m.list_refused_holder(),
  overlaps: () => m.list_refused_overlaps(),
  'stage-elsewhere': () => m.list_refused_stage(),
  'above-itself': () => m.record_problem_above_itself(),
  'lost-reason-missing': () => m.deal_move_reason_missing(),
  'less-than-paid': () => m.record_problem_less_than_paid(),
  'reference-unknown': () => m.list_refused_reference(),
};

/** What was done and what was not, row by row, with the way back. */
export function BulkResult({ outcome, batchId, onClose }: { outcome: BulkOutcome; batchId: string; onClose: () => void }) {
  const { entity } = useList();
  const { locale } = useFormat();
  const { pathname, search } = useLocation();
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="warn" title={m.list_bulk_refused({ count: outcome.refused })}>
        {m.list_bulk_done({ count: outcome.changed })}
      </Notice>
      <ul className="max-h-72 divide-y overflow-y-auto rounded-md border text-sm">
        {outcome.refusals.map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline gap-x-2 px-3 py-2">
            <Link to={paths.record(entity.segment, row.id)} className="link break-words">
              {row.title || m.list_untitled()}
            </Link>
            <span className="text-muted">
              {(REASONS[row.code] ?? m.list_refused_other)()}
              {row.field ? ` (${fieldLabel({ name: row.field }, locale)})` : ''}
            </span>
          </li>
        ))}
      </ul>
      <div className="flex justify-end gap-2">
        {outcome.changed > 0 ? (
          <Form method="post" action={paths.undoBatch(batchId)}>
            <input type="hidden" name="to" value={`${pathname}${search}`} />
            <Button type="submit">{m.list_undo()}</Button>
          </Form>
        ) : null}
        <Button variant="primary" onClick={onClose}>
          {m.list_close()}
        </Button>
      </div>
    </div>
  );
}
