import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { shapeName } from '../../plan/plan-words.ts';
import { noteSentences } from '../../plan-import/import-words.ts';
import type { PlanReview, ReviewedItem } from '../../plan-import/plan-review.ts';
import { phaseName } from '../../roadmap-words.ts';
import { ItemSign } from '../plan/item-sign.tsx';

/** What a file would add, to be agreed to. */
export function PlanReviewCard({ review }: { review: PlanReview }) {
  const { items, count, links, pushed, uploadId, phaseId, colour, fileName } = review;
  const columns = useReviewColumns();
  const notes = [...(pushed > 0 ? [m.planimport_pushed({ count: pushed })] : []), ...noteSentences(review.notes)];
  return (
    <Card title={m.planimport_review({ file: fileName })} description={[m.planimport_count({ count }), ...(links > 0 ? [m.planimport_links({ count: links })] : []), m.planimport_nothing_saved()].join(' · ')} isFlush>
      <div className="flex flex-col gap-4 border-b px-4 py-4 sm:px-5">
        {notes.length > 0 ? (
          <Notice title={m.planimport_notes()}>
            <ul className="list-disc pl-5">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Form method="post" action={paths.planImport}>
          <input type="hidden" name="intent" value="import" />
          <input type="hidden" name="upload" value={uploadId} />
          <input type="hidden" name="phaseId" value={phaseId} />
          <input type="hidden" name="colour" value={colour} />
          <SubmitButton>{m.planimport_confirm({ count })}</SubmitButton>
        </Form>
      </div>
      <DataTable caption={m.planimport_review({ file: fileName })} columns={columns} rows={items} rowKey={({ row, name }) => `${row} ${name}`} />
      {count > items.length ? <p className="px-4 py-3 text-sm text-muted sm:px-5">{m.planimport_shown_first({ shown: items.length, count })}</p> : null}
    </Card>
  );
}

function useReviewColumns(): Column<ReviewedItem>[] {
  const { date, number } = useFormat();
  return [
    { id: 'row', header: m.planimport_row(), align: 'end', cell: ({ row }) => row },
    { id: 'name', header: m.plan_name(), cell: (item) => <span className="flex min-w-48 items-start gap-2"><ItemSign item={item} className="mt-0.5" />{item.name}</span> },
    { id: 'phase', header: m.plan_phase(), cell: ({ phase }) => <span className="whitespace-nowrap">{phaseName(phase)}</span> },
    { id: 'shape', header: m.plan_shape(), cell: ({ shape }) => shapeName(shape) },
    { id: 'first', header: m.plan_starts(), cell: ({ first }) => <span className="whitespace-nowrap">{date(first)}</span> },
    { id: 'last', header: m.plan_last(), cell: ({ last }) => <span className="whitespace-nowrap">{date(last)}</span> },
    { id: 'hours', header: m.plan_hours_planned(), align: 'end', cell: ({ hours }) => number(hours) },
    { id: 'waits', header: m.plan_waits_for(), cell: ({ waitsFor }) => waitsFor || '–' },
  ];
}
