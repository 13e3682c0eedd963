import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportOwnMeasured } from '#app/adoption/measured/measured.server.ts';
import { findAgreement } from '#app/people/measuring/agreements.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** All that is held of what the reader does, to take along. */
export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, null);
  const measured = await exportOwnMeasured(scope);
  if (!measured) throw new Response(null, { status: 404 });
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="measured.json"', 'cache-control': 'no-store' };
  return new Response(JSON.stringify({ agreement: await findAgreement(scope), ...measured }, null, 2), { headers });
}
