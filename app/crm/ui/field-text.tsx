import { Link } from '@remix-run/react';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { ENTITIES } from '../entity/entities.ts';
import type { Field, FieldValue } from '../entity/entity.ts';
import { ChoiceBadge } from './choice-badge.tsx';
import { valueText } from './list/value-text.ts';

interface FieldTextProps {
  field: Pick<Field, 'kind' | 'name' | 'check' | 'target' | 'wording'>;
  value: FieldValue | undefined;
  /** What the record or member is called that the value points at. */
  title?: string | undefined;
  /** ISO 4217, of an amount. */
  currency?: string;
}

/** A value as a person reads it: a record and an address can be followed, words stand apart. An en dash when there is none. */
export function FieldText({ field, value, title, currency = 'EUR' }: FieldTextProps) {
  const format = useFormat();
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return <span className="text-muted">–</span>;
  if (Array.isArray(value)) {
    return (
      <span className="flex flex-wrap gap-1">
        {value.map((tag: string) => (
          <Badge key={tag} icon={null}>
            {tag}
          </Badge>
        ))}
      </span>
    );
  }
  const text = valueText(field, value, { format, titles: title === undefined ? {} : { [String(value)]: title }, currency });
  switch (field.kind) {
    case 'reference': {
      const target = field.target && ENTITIES[field.target];
      return target?.hasPage && title !== undefined ? (
        <Link to={paths.record(target.segment, String(value))} className="link" prefetch="intent">
          {text}
        </Link>
      ) : (
        <>{text}</>
      );
    }
    case 'email':
      return (
        <a href={`mailto:${text}`} className="link break-all">
          {text}
        </a>
      );
    case 'phone':
      return (
        <a href={`tel:${text.replace(/[^\d+]/g, '')}`} className="link whitespace-nowrap">
          {text}
        </a>
      );
    case 'url':
      return (
        <a href={/^https?:\/\//i.test(text) ? text : `https://${text}`} rel="noreferrer nofollow" target="_blank" className="link break-all">
          {text}
        </a>
      );
    case 'choice':
      return <ChoiceBadge field={field} choice={String(value)} />;
    case 'long-text':
      return <span className="whitespace-pre-line">{text}</span>;
    default:
      return <>{text}</>;
  }
}
