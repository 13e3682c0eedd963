import { Form } from '@remix-run/react';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { m } from '#app/messages/compiled/messages.js';
import type { ImportPage } from '../../importing/import-page.ts';
import { fieldLabel } from '../field-label.ts';
import { ColumnRow } from './column-row.tsx';
import { FixedValues } from './fixed-values.tsx';
import { KeptMappings } from './kept-mappings.tsx';

/** Second step: which column is which? */
export function ColumnsStep({ page, file }: { page: ImportPage; file: NonNullable<ImportPage['file']> }) {
  const { job, groups, unfilled } = page;
  const locale = getLocale();
  return (
    <>
      {unfilled.length > 0 ? (
        <Notice tone="warn" title={m.importing_unfilled()}>
          {m.importing_unfilled_hint({ fields: unfilled.map((name) => fieldLabel({ name }, locale)).join(', ') })}
        </Notice>
      ) : null}
      <KeptMappings mappings={page.mappings} />
      <Card title={m.importing_step_columns()} description={m.importing_columns_hint()}>
        {/* After a save the server knows better what was chosen than the fields do. */}
        <Form key={JSON.stringify(job.plan)} method="post" className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="columns" />
          <ul className="flex flex-col divide-y">
            {file.columns.map((column, at) => (
              <ColumnRow key={column.header} column={column} at={at} plan={job.plan} groups={groups} />
            ))}
          </ul>
          <label className="flex items-center gap-2 text-sm">
            <input type="checkbox" name="rest" value="new" className="size-4 accent-accent" />
            {m.importing_rest_new()}
          </label>
          <FixedValues plan={job.plan} groups={groups} />
          <div className="flex flex-wrap items-end gap-2">
            <SubmitButton name="next" value="keys">
              {m.importing_next()}
            </SubmitButton>
            <SubmitButton name="next" value="columns" variant="secondary">
              {m.importing_save()}
            </SubmitButton>
            <label className="flex w-full flex-col gap-1 text-sm sm:ml-auto sm:w-auto">
              {m.importing_keep_as()}
              <input name="mapping-name" maxLength={120} className="control" />
            </label>
          </div>
        </Form>
      </Card>
    </>
  );
}
