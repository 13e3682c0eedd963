import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { chooseGroupRemedy } from '#app/roadmap/readiness/choose-remedy.server.ts';
import { findReadiness } from '#app/roadmap/readiness/read-readiness-page.server.ts';
import { chooseRefusal, sayReadinessErrors } from '#app/roadmap/readiness/readiness-words.ts';
import { GroupRemedySchema } from '#app/roadmap/readiness/remedy-form.ts';
import { RemedyScreen } from '#app/roadmap/ui/readiness/remedy-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? m.readiness_choose_of({ name: data.group.name }) : m.readiness_title()} · Pacer` }];

export async function loader({ request, params: { impactGroup: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [readiness, members] = await Promise.all([findReadiness(scope, new Date()), listMemberNames(scope)]);
  const group = readiness?.groups.find((each) => each.id === id);
  if (!readiness || !group) throw new Response(m.readiness_gone(), { status: 404 });
  return { group, members, today: readiness.today };
}

export async function action({ request, params: { impactGroup: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: GroupRemedySchema });
  if (submission.status !== 'success') return data(sayReadinessErrors(submission.reply()), { status: 422 });
  const chosen = await chooseGroupRemedy(scope, id, submission.value, new Date());
  if (chosen.ok) throw redirectWithToast(paths.readiness, { tone: 'good', text: m.readiness_chosen_toast() });
  const told = chooseRefusal(chosen.reason);
  if (told === null) throw new Response(m.readiness_gone(), { status: chosen.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply(told), { status: 422 });
}

export default function GroupRemedyPage() {
  return <RemedyScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
