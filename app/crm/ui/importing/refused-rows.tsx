import { Form } from '@remix-run/react';
import { CircleAlert } from 'lucide-react';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { ImportJob } from '../../importing/import-job.ts';
import type { RefusedPage, RefusedRow } from '../../importing/refused-row.ts';
import { reasonSentence } from './reason-sentence.ts';

/** Other cells that say at a glance which row it is. */
const SHOWN = 4;

/** Rows that did not come in: the wrong cell can be typed over here, and the row taken in. */
export function RefusedRows({ job, page: { rows, nextAfter, previousBefore } }: { job: ImportJob; page: RefusedPage }) {
  const { number } = useFormat();
  return (
    <Card
      title={m.importing_refused()}
      description={m.importing_refused_hint({ count: job.rejected, number: number(job.rejected), shown: number(rows.length) })}
      actions={
        <a href={paths.refusedRows(job.id)} download className="text-sm link font-medium">
          {m.importing_download_refused()}
        </a>
      }
    >
      <Form key={rows.map(({ rowNo, code, value }) => `${rowNo} ${code} ${value}`).join()} method="post" className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="mend" />
        <ul className="flex flex-col divide-y">
          {rows.map((row) => (
            <RefusedRowItem key={row.rowNo} row={row} header={job.header} />
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-2">
          <SubmitButton>{m.importing_take_in()}</SubmitButton>
          {previousBefore === null ? null : (
            <SubmitButton name="turn" value={`before=${previousBefore}`} variant="secondary">
              {m.importing_refused_previous()}
            </SubmitButton>
          )}
          {nextAfter === null ? null : (
            <SubmitButton name="turn" value={`after=${nextAfter}`} variant="secondary">
              {m.importing_refused_next()}
            </SubmitButton>
          )}
          {previousBefore === null && nextAfter === null ? null : <p className="text-sm text-muted">{m.importing_refused_kept()}</p>}
        </div>
      </Form>
    </Card>
  );
}

function RefusedRowItem({ row, header }: { row: RefusedRow; header: readonly string[] }) {
  const wrong = row.column !== null && header.includes(row.column) ? row.column : null;
  const others = header.filter((name) => name !== wrong);
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-2">
      <div className="min-w-0">
        <p className="text-sm font-medium">{m.importing_row_number({ row: row.rowNo })}</p>
        <p className="truncate text-sm text-muted">{others.map((name) => row.raw[name] ?? '').filter((cell) => cell !== '').slice(0, SHOWN).join(' · ')}</p>
        <p className="flex items-start gap-1.5 text-sm font-medium text-bad"><CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />{reasonSentence(row.code)}</p>
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        {wrong !== null ? <Cell rowNo={row.rowNo} name={wrong} value={row.raw[wrong] ?? ''} /> : null}
        <details open={wrong === null}>
          <summary className="fold">{m.importing_other_cells()}</summary>
          <div className="mt-2 grid gap-2 sm:grid-cols-2">
            {others.map((name) => (
              <Cell key={name} rowNo={row.rowNo} name={name} value={row.raw[name] ?? ''} />
            ))}
          </div>
        </details>
      </div>
    </li>
  );
}

function Cell({ rowNo, name, value }: { rowNo: number; name: string; value: string }) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-sm">
      <span className="break-words">{name}</span>
      <input name={`cell-${rowNo}-${name}`} defaultValue={value} className="control" />
    </label>
  );
}
