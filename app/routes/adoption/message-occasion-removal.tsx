import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { RemovalSchema } from '#app/adoption/key-messages/key-message-form.ts';
import { removeOccasion } from '#app/adoption/key-messages/occasions.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of its message. */
export function loader() {
  return redirect(paths.keyMessages);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  // An undo carries what it does in its address.
  const given = RemovalSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isRemoved = given.data.is === 'removed';
  const id = params.occasion ?? '';
  const removed = await removeOccasion(scope, id, { isRemoved, asOf: new Date() });
  if (!removed.ok) throw new Response(m.messages_gone(), { status: 404 });
  return redirectWithToast(paths.keyMessage(removed.value.messageId), {
    tone: 'good',
    text: isRemoved ? m.messages_removed_toast() : m.messages_put_back_toast(),
    ...(isRemoved ? { action: { label: m.messages_put_back(), to: paths.restoreOccasion(id) } } : {}),
  });
}
