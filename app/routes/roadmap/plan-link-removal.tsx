import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { removeLink } from '#app/roadmap/plan/change-plan.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands with what waits. */
export function loader() {
  return redirect(paths.planTable());
}

export async function action({ request, params: { link = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const removed = await removeLink(scope, link);
  if (!removed.ok) throw new Response(m.plan_gone(), { status: 404 });
  const { changeId, recordId } = removed.value;
  return redirectWithToast(paths.planItem(recordId), { tone: 'good', text: m.plan_unlinked_toast(), ...(changeId && { action: { label: m.plan_undo(), to: paths.planUndoing(changeId) } }) });
}
