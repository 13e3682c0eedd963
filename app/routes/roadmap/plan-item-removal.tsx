import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { removeItem } from '#app/roadmap/plan/change-plan.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on its own page. */
export function loader() {
  return redirect(paths.planTable());
}

export async function action({ request, params: { item = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const removed = await removeItem(scope, item);
  if (!removed.ok) throw new Response(m.plan_gone(), { status: 404 });
  const { changeId, step } = removed.value;
  return redirectWithToast(paths.planTable(), { tone: 'good', text: m.plan_removed_toast({ name: step.items[0]?.before?.name ?? '' }), ...(changeId && { action: { label: m.plan_undo(), to: paths.planUndoing(changeId) } }) });
}
