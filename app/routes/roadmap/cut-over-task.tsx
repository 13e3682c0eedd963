import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerGoLiveForm } from '#app/go-live-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { changeCutOverTask } from '#app/roadmap/go-live/change-cut-over.server.ts';
import { cutOverTaskSchema } from '#app/roadmap/go-live/cut-over-form.ts';
import { pickerText } from '#app/roadmap/go-live/cut-over-words.ts';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import { CutOverTaskScreen } from '#app/roadmap/ui/go-live/cut-over-task-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.task.name ?? m.cutover_plan()} · Pacer` }];

export async function loader({ request, params: { cutOverTask: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [goLive, members] = await Promise.all([findGoLivePage(scope), listMemberNames(scope)]);
  const task = goLive?.tasks.find((each) => each.id === id);
  if (!goLive || !task) throw new Response(m.golive_gone_page(), { status: 404 });
  return { task, tasks: goLive.tasks, members, startsAt: pickerText(task.startsAt, scope.timeZone) };
}

export async function action({ request, params: { cutOverTask: id = '' } }: ActionFunctionArgs) {
  return answerGoLiveForm(request, {
    schema: ({ timeZone }) => cutOverTaskSchema(timeZone),
    act: (scope, input) => changeCutOverTask(scope, id, input),
    page: paths.cutOverPlan,
    done: () => ({ tone: 'good', text: m.golive_saved() }),
    fields: { 'already-there': 'name', 'owner-not-found': 'ownerId', 'backup-not-found': 'backupId', 'after-not-found': 'afterId', 'after-later': 'afterId', 'after-circle': 'afterId' },
  });
}

export default function CutOverTaskPage() {
  return <CutOverTaskScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
