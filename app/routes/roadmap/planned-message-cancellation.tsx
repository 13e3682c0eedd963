import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { cancelMessage } from '#app/roadmap/communication/change-messages.server.ts';
import { CancellingSchema } from '#app/roadmap/communication/message-form.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of its message. */
export function loader({ params: { plannedMessage: id = '' } }: LoaderFunctionArgs) {
  return redirect(paths.plannedMessage(id));
}

export async function action({ request, params: { plannedMessage: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  // An undo carries what it does in its address.
  const given = CancellingSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isCancelled = given.data.is === 'cancelled';
  const answer = await cancelMessage(scope, id, { isCancelled, asOf: new Date() });
  if (answer.ok) {
    const words = { subject: answer.value.subject };
    if (!isCancelled) return redirectWithToast(paths.plannedMessage(id), { tone: 'good', text: m.communication_restored_toast(words) });
    return redirectWithToast(paths.communication, { tone: 'good', text: m.communication_cancelled_toast(words), action: { label: m.communication_undo(), to: paths.restorePlannedMessage(id) } });
  }
  if (answer.reason === 'told') return redirectWithToast(paths.plannedMessage(id), { tone: 'bad', text: m.communication_reason_told() });
  throw new Response(m.communication_gone(), { status: 404 });
}
