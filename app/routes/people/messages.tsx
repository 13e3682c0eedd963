import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { chooseMessage, listMessageChoices } from '#app/people/mail/message-choices.server.ts';
import { isMessageKind } from '#app/people/mail/message-kind.ts';
import { MessagesScreen } from '#app/people/ui/mail/messages-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.mail_messages_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, null);
  return { choices: await listMessageChoices(scope) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, null);
  const form = await request.formData();
  const kind = form.get('kind');
  if (!isMessageKind(kind)) throw new Response(null, { status: 404 });
  await chooseMessage(scope, { kind, isWanted: form.get('isWanted') === 'yes', asOf: new Date() });
  return redirectWithToast(paths.messages, { tone: 'good', text: m.mail_saved() });
}

export default function Messages() {
  return <MessagesScreen {...useLoaderData<typeof loader>()} />;
}
