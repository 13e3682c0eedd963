import { DataTable } from '#app/ui/table/data-table.tsx';
import { m } from '#app/messages/compiled/messages.js';
import type { ImportOutcome } from '#app/values/import.ts';
import { problemSentence } from './problem-sentence.ts';

/** The rows that are refused, each with the cell and the reason. */
export function ImportProblems({ outcome: { problems, rejected } }: { outcome: ImportOutcome }) {
  if (rejected === 0) return null;
  return (
    <section aria-label={m.crm_problems()}>
      <h3 className="text-sm font-semibold">{m.crm_problems()}</h3>
      <p className="mb-2 text-sm text-muted">{rejected > problems.length ? m.crm_problems_first({ shown: problems.length, rejected }) : m.crm_problems_hint()}</p>
      <div className="rounded-md border">
        <DataTable
          caption={m.crm_problems()}
          columns={[
            { id: 'row', header: m.crm_problem_row(), align: 'end', cell: ({ row }) => row },
            { id: 'column', header: m.crm_problem_column(), cell: ({ column }) => (column ? <code>{column}</code> : '') },
            { id: 'value', header: m.crm_problem_value(), cell: ({ value }) => <span className="break-all">{value}</span> },
            { id: 'reason', header: m.crm_problem_reason(), cell: ({ code }) => problemSentence(code) },
          ]}
          rows={[...problems].sort((one, other) => one.row - other.row)}
          rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
        />
      </div>
    </section>
  );
}
