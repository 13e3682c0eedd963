import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { setTick } from '#app/adoption/checklists/ticks.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: ticks stand on the checklist. */
export function loader() {
  return redirect(paths.me);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const form = await request.formData();
  const [listId, itemKey] = [form.get('list'), form.get('item')];
  const isTicked = form.get('is') === 'done';
  const isNamed = typeof listId === 'string' && typeof itemKey === 'string' && isUuid(listId) && isUuid(itemKey);
  const changed = isNamed ? await setTick(scope, { listId, itemKey }, { isTicked, asOf: new Date() }) : null;
  if (changed?.ok) return redirectWithToast(paths.me, { tone: 'good', text: isTicked ? m.adoption_ticked_toast() : m.adoption_unticked_toast() });
  if (changed?.reason === 'ticks-itself') return redirectWithToast(paths.me, { tone: 'bad', text: m.adoption_refuse_itself() });
  throw new Response(null, { status: 404 });
}
