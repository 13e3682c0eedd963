import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { parseDay } from '#app/values/day.ts';
import { columnName, refusalSentence } from '../../plan-import/import-words.ts';
import type { PlanReview } from '../../plan-import/plan-review.ts';

/** Why a file adds nothing yet, row by row. */
export function RefusedRowsCard({ review: { refusals, refused, fileName } }: { review: PlanReview }) {
  const { date } = useFormat();
  const title = m.planimport_refused({ count: refused, file: fileName });
  return (
    <>
      <Notice tone="bad" title={title}>
        {m.planimport_refused_about()}
      </Notice>
      <Card isFlush>
        <DataTable
          caption={title}
          columns={[
            { id: 'row', header: m.planimport_row(), align: 'end', cell: ({ row }) => row },
            { id: 'column', header: m.planimport_column(), cell: ({ column }) => <span className="whitespace-nowrap">{columnName(column)}</span> },
            { id: 'stands', header: m.planimport_stands(), cell: ({ text }) => { const on = parseDay(text); return on ? date(on) : text || '–'; } },
            { id: 'todo', header: m.planimport_todo(), cell: (refusal) => refusalSentence(refusal) },
          ]}
          rows={refusals}
          rowKey={({ row, column, reason, text }) => `${row} ${column} ${reason} ${text}`}
        />
        {refused > refusals.length ? <p className="px-4 py-3 text-sm text-muted sm:px-5">{m.planimport_shown_first({ shown: refusals.length, count: refused })}</p> : null}
      </Card>
    </>
  );
}
