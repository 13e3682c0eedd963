import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { communicationRefusal } from '#app/roadmap/communication/communication-words.ts';
import { UntellingSchema } from '#app/roadmap/communication/message-form.ts';
import { retellMessage, untellMessage } from '#app/roadmap/communication/tell-message.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of its message. */
export function loader({ params: { plannedMessage: id = '' } }: LoaderFunctionArgs) {
  return redirect(paths.plannedMessage(id));
}

export async function action({ request, params: { plannedMessage: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  // An undo carries what it does in its address.
  const given = UntellingSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isTold = given.data.is === 'told';
  const answer = await (isTold ? retellMessage : untellMessage)(scope, id, { asOf: new Date() });
  if (answer.ok) {
    const words = { subject: answer.value.subject };
    if (isTold) return redirectWithToast(paths.plannedMessage(id), { tone: 'good', text: m.communication_told_toast(words) });
    return redirectWithToast(paths.plannedMessage(id), { tone: 'good', text: m.communication_untold_toast(words), action: { label: m.communication_undo(), to: paths.undoTelling(id, 'told') } });
  }
  if (answer.reason === 'not-found' || answer.reason === 'no-programme') throw new Response(m.communication_gone(), { status: 404 });
  return redirectWithToast(paths.plannedMessage(id), { tone: 'bad', text: communicationRefusal(answer.reason) });
}
