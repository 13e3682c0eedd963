import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { revokeExternalPartner } from '#app/specs/partners/partners.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands in the register. */
export function loader() {
  return redirect(paths.specPartners);
}

export async function action({ request, params: { external = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const revoked = await revokeExternalPartner(scope, external, new Date());
  if (!revoked.ok) throw new Response(null, { status: revoked.reason === 'not-found' ? 404 : 403 });
  return redirectWithToast(paths.specPartners, { tone: 'good', text: m.partners_revoked() });
}
