import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { readParty } from '#app/crm/customer/capture-form.ts';
import { addNote, type NoteRefusal, removeNote } from '#app/crm/customer/notes.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/values/uuid.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

const REFUSALS: Record<NoteRefusal, () => string> = {
  empty: () => m.customer_note_refuse_empty(),
  'too-long': () => m.customer_note_refuse_long(),
  gone: () => m.customer_refuse_gone(),
};

/** Nothing to see: notes stand with whom they are about. */
export function loader() {
  return redirect(paths.contacts);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const asOf = new Date();
  const form = await request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const to = localPath(text('to'), paths.contacts);
  const done = (say: string, batchId: string) => redirectWithToast(to, { tone: 'good', text: say, action: { label: m.customer_undo(), to: paths.undoBatch(batchId) } });
  const refuse = (reason: NoteRefusal) => redirectWithToast(to, { tone: 'bad', text: REFUSALS[reason]() });
  if (text('intent') === 'add') {
    const about = readParty(text('with'));
    const added = about ? await addNote(scope, about, text('text'), { asOf, actId: text('act') }) : ({ ok: false, reason: 'gone' } as const);
    return added.ok ? done(m.customer_note_added(), added.value) : refuse(added.reason);
  }
  const id = text('note');
  if (!isUuid(id)) throw new Response(null, { status: 404 });
  const removed = await removeNote(scope, id, asOf);
  return removed.ok ? done(m.customer_note_removed(), removed.value) : refuse(removed.reason);
}
