import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { listTouchedGroups } from '#app/roadmap/change-load/change-load.server.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { changeItem } from '#app/roadmap/plan/change-plan.server.ts';
import { whatMoved } from '#app/roadmap/plan/move-item.ts';
import { expectedOf } from '#app/roadmap/plan/plan-item.ts';
import { findPlanItem } from '#app/roadmap/plan/plan.server.ts';
import { fieldOf, PlanItemSchema, toDraft } from '#app/roadmap/plan/plan-form.ts';
import { movedText, sayPlanErrors } from '#app/roadmap/plan/plan-words.ts';
import { PlanItemScreen } from '#app/roadmap/ui/plan/plan-item-screen.tsx';
import { listSpecs } from '#app/specs/specs.server.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.item.name ?? m.plan_title()} · Pacer` }];

export async function loader({ request, params: { item: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const found = await findPlanItem(scope, id);
  if (!found) throw new Response(m.plan_gone(), { status: 404 });
  const canWrite = scope.permissions.has('roadmap:write');
  const [members, objectives, touched, specifications] = await Promise.all([canWrite ? listMemberNames(scope) : [], listObjectives(scope), listTouchedGroups(scope, id), scope.permissions.has('specs:read') ? listSpecs(scope) : []]);
  return { ...found, members, touched, objectives: objectives.filter(({ endedOn, id: goal }) => endedOn === null || goal === found.item.objectiveId).map((goal) => ({ id: goal.id, name: goal.name })), specifications: specifications.map((spec) => ({ id: spec.id, name: spec.name })), today: dayIn(new Date(), scope.timeZone), canWrite };
}

export async function action({ request, params: { item: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: PlanItemSchema });
  if (submission.status !== 'success') return data(sayPlanErrors(submission.reply()), { status: 422 });
  const draft = toDraft(submission.value);
  const changed = await changeItem(scope, id, { draft, version: submission.value.version ?? 0, asOf: new Date() });
  if (!changed.ok && changed.reason === 'not-found') throw new Response(m.plan_gone(), { status: 404 });
  if (!changed.ok) return data(sayPlanErrors(submission.reply({ fieldErrors: { [fieldOf(changed.reason)]: [changed.reason] } })), { status: 422 });
  const { changeId, step } = changed.value;
  const moved = whatMoved(step, id, expectedOf(draft).start);
  const text = moved.item && (moved.pushed > 0 || moved.isHeldBack) ? movedText(moved.item, moved, makeFormat(getLocale(), scope.timeZone).date) : m.plan_saved_toast({ name: draft.name });
  throw redirectWithToast(paths.planItem(id), { tone: 'good', text: text.slice(0, 300), ...(changeId && { action: { label: m.plan_undo(), to: paths.planUndoing(changeId) } }) });
}

export default function PlanItemPage() {
  return <PlanItemScreen {...useLoaderData<typeof loader>()} refused={{ form: 'item', result: useActionData<typeof action>() }} />;
}
