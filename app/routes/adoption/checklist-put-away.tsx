import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { putListAway, takeListBack } from '#app/adoption/checklists/ticks.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { findGoLive } from '#app/roadmap/go-live.server.ts';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: what was put away stands under the lists. */
export function loader() {
  return redirect(paths.me);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const id = params.checklist ?? '';
  const isBack = (await request.formData()).get('is') === 'back';
  if (!isUuid(id)) throw new Response(null, { status: 404 });
  if (isBack) {
    const taken = await takeListBack(scope, id);
    if (taken.ok) return redirectWithToast(paths.me, { tone: 'good', text: m.checklists_taken_back() });
    throw new Response(null, { status: 404 });
  }
  const put = await putListAway(scope, id, { asOf: new Date(), goLiveOn: await findGoLive(scope) });
  if (!put.ok) throw new Response(null, { status: 404 });
  return redirectWithToast(paths.me, { tone: 'good', text: put.value.open > 0 ? m.checklists_dismissed() : m.checklists_closed() });
}
