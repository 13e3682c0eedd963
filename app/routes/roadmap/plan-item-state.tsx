import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { markedText } from '#app/roadmap/plan/board-words.ts';
import { whatMoved } from '#app/roadmap/plan/move-item.ts';
import { PlanMarkSchema } from '#app/roadmap/plan/plan-form.ts';
import { planReason } from '#app/roadmap/plan/plan-words.ts';
import { sayHowFar } from '#app/roadmap/plan/say-how-far.server.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the board. */
export function loader() {
  return redirect(paths.planBoard());
}

export async function action({ request, params: { item: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = PlanMarkSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success) throw new Response(null, { status: 400 });
  const { is, version, to } = given.data;
  const said = await sayHowFar(scope, id, { is, version, asOf: new Date() });
  const back = localPath(to, paths.planBoard());
  if (!said.ok && (said.reason === 'not-found' || said.reason === 'no-programme')) throw new Response(m.plan_gone(), { status: 404 });
  if (!said.ok) return redirectWithToast(back, { tone: 'bad', text: planReason(said.reason) });
  const { changeId, step, name } = said.value;
  return redirectWithToast(back, { tone: 'good', text: markedText(name, is, whatMoved(step, id).pushed).slice(0, 300), ...(changeId && { action: { label: m.plan_undo(), to: paths.planUndoing(changeId) } }) });
}
