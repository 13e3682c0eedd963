import type { LoaderFunctionArgs } from '@remix-run/node';
import { countWaiting } from '#app/adoption/waiting.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** How much waits for the person, for the quiet badge: asked after a page is there, so that no page waits for it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  return Response.json({ count: await countWaiting(scope, { asOf: new Date() }) });
}
