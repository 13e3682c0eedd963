import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerGoLiveForm } from '#app/go-live-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { changeRehearsal } from '#app/roadmap/go-live/change-rehearsals.server.ts';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import { RehearsalSchema } from '#app/roadmap/go-live/readiness-form.ts';
import { RehearsalScreen } from '#app/roadmap/ui/go-live/rehearsal-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.golive_rehearsals()} · Pacer` }];

export async function loader({ request, params: { rehearsal: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [goLive, members] = await Promise.all([findGoLivePage(scope), listMemberNames(scope)]);
  const rehearsal = goLive?.rehearsals.find((each) => each.id === id);
  if (!rehearsal) throw new Response(m.golive_gone_page(), { status: 404 });
  return { rehearsal, members, today: dayIn(new Date(), scope.timeZone) };
}

export async function action({ request, params: { rehearsal: id = '' } }: ActionFunctionArgs) {
  return answerGoLiveForm(request, {
    schema: () => RehearsalSchema,
    act: (scope, input, asOf) => changeRehearsal(scope, id, input, asOf),
    page: paths.goLiveRehearsals,
    done: () => ({ tone: 'good', text: m.golive_saved() }),
    fields: { 'member-not-found': 'ledById', 'in-future': 'heldOn', 'already-there': 'heldOn' },
  });
}

export default function RehearsalPage() {
  return <RehearsalScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
