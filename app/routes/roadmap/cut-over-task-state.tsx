import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { TaskStateSchema } from '#app/roadmap/go-live/cut-over-form.ts';
import { whyNotMove } from '#app/roadmap/go-live/cut-over-rule.ts';
import { movedText } from '#app/roadmap/go-live/cut-over-words.ts';
import { goLiveRefusalText } from '#app/roadmap/go-live/go-live-words.ts';
import { moveCutOverTask } from '#app/roadmap/go-live/move-cut-over.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of going live. */
export function loader() {
  return redirect(paths.cutOverPlan);
}

export async function action({ request, params: { cutOverTask: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  // An undo carries what it does in its address.
  const given = TaskStateSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const to = given.data.is;
  const moved = await moveCutOverTask(scope, id, { to, asOf: new Date() });
  const page = paths.cutOverTaskOnPlan(id);
  if (!moved.ok) {
    const text = goLiveRefusalText(moved.reason);
    if (text === null) throw new Response(m.golive_gone_page(), { status: moved.reason === 'not-allowed' ? 403 : 404 });
    return redirectWithToast(page, { tone: 'bad', text });
  }
  const { name, from } = moved.value;
  const canUndo = from !== to && whyNotMove({ state: to, after: null }, from) === null;
  return redirectWithToast(page, { tone: 'good', text: movedText(to, name).slice(0, 300), ...(canUndo && { action: { label: m.act_undo(), to: paths.undoCutOverTaskState(id, from) } }) });
}
