import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerGoLiveForm } from '#app/go-live-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { addRehearsal } from '#app/roadmap/go-live/change-rehearsals.server.ts';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import { RehearsalSchema } from '#app/roadmap/go-live/readiness-form.ts';
import { RehearsalScreen } from '#app/roadmap/ui/go-live/rehearsal-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.golive_rehearsal_new()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [goLive, members] = await Promise.all([findGoLivePage(scope), listMemberNames(scope)]);
  // The page itself says what to do first.
  if (!goLive) throw redirect(paths.goLive);
  return { members, today: dayIn(new Date(), scope.timeZone) };
}

export async function action({ request }: ActionFunctionArgs) {
  return answerGoLiveForm(request, {
    schema: () => RehearsalSchema,
    act: addRehearsal,
    page: paths.goLiveRehearsals,
    done: () => ({ tone: 'good', text: m.golive_added() }),
    isNew: true,
    fields: { 'member-not-found': 'ledById', 'in-future': 'heldOn', 'already-there': 'heldOn' },
  });
}

export default function NewRehearsalPage() {
  return <RehearsalScreen {...useLoaderData<typeof loader>()} rehearsal={null} lastResult={useActionData<typeof action>()} />;
}
