import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { endPartner } from '#app/specs/partners/partners.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands in the register. */
export function loader() {
  return redirect(paths.specPartners);
}

export async function action({ request, params: { partner = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const ended = await endPartner(scope, partner, new Date());
  if (!ended.ok) throw new Response(null, { status: ended.reason === 'not-found' ? 404 : 403 });
  return redirectWithToast(paths.specPartners, { tone: 'good', text: m.partners_ended() });
}
