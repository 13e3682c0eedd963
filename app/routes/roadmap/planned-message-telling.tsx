import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { sayCommunicationErrors } from '#app/roadmap/communication/communication-words.ts';
import { TellingSchema } from '#app/roadmap/communication/message-form.ts';
import { tellMessage } from '#app/roadmap/communication/tell-message.server.ts';
import { MessageScreen } from '#app/roadmap/ui/communication/message-screen.tsx';
import { makeFormat } from '#app/ui/make-format.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './planned-message.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './planned-message.tsx';

export async function action({ request, params: { plannedMessage: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: TellingSchema });
  if (submission.status !== 'success') return data(sayCommunicationErrors(submission.reply()), { status: 422 });
  const told = await tellMessage(scope, id, { ...submission.value, asOf: new Date() });
  if (told.ok) {
    const { subject, nextOn } = told.value;
    const text = nextOn ? m.communication_told_next_toast({ subject, day: makeFormat(getLocale(), scope.timeZone).date(nextOn) }) : m.communication_told_toast({ subject });
    return redirectWithToast(paths.plannedMessage(id), { tone: 'good', text, action: { label: m.communication_undo(), to: paths.undoTelling(id, 'untold') } });
  }
  if (told.reason === 'not-found' || told.reason === 'no-programme') throw new Response(m.communication_gone(), { status: 404 });
  return data(sayCommunicationErrors(submission.reply({ fieldErrors: { on: [told.reason] } })), { status: 422 });
}

export default function RefusedTellingPage() {
  return <MessageScreen {...useLoaderData<typeof loader>()} refused={{ form: 'telling', result: useActionData<SubmissionResult>() }} />;
}
