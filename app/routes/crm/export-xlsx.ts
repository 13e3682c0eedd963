import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { countForWorkbook } from '#app/crm/exporting/prepare-export.server.ts';
import { paths } from '#app/paths.ts';
import { download, requireExport, workbookOf } from '#app/record-export.server.ts';

/** The same as a workbook; when a worksheet cannot hold all rows that is said first. */
export async function loader(args: LoaderFunctionArgs) {
  const exporting = await requireExport(args);
  const url = new URL(args.request.url);
  if (url.searchParams.get('cut') !== 'yes' && (await countForWorkbook(exporting.scope, exporting.wanted)).isCut) {
    throw redirect(`${paths.exportOptions(exporting.entity.segment)}${url.search}`);
  }
  return download(workbookOf(exporting), exporting, 'xlsx', args);
}
