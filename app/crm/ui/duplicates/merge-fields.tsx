import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Candidate } from '../../duplicates/candidate.ts';
import { isSame, standardChoices, valueOf } from '../../duplicates/merge-choices.ts';
import type { Field } from '../../entity/entity.ts';
import type { CrmRecord } from '../../record/record.ts';
import { fieldLabel } from '../field-label.ts';
import { FieldText } from '../field-text.tsx';

type Column = 'left' | 'right';
const COLUMNS: readonly Column[] = ['left', 'right'];

/** Which of the two stays, then a choice for every field in which they differ; where they agree, the value once. */
export function MergeFields({ candidate, isReadOnly }: { candidate: Candidate; isReadOnly: boolean }) {
  const { entity, left, right, fields } = candidate;
  const stays = stayingColumn(candidate);
  const choices = standardChoices(fields, left, right);
  const differing = fields.filter(({ name }) => !isSame(valueOf(left, name), valueOf(right, name)));
  const alike = fields.filter((field) => !differing.includes(field));
  return (
    <div className="divide-y">
      <Row legend={m.duplicate_stays()} name="survivor" chosen={stays} isReadOnly={isReadOnly} hint={m.duplicate_stays_hint()}>
        {(column) => <WhoStays record={candidate[column]} title={titleOf(candidate[column], entity.title)} to={paths.record(entity.segment, candidate[column].id)} />}
      </Row>
      {differing.map((field) => (
        <Row key={field.name} legend={fieldLabel(field, getLocale())} name={`side.${field.name}`} chosen={choices[field.name] === 'loser' ? 'right' : 'left'} isReadOnly={isReadOnly}>
          {(column) => <Value field={field} record={candidate[column]} names={candidate.names} />}
        </Row>
      ))}
      {alike.map((field) => (
        <div key={field.name} className="grid gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[11rem_1fr] sm:px-5">
          <span className="text-sm text-muted">{fieldLabel(field, getLocale())}</span>
          <span className="min-w-0 break-words">
            <Value field={field} record={left} names={candidate.names} />
          </span>
        </div>
      ))}
    </div>
  );
}

function titleOf(record: CrmRecord, field: string): string {
  const title = record[field];
  return typeof title === 'string' ? title : '';
}

/** The record with more to it stays unless somebody says otherwise; of equals the older one. */
function stayingColumn({ links, left, right }: Candidate): Column {
  const [own, other] = COLUMNS.map((_, at) => links.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  if (own !== other) return (own ?? 0) > (other ?? 0) ? 'left' : 'right';
  return left.created_at <= right.created_at ? 'left' : 'right';
}

interface RowProps {
  legend: string;
  name: string;
  chosen: Column;
  isReadOnly: boolean;
  hint?: string;
  children: (column: Column) => ReactNode;
}

function Row({ legend, name, chosen, isReadOnly, hint, children }: RowProps) {
  return (
    <fieldset className="grid grid-cols-2 gap-x-3 gap-y-1.5 px-4 py-2.5 sm:grid-cols-[11rem_1fr_1fr] sm:px-5">
      <legend className="sr-only">{legend}</legend>
      <div className="col-span-2 text-sm sm:col-span-1">
        <span aria-hidden="true" className="text-muted">
          {legend}
        </span>
        {hint ? <span className="block text-xs text-muted">{hint}</span> : null}
      </div>
      {COLUMNS.map((column) => (
        <label
          key={column}
          className={clsx('flex min-w-0 items-start gap-2 rounded-md border px-2.5 py-1.5 has-checked:border-accent has-checked:bg-accent/5', !isReadOnly && 'cursor-pointer hover:bg-sunken pointer-coarse:min-h-11')}
        >
          <input type="radio" name={name} value={column} defaultChecked={column === chosen} disabled={isReadOnly} className="mt-1 size-4 shrink-0 accent-accent" />
          <span className="min-w-0 break-words [overflow-wrap:anywhere]">{children(column)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Value({ field, record, names }: { field: Field; record: CrmRecord; names: Record<string, string> }) {
  const value = valueOf(record, field.name);
  return <FieldText field={field} value={value} title={typeof value === 'string' ? names[value] : undefined} />;
}

function WhoStays({ record, title, to }: { record: CrmRecord; title: string; to: string }) {
  const format = useFormat();
  return (
    <>
      <span className="block font-medium">{title}</span>
      <span className="block text-xs text-muted">{m.duplicate_since({ at: format.date(new Date(record.created_at)) })}</span>
      {record.external_id ? <span className="block text-xs break-all text-muted">{m.duplicate_known_as({ id: record.external_id })}</span> : null}
      <a href={to} target="_blank" rel="noreferrer" className="link text-xs">
        {m.duplicate_view_record()}
      </a>
    </>
  );
}
