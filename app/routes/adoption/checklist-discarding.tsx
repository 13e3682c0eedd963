import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { discardDraft } from '#app/adoption/checklists/change-lists.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the list. */
export function loader() {
  return redirect(paths.checklists);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklists:write');
  const id = params.checklist ?? '';
  const discarded = isUuid(id) ? await discardDraft(scope, { id, revision: Number((await request.formData()).get('revision')) }) : null;
  if (discarded?.ok) return redirectWithToast(discarded.value.isGone ? paths.checklists : paths.checklist(id), { tone: 'good', text: m.checklists_discarded() });
  if (discarded?.reason === 'changed-meanwhile') return redirectWithToast(paths.checklist(id), { tone: 'bad', text: m.checklists_stale_short() });
  throw new Response(null, { status: 404 });
}
