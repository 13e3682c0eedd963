import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listMessageChoices } from '#app/message-choices.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { planMessage } from '#app/roadmap/communication/change-messages.server.ts';
import { readCommunicationFilter } from '#app/roadmap/communication/communication-filter.ts';
import { communicationFieldOf, sayCommunicationErrors } from '#app/roadmap/communication/communication-words.ts';
import { PlannedMessageSchema } from '#app/roadmap/communication/message-form.ts';
import { findCommunication } from '#app/roadmap/communication/read-communication.server.ts';
import { NewMessageScreen } from '#app/roadmap/ui/communication/new-message-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.communication_new_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [found, choices] = await Promise.all([findCommunication(scope, new Date()), listMessageChoices(scope)]);
  // The plan says what to do first.
  if (!found) throw redirect(paths.communication);
  const { group } = readCommunicationFilter(new URL(request.url).searchParams);
  return { choices, group, followed: found.groups.find((followed) => followed.group === group) ?? null };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: PlannedMessageSchema });
  if (submission.status !== 'success') return data(sayCommunicationErrors(submission.reply()), { status: 422 });
  const planned = await planMessage(scope, submission.value, new Date());
  if (planned.ok) {
    const { id } = planned.value;
    const text = m.communication_added_toast({ subject: submission.value.subject });
    throw replaceWithToast(paths.plannedMessage(id), { tone: 'good', text, action: { label: m.communication_undo(), to: paths.cancelPlannedMessage(id) } });
  }
  if (planned.reason === 'no-programme') throw new Response(null, { status: 404 });
  return data(sayCommunicationErrors(submission.reply({ fieldErrors: { [communicationFieldOf(planned.reason)]: [planned.reason] } })), { status: 422 });
}

export default function NewPlannedMessagePage() {
  return <NewMessageScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
