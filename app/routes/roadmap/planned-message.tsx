import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reaches } from '#app/adoption/key-messages/metrics-key-messages.ts';
import { listMessageChoices } from '#app/message-choices.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { changeMessage } from '#app/roadmap/communication/change-messages.server.ts';
import { communicationFieldOf, sayCommunicationErrors } from '#app/roadmap/communication/communication-words.ts';
import { PlannedMessageSchema } from '#app/roadmap/communication/message-form.ts';
import { findCommunication } from '#app/roadmap/communication/read-communication.server.ts';
import { MessageScreen } from '#app/roadmap/ui/communication/message-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.message.subject ?? m.communication_title()} · Pacer` }];

export async function loader({ request, params: { plannedMessage: id } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const found = await findCommunication(scope, new Date());
  const message = found?.messages.find((planned) => planned.id === id);
  if (!found || !message) throw new Response(m.communication_gone(), { status: 404 });
  const choices = scope.permissions.has('roadmap:write') ? await listMessageChoices(scope) : null;
  return { message, today: found.today, teams: found.teams, groups: found.groups.filter(({ group }) => reaches(message.audience, [group])), choices };
}

export async function action({ request, params: { plannedMessage: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: PlannedMessageSchema });
  if (submission.status !== 'success') return data(sayCommunicationErrors(submission.reply()), { status: 422 });
  const changed = await changeMessage(scope, id, submission.value);
  if (changed.ok) throw redirectWithToast(paths.plannedMessage(id), { tone: 'good', text: m.communication_saved_toast() });
  if (changed.reason === 'not-found' || changed.reason === 'no-programme') throw new Response(m.communication_gone(), { status: 404 });
  return data(sayCommunicationErrors(submission.reply({ fieldErrors: { [communicationFieldOf(changed.reason)]: [changed.reason] } })), { status: 422 });
}

export default function PlannedMessagePage() {
  return <MessageScreen {...useLoaderData<typeof loader>()} refused={{ form: 'words', result: useActionData<typeof action>() }} />;
}
