import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { KeyMessageSchema } from '#app/adoption/key-messages/key-message-form.ts';
import { findKeyMessagesPage } from '#app/adoption/key-messages/key-message-page.server.ts';
import { addKeyMessage } from '#app/adoption/key-messages/key-messages.server.ts';
import { listPeople } from '#app/adoption/super-users/people.server.ts';
import { KeyMessagesScreen } from '#app/adoption/ui/key-messages/key-messages-screen.tsx';
import { fieldOf, sayMessageErrors } from '#app/adoption/key-messages/message-words.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.messages_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const mayWrite = scope.permissions.has('roadmap:write');
  const [page, teams, people] = await Promise.all([findKeyMessagesPage(scope, { asOf: new Date() }), listTeamNames(scope), mayWrite ? listPeople(scope) : []]);
  return { page, teams, choices: mayWrite ? { teams, people } : null, chosenId: new URL(request.url).searchParams.get('message') };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: KeyMessageSchema });
  if (submission.status !== 'success') return data(sayMessageErrors(submission.reply()), { status: 422 });
  const added = await addKeyMessage(scope, submission.value, { asOf: new Date() });
  if (added.ok) return redirectWithToast(paths.keyMessages, { tone: 'good', text: m.messages_added() });
  return data(sayMessageErrors(submission.reply({ fieldErrors: { [fieldOf(added.reason, { person: 'sender', other: 'text' })]: [added.reason] } })), { status: 422 });
}

export default function KeyMessages() {
  const result = useActionData<typeof action>();
  return <KeyMessagesScreen {...useLoaderData<typeof loader>()} refused={result ? { form: 'message', result } : null} />;
}
