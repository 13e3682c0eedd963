import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sayReasons } from '#app/adoption/behaviour/behaviour-words.ts';
import { BehaviourForm } from '#app/adoption/ui/behaviour/behaviour-form.tsx';
import { BehaviourFormSchema, toDraft } from '#app/crm/behaviours/behaviour.ts';
import { saveBehaviour } from '#app/crm/behaviours/behaviours.server.ts';
import { listActivityKeys } from '#app/crm/behaviours/list-activities.server.ts';
import { listActivityNames } from '#app/events/activity-catalogue.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.behaviour_new()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  return { activities: await listActivityKeys(scope), activityNames: await listActivityNames(scope) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const submission = parseWithZod(await request.formData(), { schema: BehaviourFormSchema });
  if (submission.status !== 'success') return data(sayReasons(submission.reply()), { status: 422 });
  const saved = await saveBehaviour(scope, toDraft(submission.value), null);
  if (saved.ok) throw redirectWithToast(paths.behaviour, { tone: 'good', text: m.behaviour_saved() });
  return data(sayReasons(submission.reply({ fieldErrors: { name: [saved.reason] } })), { status: 422 });
}

export default function NewBehaviour() {
  return <BehaviourForm id={null} defaults={{}} {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
