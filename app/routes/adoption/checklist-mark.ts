import type { LoaderFunctionArgs } from '@remix-run/node';
import { listenForChange } from '#app/adoption/checklists/listen.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** Answers when something of the reader changed since the mark they saw, or after a while; at once without one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const seen = new URL(request.url).searchParams.get('seen');
  return Response.json({ mark: seen ? await listenForChange(scope, seen.slice(0, 200), request.signal) : '' });
}
