import { Form, Link } from '@remix-run/react';
import { Undo2 } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pager } from '#app/ui/table/pager.tsx';
import { ENTITIES } from '../../entity/entities.ts';
import { type BatchDetail, isFinal } from '../../history/batch-summary.ts';
import { fieldLabel } from '../field-label.ts';
import { actTitle, countWord, sourceWord } from './act-words.ts';
import { DiffList } from './diff-list.tsx';

interface BatchScreenProps {
  batch: BatchDetail;
  /** What references and members in the differences are called. */
  names: Readonly<Record<string, string>>;
  currency: string;
  canUndo: boolean;
  nextHref: string | null;
}

/** One act: what it did to each record, and the way back. */
export function BatchScreen({ batch, names, currency, canUndo, nextHref }: BatchScreenProps) {
  const format = useFormat();
  return (
    <Page
      title={batch.title ? `${actTitle(batch)}: ${batch.title}` : actTitle(batch)}
      question={m.list_batch_by({ actor: batch.actor, source: sourceWord(batch.source), at: format.dateTime(batch.at) })}
      breadcrumbs={[{ label: m.list_history_back(), to: paths.history }]}
    >
      {batch.kept.length > 0 ? <Kept batch={batch} /> : null}
      {batch.undoneById ? (
        <Notice title={m.list_history_undone()} actions={<ButtonLink to={paths.batch(batch.undoneById)} size="small">{m.list_undo_link()}</ButtonLink>} />
      ) : null}
      {batch.undoesId ? (
        <Link to={paths.batch(batch.undoesId)} className="link self-start text-sm">
          {m.list_undo_of()}
        </Link>
      ) : null}
      {isFinal(batch) ? <Notice title={m.privacy_undo_final()} /> : null}
      {canUndo && !batch.undoneById && batch.records > 0 && !isFinal(batch) ? (
        <Card title={m.list_undo_title()} description={m.list_undo_text()}>
          <Form method="post" action={paths.undoBatch(batch.id)} className="flex flex-wrap items-center gap-3">
            <SubmitButton variant="danger" disabledReason={batch.mayUndo ? undefined : m.list_undo_of_another()}>
              <Undo2 aria-hidden="true" />
              {batch.undoesId ? m.list_redo() : m.list_undo()}
            </SubmitButton>
            <span className="text-sm text-muted">
              {countWord(batch, format.number)}
              {batch.changedSince > 0 ? <span className="block font-medium text-warn">{m.list_undo_changed_since({ count: batch.changedSince })}</span> : null}
            </span>
          </Form>
        </Card>
      ) : null}
      <Card title={m.list_batch_diffs()} actions={<Badge icon={null}>{countWord(batch, format.number)}</Badge>} isFlush>
        {batch.diffs.length === 0 ? <p className="px-4 py-4 text-sm text-muted sm:px-5">{m.list_batch_nothing()}</p> : <DiffList diffs={batch.diffs} names={names} ownFields={batch.ownFields} currency={currency} />}
        <Pager nextHref={nextHref} />
      </Card>
    </Page>
  );
}

function Kept({ batch }: { batch: BatchDetail }) {
  const format = useFormat();
  return (
    <Notice tone="warn" title={m.list_undone_kept({ count: batch.kept.length })}>
      <p>{m.list_undone_kept_text()}</p>
      <ul className="mt-1 list-disc pl-5">
        {batch.kept.map(({ entity, recordId, title, fields }) => (
          <li key={recordId}>
            <Link to={paths.record(ENTITIES[entity].segment, recordId)} className="link">
              {title ?? m.list_batch_untitled()}
            </Link>
            {': '}
            {fields.length > 0 ? fields.map((name) => fieldLabel(batch.ownFields[entity]?.find((own) => own.name === name) ?? { name }, format.locale)).join(', ') : m.list_undone_kept_used()}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
