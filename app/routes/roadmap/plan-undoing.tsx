import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { undoChange } from '#app/roadmap/plan/undo-plan.server.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: what was changed stands in the plan. */
export function loader() {
  return redirect(paths.plan());
}

export async function action({ request, params: { change = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const form = await request.formData();
  const to = form.get('to');
  const undone = await undoChange(scope, change, new Date());
  if (!undone.ok && undone.reason !== 'changed-meanwhile') throw new Response(m.plan_undo_gone(), { status: 404 });
  const back = localPath(typeof to === 'string' ? to : '', paths.planTable());
  if (!undone.ok) return redirectWithToast(back, { tone: 'bad', text: m.plan_undo_changed() });
  return redirectWithToast(back, { tone: 'good', text: m.plan_undone_toast() });
}
