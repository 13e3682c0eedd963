import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvOf, download, requireExport } from '#app/record-export.server.ts';

/** What the list at this address shows, all rows, as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const exporting = await requireExport(args);
  return download(csvOf(exporting), exporting, 'csv', args);
}
