import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { KeyMessageSchema } from '#app/adoption/key-messages/key-message-form.ts';
import { findKeyMessagePage } from '#app/adoption/key-messages/key-message-page.server.ts';
import { changeKeyMessage } from '#app/adoption/key-messages/key-messages.server.ts';
import { listPeople } from '#app/adoption/super-users/people.server.ts';
import { KeyMessageScreen } from '#app/adoption/ui/key-messages/key-message-screen.tsx';
import { fieldOf, sayMessageErrors } from '#app/adoption/key-messages/message-words.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { readChainFacts } from '#app/roadmap/chain/chain.server.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.messages_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const mayWrite = scope.permissions.has('roadmap:write');
  const listed = isUuid(params.message) ? await findKeyMessagePage(scope, params.message, { asOf: new Date() }) : null;
  if (!listed) throw new Response(m.messages_gone(), { status: 404 });
  const [teams, people, facts] = await Promise.all([listTeamNames(scope), mayWrite ? listPeople(scope) : [], mayWrite ? readChainFacts(scope) : null]);
  const asks = facts && { behaviourId: facts.messages.find(({ id }) => id === listed.message.id)?.behaviourId ?? null, behaviours: facts.behaviours.map(({ id, name }) => ({ id, name })) };
  return { listed, teams, choices: mayWrite ? { teams, people } : null, asks };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: KeyMessageSchema });
  if (submission.status !== 'success') return data(sayMessageErrors(submission.reply()), { status: 422 });
  const id = params.message ?? '';
  const changed = await changeKeyMessage(scope, id, submission.value);
  if (changed.ok) return redirectWithToast(paths.keyMessage(id), { tone: 'good', text: m.messages_changed() });
  if (changed.reason === 'not-found') throw new Response(m.messages_gone(), { status: 404 });
  return data(sayMessageErrors(submission.reply({ fieldErrors: { [fieldOf(changed.reason, { person: 'sender', other: 'text' })]: [changed.reason] } })), { status: 422 });
}

export default function KeyMessage() {
  return <KeyMessageScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
