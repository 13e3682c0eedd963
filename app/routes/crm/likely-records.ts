import type { LoaderFunctionArgs } from '@remix-run/node';
import { findLikelyRecords } from '#app/crm/duplicates/find-likely.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { writableEntity } from '#app/record-route.ts';

/** Records that the one being typed may be already. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const { except = null, ...typed } = Object.fromEntries(new URL(request.url).searchParams);
  return Response.json({ likely: await findLikelyRecords(scope, writableEntity(params.segment), typed, except) });
}
