import type { LoaderFunctionArgs } from '@remix-run/node';
import { findParties } from '#app/crm/customer/parties.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

const LONGEST = 100;

/** Whom somebody means while they type, for the quick capture. */
export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const typed = (new URL(request.url).searchParams.get('q') ?? '').replace(/[\0\ud800-\udfff]/g, '').slice(0, LONGEST);
  return Response.json({ parties: await findParties(scope, typed) });
}
