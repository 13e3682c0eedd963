import { Form } from '@remix-run/react';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { m } from '#app/messages/compiled/messages.js';
import type { ImportPage } from '../../importing/import-page.ts';
import { RemoveImport } from './remove-import.tsx';

const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'];
const DELIMITERS: [string, () => string][] = [[',', m.importing_comma], [';', m.importing_semicolon], ['\t', m.importing_tab]];

/** First step: does the file look right? */
export function FileStep({ page: { job, file, product, kept } }: { page: ImportPage }) {
  return (
    <Card title={m.importing_step_file()} description={kept !== null ? m.importing_kept_used({ name: kept }) : product ? m.importing_looks_like({ product }) : m.importing_file_hint()} actions={<RemoveImport />}>
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="file" />
        <div className="grid gap-4 sm:grid-cols-2">
          <label className="flex flex-col gap-1 text-sm font-medium">
            {m.importing_encoding()}
            <select name="encoding" defaultValue={job.plan.encoding ?? file?.encoding} className="control">
              {ENCODINGS.map((encoding) => (
                <option key={encoding} value={encoding}>
                  {encoding.toUpperCase()}
                </option>
              ))}
            </select>
          </label>
          <label className="flex flex-col gap-1 text-sm font-medium">
            {m.importing_delimiter()}
            <select name="delimiter" defaultValue={job.plan.delimiter ?? file?.delimiter} className="control">
              {DELIMITERS.map(([delimiter, name]) => (
                <option key={delimiter} value={delimiter}>
                  {name()}
                </option>
              ))}
            </select>
          </label>
        </div>
        {file ? (
          <div className="rounded-md border">
            <DataTable
              caption={m.crm_preview()}
              columns={file.columns.map(({ header }, at) => ({ id: String(at), header, cell: (cells: string[]) => <span className="block max-w-64 truncate">{cells[at] ?? ''}</span> }))}
              rows={file.preview}
              rowKey={(cells) => cells.join('\u001f')}
            />
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="next" value="columns">
            {m.importing_looks_right()}
          </SubmitButton>
          <SubmitButton name="next" value="file" variant="secondary">
            {m.importing_look_again()}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
