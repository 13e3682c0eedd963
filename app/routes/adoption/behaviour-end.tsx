import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { retireBehaviour } from '#app/crm/behaviours/behaviours.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: agreements stand on the page. */
export function loader() {
  return redirect(paths.behaviour);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const ended = await retireBehaviour(scope, params.behaviour ?? '', new Date());
  if (!ended.ok) throw new Response(null, { status: 404 });
  return redirectWithToast(paths.behaviour, { tone: 'good', text: m.behaviour_ended() });
}
