import { Link } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { ENTITIES } from '../../entity/entities.ts';
import { fieldOf } from '../../entity/entities.ts';
import type { BatchDetail, RecordDiff } from '../../history/batch-summary.ts';
import { choiceLabel, entityWord, fieldLabel } from '../field-label.ts';
import { valueText } from '../list/value-text.ts';

const ACTIONS: Record<RecordDiff['action'], () => string> = {
  made: () => m.list_batch_made(),
  changed: () => m.list_batch_changed(),
  removed: () => m.list_batch_removed(),
  trashed: () => m.list_batch_trashed(),
  restored: () => m.list_batch_restored(),
  merged: () => m.list_batch_merged(),
};

interface DiffListProps {
  diffs: readonly RecordDiff[];
  names: Readonly<Record<string, string>>;
  ownFields: BatchDetail['ownFields'];
  currency: string;
}

/** Per record what was and what became of it. */
export function DiffList({ diffs, names, ownFields, currency }: DiffListProps) {
  return (
    <ul className="divide-y">
      {diffs.map((diff) => (
        <li key={diff.changeId} className="px-4 py-2.5 text-sm sm:px-5">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <RecordName diff={diff} />
            <span className="text-muted">
              {entityWord(diff.entity)}, {ACTIONS[diff.action]()}
            </span>
          </p>
          {diff.fields.length > 0 ? <Fields diff={diff} names={names} ownFields={ownFields} currency={currency} /> : null}
        </li>
      ))}
    </ul>
  );
}

function RecordName({ diff }: { diff: RecordDiff }) {
  const entity = ENTITIES[diff.entity];
  const title = diff.title ? choiceLabel(diff.title, fieldOf(entity, entity.title)) : m.list_batch_untitled();
  if (!entity.hasPage || diff.action === 'removed' || diff.action === 'trashed') return <span className="font-medium break-words">{title}</span>;
  return (
    <Link to={paths.record(entity.segment, diff.recordId)} className="font-medium break-words hover:underline">
      {title}
    </Link>
  );
}

function Fields({ diff, names, ownFields, currency }: Omit<DiffListProps, 'diffs'> & { diff: RecordDiff }) {
  const format = useFormat();
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-0.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
      {diff.fields.map(({ field, before, after }) => {
        const known = fieldOf(ENTITIES[diff.entity], field) ?? ownFields[diff.entity]?.find(({ name }) => name === field) ?? { name: field, kind: 'text' as const };
        const text = (value: typeof before) => valueText(known, value, { format, titles: names, currency }) || m.list_value_empty();
        return (
          <div key={field} className="contents">
            <dt className="text-muted">{fieldLabel(known, format.locale)}</dt>
            <dd className="flex min-w-0 flex-wrap items-baseline gap-x-2 break-words">
              <del className="text-muted decoration-border-strong">{text(before)}</del>
              <ArrowRight className="size-3.5 shrink-0 self-center text-muted" aria-hidden="true" />
              <ins className="no-underline">{text(after)}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
