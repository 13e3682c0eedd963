import { Form } from '@remix-run/react';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { ImportOutcome } from '#app/values/import.ts';
import type { ImportReview } from '../import-review.ts';
import { ImportProblems } from './import-problems.tsx';
import { kindName } from './kind-name.ts';
import { noteSentence } from './note-sentence.ts';

/** What a dry run showed: the file as it was read, which column is which, what would be written, what is wrong. */
export function ImportReviewCard({ review }: { review: ImportReview }) {
  const { kind, fileName, outcome, problem, columns } = review;
  const isReady = outcome !== null && outcome.rows > outcome.rejected;
  return (
    <Card title={m.crm_review({ fileName })} description={m.crm_review_kind({ kind: kindName(kind), encoding: review.encoding })}>
      <div className="flex flex-col gap-5">
        {review.product ? <Notice tone="good">{m.crm_review_product({ product: review.product })}</Notice> : null}
        {problem ? (
          <Notice tone="warn" title={m.crm_review_columns_missing()}>
            {m.crm_review_choose_columns({ columns: problem.columns.join(', ') })}
          </Notice>
        ) : null}
        {outcome ? <Counts outcome={outcome} /> : null}
        <Form method="post" action={paths.imports} className="flex flex-col gap-4">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="upload" value={review.uploadId} />
          <details open={problem !== null}>
            <summary className="fold">{m.crm_review_columns()}</summary>
            <div className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
              {columns.map(({ name, isRequired, from }) => (
                <label key={name} className="flex flex-col gap-1 text-sm">
                  <span>
                    <code>{name}</code>
                    {isRequired ? '' : ` (${m.crm_optional()})`}
                  </span>
                  <select name={`column-${name}`} defaultValue={from ?? ''} className="control">
                    <option value="">{m.crm_no_column()}</option>
                    {review.header.map((header, at) => (
                      <option key={at} value={header}>
                        {header}
                      </option>
                    ))}
                  </select>
                </label>
              ))}
            </div>
          </details>
          <div className="flex flex-wrap gap-2">
            {outcome ? (
              <SubmitButton name="intent" value="import" disabledReason={isReady ? undefined : m.crm_review_nothing_to_import()}>
                {m.crm_import_now({ count: outcome.rows - outcome.rejected })}
              </SubmitButton>
            ) : null}
            <SubmitButton name="intent" value="check" variant={outcome ? 'secondary' : 'primary'}>
              {m.crm_import_check_again()}
            </SubmitButton>
          </div>
        </Form>
        <Preview review={review} />
        {outcome ? <ImportProblems outcome={outcome} /> : null}
      </div>
    </Card>
  );
}

function Counts({ outcome }: { outcome: ImportOutcome }) {
  const format = useFormat();
  const counts: [string, number][] = [
    [m.crm_count_rows(), outcome.rows],
    [m.crm_count_created(), outcome.created],
    [m.crm_count_updated(), outcome.updated],
    [m.crm_count_unchanged(), outcome.unchanged],
    [m.crm_count_duplicate(), outcome.duplicate],
    [m.crm_count_rejected(), outcome.rejected],
  ];
  const notes = Object.entries(outcome.notes).flatMap(([code, count]) => noteSentence(code, count) ?? []);
  return (
    <div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="text-xl font-semibold tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 ? (
        <ul className="mt-3 list-disc pl-5 text-sm text-muted">
          {notes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The first rows as they were decoded, so that a wrong encoding shows. */
function Preview({ review: { header, preview } }: { review: ImportReview }) {
  return (
    <section aria-label={m.crm_preview()}>
      <h3 className="mb-2 text-sm font-semibold">{m.crm_preview()}</h3>
      <div className="rounded-md border">
        <DataTable
          caption={m.crm_preview()}
          columns={header.map((name, at) => ({ id: String(at), header: name, cell: ({ cells }: { cells: string[] }) => <span className="block max-w-64 truncate">{cells[at] ?? ''}</span> }))}
          rows={preview.map((cells, at) => ({ at, cells }))}
          rowKey={({ at }) => String(at)}
        />
      </div>
    </section>
  );
}
