import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { OccasionSchema } from '#app/adoption/key-messages/key-message-form.ts';
import { noteOccasion } from '#app/adoption/key-messages/occasions.server.ts';
import { KeyMessagesScreen } from '#app/adoption/ui/key-messages/key-messages-screen.tsx';
import { fieldOf, sayMessageErrors } from '#app/adoption/key-messages/message-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './key-messages.tsx';

// What is refused answers with the page of all messages again, so that nothing typed is lost.
export { loader, meta } from './key-messages.tsx';

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: OccasionSchema });
  if (submission.status !== 'success') return data(sayMessageErrors(submission.reply()), { status: 422 });
  const noted = await noteOccasion(scope, submission.value, { asOf: new Date() });
  if (noted.ok) return redirectWithToast(paths.keyMessages, { tone: 'good', text: m.messages_noted(), action: { label: m.messages_undo(), to: paths.undoOccasion(noted.value.id) } });
  if (noted.reason === 'not-found') throw new Response(m.messages_gone(), { status: 404 });
  return data(sayMessageErrors(submission.reply({ fieldErrors: { [fieldOf(noted.reason, { person: 'giverId', other: 'messageId' })]: [noted.reason] } })), { status: 422 });
}

export default function RefusedOccasion() {
  const result = useActionData<typeof action>();
  return <KeyMessagesScreen {...useLoaderData<typeof loader>()} refused={result ? { form: 'occasion', result } : null} />;
}
