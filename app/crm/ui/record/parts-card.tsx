import { Form, Link } from '@remix-run/react';
import { Pencil, Trash2 } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import { entityOf } from '../../entity/entities.ts';
import { valueOf } from '../../record/merge-edits.ts';
import type { PartTable, RecordPage } from '../../record/record-page.ts';
import { entitiesWord, entityWord, fieldLabel } from '../field-label.ts';
import { FieldText } from '../field-text.tsx';
import { AddPart } from './add-part.tsx';

interface PartsCardProps {
  part: PartTable;
  page: RecordPage;
  mayWrite: boolean;
  here: string;
}

const NUMBERS = ['money', 'integer', 'decimal'];
const ICON_BUTTON = 'grid size-8 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text pointer-coarse:size-11';

/** The rows that are parts of a record, such as the lines of an order, with one to add below. */
export function PartsCard({ part, page, mayWrite, here }: PartsCardProps) {
  const { locale } = useFormat();
  const { name, segment, isAppendOnly } = entityOf(part.entity);
  const canEdit = mayWrite && !isAppendOnly;
  return (
    <Card title={entitiesWord(name)} isFlush>
      {part.rows.length === 0 ? (
        <p className="px-4 py-4 text-sm text-muted sm:px-5">{m.record_part_none({ entities: entitiesWord(name).toLowerCase() })}</p>
      ) : (
        <Scroller label={entitiesWord(name)}>
          <table className="w-full text-sm">
            <thead>
              <tr className="border-b text-left text-muted">
                {part.columns.map((column) => (
                  <th key={column.name} scope="col" className={`px-3 py-2 font-medium first:pl-4 sm:first:pl-5 ${NUMBERS.includes(column.kind) ? 'text-right' : ''}`}>
                    {fieldLabel(column, locale)}
                  </th>
                ))}
                {canEdit ? (
                  <th scope="col" className="w-px px-2">
                    <span className="sr-only">{m.record_part_actions()}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody className="divide-y">
              {part.rows.map((row) => (
                <tr key={row.id}>
                  {part.columns.map((column) => {
                    const value = valueOf(row, column.name);
                    return (
                      <td key={column.name} className={`px-3 py-2 first:pl-4 sm:first:pl-5 ${NUMBERS.includes(column.kind) ? 'text-right tabular-nums' : ''}`}>
                        <FieldText field={column} value={value} title={typeof value === 'string' ? page.titles[value] : undefined} currency={page.currency} />
                      </td>
                    );
                  })}
                  {canEdit ? (
                    <td className="px-2 py-1">
                      <span className="flex justify-end gap-0.5">
                        <Link to={paths.editRecord(segment, row.id)} className={ICON_BUTTON} aria-label={m.record_part_edit({ entity: entityWord(name).toLowerCase() })}>
                          <Pencil className="size-4" aria-hidden="true" />
                        </Link>
                        <Form method="post" action={paths.trashRecord(segment, row.id)}>
                          <input type="hidden" name="to" value={here} />
                          <button type="submit" className={ICON_BUTTON} aria-label={m.record_part_remove({ entity: entityWord(name).toLowerCase() })}>
                            <Trash2 className="size-4" aria-hidden="true" />
                          </button>
                        </Form>
                      </span>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {part.isMore ? <p className="border-t px-4 py-2 text-sm text-muted sm:px-5">{m.record_part_more({ count: part.rows.length })}</p> : null}
      {part.sum ? <Sum sum={part.sum} currency={page.currency} /> : null}
      {part.form ? <AddPart form={part.form} by={part.by} recordId={page.record.id} here={here} currency={page.currency} /> : null}
    </Card>
  );
}

/** What the rows add up to; another amount than the record's own is told. */
function Sum({ sum, currency }: { sum: NonNullable<PartTable['sum']>; currency: string }) {
  const format = useFormat();
  const text = { rows: format.money(sum.rows, currency), record: format.money(sum.record, currency) };
  return <p className="border-t px-4 py-2 text-right text-sm tabular-nums sm:px-5">{sum.rows === sum.record ? m.record_part_sum(text) : m.record_part_sum_differs(text)}</p>;
}
