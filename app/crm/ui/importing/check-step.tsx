import { Form } from '@remix-run/react';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { m } from '#app/messages/compiled/messages.js';
import type { Field, FieldValue } from '../../entity/entity.ts';
import type { ImportPage, ReviewWords } from '../../importing/import-page.ts';
import { valueText } from '../list/value-text.ts';
import { Counts } from './counts.tsx';
import { reasonSentence } from './reason-sentence.ts';
import { RepeatNotice } from './repeat-notice.tsx';
import { choiceName } from './target-name.ts';
import { useLookAgain } from './use-look-again.ts';

/** Last step before anything is written: what would happen. */
export function CheckStep({ page, review }: { page: ImportPage; review: NonNullable<ImportPage['review']> }) {
  const { job, words } = page;
  const format = useFormat();
  const ready = review.created + review.updated;
  // With no more than refused rows the import still begins: mended in place, they come in as a part of it.
  const isOnlyMending = ready === 0 && review.rejected > 0 && !review.isPart;
  return (
    <>
      <Card title={m.importing_step_check()} description={review.isPart ? m.importing_check_part({ count: review.rows, number: format.number(review.rows) }) : m.importing_check_hint()}>
        <div className="flex flex-col gap-5">
          {review.isPart ? <Looking rows={review.rows} /> : null}
          <Counts counts={review} notes={review.notes} />
          <RepeatNotice page={page} />
          <Form method="post">
            <SubmitButton name="intent" value="start" disabledReason={ready > 0 || isOnlyMending || review.isPart ? undefined : m.crm_review_nothing_to_import()}>
              {review.isPart ? m.importing_start_all() : isOnlyMending ? m.importing_start_mending() : m.crm_import_now({ count: ready })}
            </SubmitButton>
          </Form>
        </div>
      </Card>
      <ChangesByField changes={review.changes} words={words} />
      {review.samples.length > 0 ? <Changes samples={review.samples} words={words} /> : null}
      {review.refused.length > 0 ? (
        <Card title={m.crm_problems()} description={m.importing_refused_hint({ count: review.rejected, number: format.number(review.rejected), shown: format.number(review.refused.length) })} isFlush>
          <DataTable
            caption={m.crm_problems()}
            columns={[
              { id: 'row', header: m.crm_problem_row(), cell: ({ row }) => <span className="tabular-nums">{row}</span> },
              { id: 'column', header: m.crm_problem_column(), cell: ({ column }) => (job.header.includes(column ?? '') ? column : column ? choiceName({ name: column }, getLocale()) : '') },
              { id: 'value', header: m.crm_problem_value(), cell: ({ value }) => <span className="break-all">{value}</span> },
              { id: 'reason', header: m.crm_problem_reason(), cell: ({ code }) => reasonSentence(code) },
            ]}
            rows={review.refused}
            rowKey={({ row }) => String(row)}
          />
        </Card>
      ) : null}
    </>
  );
}

/** While the background looks at a large file: how far it is. */
function Looking({ rows }: { rows: number }) {
  const format = useFormat();
  useLookAgain();
  return (
    <div aria-live="polite">
      <Progress label={m.importing_looking()} detail={m.importing_looked_at({ count: rows, number: format.number(rows) })} />
      <p className="text-muted">{m.importing_looking_hint()}</p>
    </div>
  );
}

function ChangesByField({ changes, words }: { changes: Record<string, number>; words: ReviewWords }) {
  const format = useFormat();
  const rows = Object.entries(changes).sort(([, one], [, other]) => other - one);
  if (rows.length === 0) return null;
  return (
    <Card title={m.importing_changes_by_field()} description={m.importing_changes_by_field_hint()} isFlush>
      <DataTable
        caption={m.importing_changes_by_field()}
        columns={[
          { id: 'field', header: m.importing_field(), cell: ([name]) => choiceName(fieldNamed(words, name), getLocale()) },
          { id: 'records', header: m.importing_changed_records(), align: 'end', cell: ([, count]) => format.number(count) },
        ]}
        rows={rows}
        rowKey={([name]) => name}
      />
    </Card>
  );
}

function Changes({ samples, words }: { samples: NonNullable<ImportPage['review']>['samples']; words: ReviewWords }) {
  const locale = getLocale();
  const format = useFormat();
  const rows = samples.flatMap(({ row, title, currency, fields }) =>
    fields.map(({ field: name, before, after }) => {
      const field = fieldNamed(words, name);
      const text = (value: FieldValue) => valueText(field, value, { format, titles: words.titles, currency: currency ?? words.currency }) || '–';
      return { row, title, name, field, before: text(before), after: text(after) };
    }),
  );
  return (
    <Card title={m.importing_changes()} description={m.importing_changes_hint()} isFlush>
      <DataTable
        caption={m.importing_changes()}
        columns={[
          { id: 'row', header: m.crm_problem_row(), cell: ({ row }) => <span className="tabular-nums">{row}</span> },
          { id: 'title', header: m.importing_record(), cell: ({ title }) => title },
          { id: 'field', header: m.importing_field(), cell: ({ field }) => choiceName(field, locale) },
          { id: 'before', header: m.importing_before(), cell: ({ before }) => <span className="break-words text-muted">{before}</span> },
          { id: 'after', header: m.importing_after(), cell: ({ after }) => <span className="font-medium break-words">{after}</span> },
        ]}
        rows={rows}
        rowKey={({ row, name }) => `${row} ${name}`}
      />
    </Card>
  );
}

function fieldNamed({ fields }: ReviewWords, name: string): Field {
  return fields.find((field) => field.name === name) ?? { name, kind: 'text' };
}
