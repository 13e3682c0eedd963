import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { endCharge } from '#app/adoption/super-users/charges.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import { isUuid } from '#app/web/uuid.ts';

/** Nothing to see: who helps whom stands on its page. */
export function loader() {
  return redirect(paths.superUsers);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const ended = isUuid(params.charge) ? await endCharge(scope, params.charge) : null;
  if (!ended?.ok) throw new Response(null, { status: 404 });
  return redirectWithToast(paths.superUsers, { tone: 'good', text: m.successes_ended() });
}
