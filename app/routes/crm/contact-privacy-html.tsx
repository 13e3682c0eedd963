import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { exportPerson } from '#app/crm/privacy/export-person.server.ts';
import { ownFieldsInExport, titlesInExport } from '#app/crm/privacy/titles-in-export.server.ts';
import { PersonFile } from '#app/crm/ui/privacy/person-file.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

/** All that is held about a person, to read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'privacy:write');
  const held = await exportPerson(scope, params.contact ?? '', { asOf: new Date() });
  if (!held) throw new Response(null, { status: 404 });
  const titles = await titlesInExport(scope, held);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-disposition': `attachment; filename="person-${held.contactId}.html"`, 'cache-control': 'no-store' };
  return new Response(`<!doctype html>${renderToStaticMarkup(<PersonFile held={held} titles={titles} ownFields={await ownFieldsInExport(scope)} timeZone={scope.timeZone} currency={scope.currency} />)}`, { headers });
}
