import { stringify } from 'csv-stringify/sync';
import type { Scope } from '#app/people/scope.ts';
import { inertCell } from '#app/values/table/inert-cell.ts';
import type { ImportJob } from './import-job.ts';
import { listRefused } from './refused-rows.server.ts';

const PAGE = 2_000;

interface Words {
  /** Headers of the two columns behind those of the file. */
  row: string;
  reason: string;
  reasonOf: (code: string) => string;
  delimiter: ',' | ';';
}

/**
 * The refused rows as CSV, as they stood, with two columns more: which row of the file it was and why it did not come in; to be
 * mended in a spreadsheet and sent again.
 */
export async function* refusedFile(scope: Scope, job: ImportJob, { row: rowHeader, reason, reasonOf, delimiter }: Words): AsyncGenerator<string> {
  const form = { delimiter, record_delimiter: 'windows', quoted_match: /[\s,;|"']/ };
  yield `\ufeff${stringify([[...job.header.map(inertCell), rowHeader, reason]], form)}`;
  for (let after = 0; ; ) {
    const page = await listRefused(scope, job.id, { after, most: PAGE });
    if (page.length === 0) return;
    yield stringify(page.map(({ rowNo, raw, column, code }) => [...job.header.map((name) => inertCell(raw[name] ?? '')), String(rowNo), `${column ? `${column}: ` : ''}${reasonOf(code)}`]), form);
    after = page.at(-1)?.rowNo ?? Infinity;
  }
}
