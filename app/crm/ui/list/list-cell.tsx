import { Link } from '@remix-run/react';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { Format } from '#app/ui/make-format.ts';
import type { Day } from '#app/values/day.ts';
import { ENTITIES } from '../../entity/entities.ts';
import type { Field, FieldValue } from '../../entity/entity.ts';
import { isLate } from '../../list/is-late.ts';
import type { ListRow } from '../../list/list-records.server.ts';
import { ChoiceBadge } from '../choice-badge.tsx';
import { valueText } from './value-text.ts';

/** A label; quiet, so that a page of them can be read. */
const pill = 'inline-block max-w-full truncate rounded-full border px-2 text-xs leading-5 align-middle';

interface Around {
  format: Format;
  /** ISO 4217, of amounts without one of their own. */
  currency: string;
  today: Day;
}

/** The value of a field in a row of a list. */
export function listCell(field: Field, row: ListRow, { format, currency, today }: Around): ReactNode {
  const value = valueOf(row, field);
  if (value === null || value === '' || (typeof value === 'object' && value.length === 0)) return null;
  if (field.kind === 'tags' && typeof value === 'object') {
    return (
      <span className="flex flex-wrap gap-1">
        {value.map((tag) => (
          <span key={tag} className={pill}>
            {tag}
          </span>
        ))}
      </span>
    );
  }
  const own = typeof row.record.currency === 'string' ? row.record.currency : currency;
  const title = row.titles[field.name];
  const text = valueText(field, value, { format, titles: title === undefined ? {} : { [String(value)]: title }, currency: own });
  switch (field.kind) {
    case 'choice':
      return <ChoiceBadge field={field} choice={String(value)} />;
    case 'reference': {
      const target = field.target && ENTITIES[field.target];
      return target?.hasPage && title !== undefined ? (
        <Link to={paths.record(target.segment, String(value))} className="hover:underline">
          {text}
        </Link>
      ) : (
        text
      );
    }
    case 'email':
      return (
        <a href={`mailto:${text}`} className="hover:underline">
          {text}
        </a>
      );
    case 'phone':
      return (
        <a href={`tel:${text}`} className="whitespace-nowrap tabular-nums hover:underline">
          {text}
        </a>
      );
    case 'day':
      return field.name === 'due_on' && isLate(row.record, today) ? (
        <span className="inline-flex items-center gap-1 font-medium whitespace-nowrap text-bad tabular-nums">
          {text}
          <CircleAlert className="size-3.5" role="img" aria-label={m.list_late()} />
        </span>
      ) : (
        <span className="whitespace-nowrap tabular-nums">{text}</span>
      );
    case 'money':
      return <span className={value === 0 ? 'whitespace-nowrap text-muted' : 'whitespace-nowrap'}>{text}</span>;
    case 'instant':
      return <span className="whitespace-nowrap tabular-nums">{text}</span>;
    case 'long-text':
      return <span className="line-clamp-2">{text}</span>;
    default:
      return text;
  }
}

export function isNumeric({ kind }: Field): boolean {
  return kind === 'money' || kind === 'integer' || kind === 'decimal';
}

function valueOf({ record }: ListRow, { name }: Field): FieldValue {
  const value = name.startsWith('custom.') ? record.custom?.[name.slice('custom.'.length)] : record[name];
  return value === undefined || (typeof value === 'object' && !Array.isArray(value)) ? null : (value as FieldValue);
}
