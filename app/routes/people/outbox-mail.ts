import type { LoaderFunctionArgs } from '@remix-run/node';
import { findMailHtml } from '#app/people/mail/outbox.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** A message as mail programs show it: a page of its own, that may run nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const html = await findMailHtml(scope, params.mail ?? '');
  if (html === null) throw new Response(null, { status: 404 });
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': 'sandbox allow-popups allow-top-navigation-by-user-activation', 'cache-control': 'no-store' } });
}
