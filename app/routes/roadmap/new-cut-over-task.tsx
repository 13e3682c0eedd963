import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerGoLiveForm } from '#app/go-live-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { addCutOverTask } from '#app/roadmap/go-live/change-cut-over.server.ts';
import { cutOverTaskSchema } from '#app/roadmap/go-live/cut-over-form.ts';
import { firstMoment } from '#app/roadmap/go-live/cut-over-words.ts';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import { CutOverTaskScreen } from '#app/roadmap/ui/go-live/cut-over-task-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.cutover_new()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [goLive, members] = await Promise.all([findGoLivePage(scope), listMemberNames(scope)]);
  // The page itself says what to do first.
  if (!goLive) throw redirect(paths.goLive);
  return { tasks: goLive.tasks, members, startsAt: firstMoment(goLive, scope.timeZone) };
}

export async function action({ request }: ActionFunctionArgs) {
  return answerGoLiveForm(request, {
    schema: ({ timeZone }) => cutOverTaskSchema(timeZone),
    act: addCutOverTask,
    page: paths.cutOverPlan,
    done: () => ({ tone: 'good', text: m.golive_added() }),
    isNew: true,
    fields: { 'already-there': 'name', 'owner-not-found': 'ownerId', 'backup-not-found': 'backupId', 'after-not-found': 'afterId', 'after-later': 'afterId', 'after-circle': 'afterId' },
  });
}

export default function NewCutOverTaskPage() {
  return <CutOverTaskScreen {...useLoaderData<typeof loader>()} task={null} lastResult={useActionData<typeof action>()} />;
}
