import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { addItem } from '#app/roadmap/plan/change-plan.server.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { fieldOf, PlanItemSchema, toDraft } from '#app/roadmap/plan/plan-form.ts';
import { sayPlanErrors } from '#app/roadmap/plan/plan-words.ts';
import { NewPlanItemScreen } from '#app/roadmap/ui/plan/new-plan-item-screen.tsx';
import { listSpecs } from '#app/specs/specs.server.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.plan_new_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const plan = await findPlan(scope);
  if (!plan) throw new Response(m.plan_gone(), { status: 404 });
  const [members, objectives, specifications] = await Promise.all([listMemberNames(scope), listObjectives(scope), listSpecs(scope)]);
  return { phases: plan.phases, members, objectives: objectives.filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ id, name })), specifications: specifications.map(({ id, name }) => ({ id, name })), today: dayIn(new Date(), scope.timeZone) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: PlanItemSchema });
  if (submission.status !== 'success') return data(sayPlanErrors(submission.reply()), { status: 422 });
  const added = await addItem(scope, toDraft(submission.value), new Date());
  if (!added.ok) return data(sayPlanErrors(submission.reply({ fieldErrors: { [fieldOf(added.reason)]: [added.reason] } })), { status: 422 });
  const { changeId, recordId } = added.value;
  throw replaceWithToast(paths.planItem(recordId), { tone: 'good', text: m.plan_added_toast({ name: submission.value.name }), ...(changeId && { action: { label: m.plan_undo(), to: paths.planUndoing(changeId) } }) });
}

export default function NewPlanItemPage() {
  return <NewPlanItemScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
