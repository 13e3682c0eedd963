import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { WithdrawalSchema } from '#app/adoption/key-messages/key-message-form.ts';
import { withdrawKeyMessage } from '#app/adoption/key-messages/key-messages.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the message. */
export function loader() {
  return redirect(paths.keyMessages);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = WithdrawalSchema.safeParse({ is: (await request.formData()).get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isWithdrawn = given.data.is === 'withdrawn';
  const id = params.message ?? '';
  const withdrawn = await withdrawKeyMessage(scope, id, { isWithdrawn, asOf: new Date() });
  if (!withdrawn.ok) throw new Response(m.messages_gone(), { status: 404 });
  return redirectWithToast(paths.keyMessage(id), { tone: 'good', text: isWithdrawn ? m.messages_withdrawn_toast() : m.messages_restored_toast() });
}
