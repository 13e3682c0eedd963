import { Form, Link } from '@remix-run/react';
import { ArrowRight, Undo2 } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { FieldValue } from '../../entity/entity.ts';
import type { HistoryEntry } from '../../record/record-history.ts';
import type { RecordPage } from '../../record/record-page.ts';
import { fieldLabel } from '../field-label.ts';
import { valueText } from '../list/value-text.ts';
import { MadeLine } from './made-line.tsx';

const ACTIONS: Readonly<Record<HistoryEntry['action'], () => string>> = {
  made: () => m.record_history_made(),
  changed: () => m.record_history_changed(),
  trashed: () => m.record_history_trashed(),
  restored: () => m.record_history_restored(),
  removed: () => m.record_history_removed(),
};

/** Who did what to a record, newest first; what one act did to it alone can be undone here. */
export function HistoryCard({ page, made, mayWrite, here }: { page: Pick<RecordPage, 'fields' | 'titles' | 'currency' | 'history'>; made?: Pick<RecordPage, 'record' | 'createdBy'>; mayWrite: boolean; here: string }) {
  const format = useFormat();
  const isMadeTold = page.history.some(({ action, part }) => action === 'made' && part === null);
  return (
    <Card title={m.record_history()}>
      {page.history.length === 0 && !made ? <p className="text-sm text-muted">{m.record_history_none()}</p> : null}
      <ol className="flex flex-col gap-4">
        {page.history.map((entry) => (
          <li key={entry.key} className="text-sm">
            <div className="flex items-start justify-between gap-2">
              <p className="min-w-0">
                <span className="font-medium">{entry.actor}</span> <span className="text-muted">{ACTIONS[entry.action]()}</span>
                <span className="block text-xs text-muted">
                  <time dateTime={entry.at.toISOString()}>{format.dateTime(entry.at)}</time>
                  {entry.isUndone ? ` · ${m.record_history_undone()}` : ''}
                </span>
              </p>
              {mayWrite && !entry.isUndone && entry.action !== 'made' ? <Undo entry={entry} here={here} /> : null}
            </div>
            {entry.fields.length > 0 ? <Diffs fields={entry.fields} page={page} /> : null}
          </li>
        ))}
      </ol>
      {made && !isMadeTold ? (
        <p className={page.history.length > 0 ? 'mt-4 text-xs text-muted' : 'text-sm text-muted'}>
          <MadeLine page={made} />
        </p>
      ) : null}
    </Card>
  );
}

/** An act that touched more than this record, more acts together, and those of another are looked at first: there it is said what may be done. */
function Undo({ entry, here }: { entry: HistoryEntry; here: string }) {
  const [batch, ...others] = entry.batchIds;
  if (!batch) return null;
  if (entry.isWide || others.length > 0 || !entry.mayUndo) {
    return (
      <Link to={entry.isWide || others.length === 0 ? paths.batch(batch) : paths.history} className="link shrink-0 text-xs">
        {m.record_history_look()}
      </Link>
    );
  }
  return (
    <Form method="post" action={paths.undoBatch(batch)} className="shrink-0">
      <input type="hidden" name="to" value={here} />
      <Button type="submit" variant="ghost" size="small">
        <Undo2 aria-hidden="true" />
        {m.record_undo()}
      </Button>
    </Form>
  );
}

function Diffs({ fields, page }: { fields: HistoryEntry['fields']; page: Pick<RecordPage, 'fields' | 'titles' | 'currency'> }) {
  const format = useFormat();
  const text = (name: string, value: FieldValue) => valueText(page.fields.find((field) => field.name === name) ?? { name, kind: 'text' }, value, { format, titles: page.titles, currency: page.currency }) || m.record_meeting_empty();
  return (
    <dl className="mt-1 flex flex-col gap-1 border-l-2 pl-3">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="text-xs text-muted">{fieldLabel(page.fields.find(({ name }) => name === field) ?? { name: field }, format.locale)}</dt>
          <dd className="flex min-w-0 flex-wrap items-baseline gap-x-1.5 break-words">
            <del className="text-muted decoration-border-strong">{text(field, before)}</del>
            <ArrowRight className="size-3 shrink-0 self-center text-muted" aria-label={m.record_history_became()} />
            <ins className="no-underline">{text(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
