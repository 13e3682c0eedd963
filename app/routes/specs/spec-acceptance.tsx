import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { acceptTarget } from '#app/specs/versions/change-specification.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the specification. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.spec(params.spec ?? ''));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'specs:read');
  const id = params.spec ?? '';
  const version = Number((await request.formData()).get('version'));
  const accepted = await acceptTarget(scope, id, version, new Date());
  if (accepted.ok) return redirectWithToast(paths.spec(id), { tone: 'good', text: m.specs_accept_done({ version }) });
  if (accepted.reason === 'not-found') throw new Response(m.specs_not_found(), { status: 404 });
  return redirectWithToast(paths.spec(id), { tone: 'bad', text: accepted.reason === 'not-the-owner' ? m.specs_accept_not_owner() : m.specs_edit_stale() });
}
