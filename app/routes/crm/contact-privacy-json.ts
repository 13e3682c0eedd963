import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportPerson } from '#app/crm/privacy/export-person.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** All that is held about a person, to hand over to another system. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'privacy:write');
  const held = await exportPerson(scope, params.contact ?? '', { asOf: new Date() });
  if (!held) throw new Response(null, { status: 404 });
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="person-${held.contactId}.json"`, 'cache-control': 'no-store' };
  return new Response(JSON.stringify(held, null, 2), { headers });
}
