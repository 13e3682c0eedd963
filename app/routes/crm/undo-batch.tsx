import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { pathAfterUndo } from '#app/crm/record/path-after-undo.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export function loader() {
  return redirect(paths.history);
}

const REFUSED = { final: m.privacy_undo_final, 'already-undone': m.list_undo_already, 'of-another': m.list_undo_of_another };

/** Takes an act back; what stayed as it was is told on the page of the undoing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const form = await request.formData();
  const back = localPath(form.get('to'), paths.batch(params.batch ?? ''));
  const undone = await undoBatch(scope, params.batch ?? '');
  if (!undone.ok) {
    if (undone.reason === 'not-found') throw new Response(null, { status: 404 });
    return redirectWithToast(back, { tone: 'bad', text: REFUSED[undone.reason]() });
  }
  const { conflicts } = undone.value;
  // As the history counts them; what has none of those is counted by its parts.
  const count = undone.value.records || undone.value.undone;
  const again = { label: m.list_redo(), to: paths.undoBatch(scope.batchId) };
  if (conflicts.length > 0) return redirectWithToast(paths.batch(scope.batchId), { tone: 'bad', text: [count > 0 ? m.list_undone_toast({ count }) : '', `${m.list_undone_kept({ count: conflicts.length })}.`].filter(Boolean).join(' ') });
  return redirectWithToast(await pathAfterUndo(scope, back), { tone: 'good', text: m.list_undone_toast({ count }), action: again });
}
