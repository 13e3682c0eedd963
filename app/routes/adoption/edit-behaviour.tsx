import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sayReasons } from '#app/adoption/behaviour/behaviour-words.ts';
import { BehaviourForm } from '#app/adoption/ui/behaviour/behaviour-form.tsx';
import { BehaviourFormSchema, toDraft, toFormValues } from '#app/crm/behaviours/behaviour.ts';
import { findBehaviour, saveBehaviour } from '#app/crm/behaviours/behaviours.server.ts';
import { listActivityKeys } from '#app/crm/behaviours/list-activities.server.ts';
import { listActivityNames } from '#app/events/activity-catalogue.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { readChainFacts } from '#app/roadmap/chain/chain.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.behaviour_edit()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const behaviour = await findBehaviour(scope, params.behaviour ?? '');
  if (!behaviour) throw new Response(null, { status: 404 });
  const [activities, facts] = await Promise.all([listActivityKeys(scope), readChainFacts(scope)]);
  const specificationId = facts.behaviours.find(({ id }) => id === behaviour.id)?.specificationId ?? null;
  const serves = { specificationId, specifications: facts.specifications.map(({ id, name }) => ({ id, name })), canTie: scope.permissions.has('roadmap:write') };
  return { id: behaviour.id, defaults: toFormValues(behaviour), activities, activityNames: await listActivityNames(scope), serves };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const submission = parseWithZod(await request.formData(), { schema: BehaviourFormSchema });
  if (submission.status !== 'success') return data(sayReasons(submission.reply()), { status: 422 });
  const saved = await saveBehaviour(scope, toDraft(submission.value), { id: params.behaviour ?? '', version: submission.value.version });
  if (saved.ok) throw redirectWithToast(paths.behaviour, { tone: 'good', text: m.behaviour_saved() });
  if (saved.reason === 'not-found') throw new Response(null, { status: 404 });
  return data(sayReasons(submission.reply({ fieldErrors: { name: [saved.reason] } })), { status: 422 });
}

export default function EditBehaviour() {
  return <BehaviourForm {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
