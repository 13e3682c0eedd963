import { ArrowRight } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import type { FieldValue } from '../../entity/entity.ts';
import { knownField } from '../../filter/filter-field.ts';
import type { BulkPreview } from '../../list/bulk-edit.ts';
import { fieldLabel } from '../field-label.ts';
import { useList } from './use-list.ts';
import { valueText } from './value-text.ts';

/** The first few records as they are and as they would become. */
export function BulkPreviewCard({ preview }: { preview: BulkPreview }) {
  const { data, entity } = useList();
  const format = useFormat();
  const text = (name: string, value: FieldValue | undefined) => {
    const field = knownField(entity, name, data.customFields);
    return (field ? valueText(field, value, { format, titles: preview.titles, currency: data.currency }) : '') || m.list_value_empty();
  };
  if (preview.sample.length === 0) return <p className="text-sm text-muted">{m.list_bulk_nothing()}</p>;
  return (
    <section aria-label={m.list_bulk_sample()} className="rounded-md border">
      <h3 className="border-b bg-sunken/60 px-3 py-1.5 text-xs font-medium text-muted">{m.list_bulk_sample()}</h3>
      <Scroller label={m.list_bulk_sample()} className="max-h-60">
        <ul className="divide-y text-sm">
          {preview.sample.map((row) => (
            <li key={row.id} className="px-3 py-2">
              <p className="font-medium break-words">{row.title || m.list_untitled()}</p>
              {Object.keys(row.after).map((name) => (
                <p key={name} className="flex flex-wrap items-baseline gap-x-2">
                  <span className="text-muted">{fieldLabel(knownField(entity, name, data.customFields) ?? { name }, format.locale)}</span>
                  <del className="text-muted">{text(name, row.before[name])}</del>
                  <ArrowRight className="size-3.5 self-center text-muted" aria-hidden="true" />
                  <ins className="no-underline">{text(name, row.after[name])}</ins>
                </p>
              ))}
            </li>
          ))}
        </ul>
      </Scroller>
    </section>
  );
}
