import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { addLink } from '#app/roadmap/plan/change-plan.server.ts';
import { whatMoved } from '#app/roadmap/plan/move-item.ts';
import { PlanLinkSchema } from '#app/roadmap/plan/plan-form.ts';
import { movedText, planReason, sayPlanErrors } from '#app/roadmap/plan/plan-words.ts';
import { PlanItemScreen } from '#app/roadmap/ui/plan/plan-item-screen.tsx';
import { makeFormat } from '#app/ui/make-format.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './plan-item.tsx';

// A refused link answers with the item's page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './plan-item.tsx';

export async function action({ request, params: { item: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: PlanLinkSchema });
  if (submission.status !== 'success') return data(sayPlanErrors(submission.reply()), { status: 422 });
  let way: string[] = [];
  const linked = await addLink(scope, { ...submission.value, toId: id }, (names) => (way = names));
  if (!linked.ok && (linked.reason === 'not-found' || linked.reason === 'no-programme')) throw new Response(m.plan_gone(), { status: 404 });
  if (!linked.ok) return data(submission.reply({ fieldErrors: { fromId: [linked.reason === 'cycle' ? m.plan_reason_cycle({ way: [...way, way[0]].join(' → ') }) : planReason(linked.reason)] } }), { status: 422 });
  const { changeId, step } = linked.value;
  const { item, pushed } = whatMoved(step, id);
  const text = item ? movedText(item, { pushed, isHeldBack: false }, makeFormat(getLocale(), scope.timeZone).date) : m.plan_linked_toast();
  throw redirectWithToast(paths.planItem(id), { tone: 'good', text: text.slice(0, 300), ...(changeId && { action: { label: m.plan_undo(), to: paths.planUndoing(changeId) } }) });
}

export default function RefusedLinkPage() {
  return <PlanItemScreen {...useLoaderData<typeof loader>()} refused={{ form: 'link', result: useActionData<typeof action>() }} />;
}
