import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { removeMilestone } from '#app/kpis/milestones/milestones.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the list. */
export function loader() {
  return redirect(paths.milestones);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const removed = await removeMilestone(scope, params.milestone ?? '');
  if (!removed.ok) throw new Response(m.milestones_gone(), { status: 404 });
  return redirectWithToast(paths.milestones, { tone: 'good', text: m.milestones_removed() });
}
