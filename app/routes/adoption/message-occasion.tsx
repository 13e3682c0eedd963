import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { OccasionSchema } from '#app/adoption/key-messages/key-message-form.ts';
import { listKeyMessages } from '#app/adoption/key-messages/key-messages.server.ts';
import { changeOccasion, findOccasion } from '#app/adoption/key-messages/occasions.server.ts';
import { listPeople } from '#app/adoption/super-users/people.server.ts';
import { fieldOf, sayMessageErrors } from '#app/adoption/key-messages/message-words.ts';
import { OccasionScreen } from '#app/adoption/ui/key-messages/occasion-screen.tsx';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.messages_occasion_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [occasion, messages, teams, people] = await Promise.all([findOccasion(scope, params.occasion ?? ''), listKeyMessages(scope), listTeamNames(scope), listPeople(scope)]);
  if (!occasion) throw new Response(m.messages_gone(), { status: 404 });
  return { occasion, messages, choices: { teams, people }, today: dayIn(new Date(), scope.timeZone) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: OccasionSchema });
  if (submission.status !== 'success') return data(sayMessageErrors(submission.reply()), { status: 422 });
  const changed = await changeOccasion(scope, params.occasion ?? '', submission.value, { asOf: new Date() });
  if (changed.ok) return redirectWithToast(paths.keyMessage(submission.value.messageId), { tone: 'good', text: m.messages_occasion_changed() });
  if (changed.reason === 'not-found') throw new Response(m.messages_gone(), { status: 404 });
  return data(sayMessageErrors(submission.reply({ fieldErrors: { [fieldOf(changed.reason, { person: 'giverId', other: 'messageId' })]: [changed.reason] } })), { status: 422 });
}

export default function MessageOccasion() {
  return <OccasionScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
