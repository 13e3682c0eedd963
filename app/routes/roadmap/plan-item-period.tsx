import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { replanItem } from '#app/roadmap/plan/change-plan.server.ts';
import { whatMoved } from '#app/roadmap/plan/move-item.ts';
import { PlanPeriodSchema } from '#app/roadmap/plan/plan-form.ts';
import { movedText, type PlanAnswer, planReason } from '#app/roadmap/plan/plan-words.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** Nothing to see: it stands on the timeline. */
export function loader() {
  return redirect(paths.plan());
}

/** Where a bar was dropped; the answer is a word, for the page stays. */
export async function action({ request, params: { item: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = PlanPeriodSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success) return answer({ tone: 'bad', text: m.plan_reason_day(), undo: null }, 422);
  const { version, ...period } = given.data;
  const moved = await replanItem(scope, id, { period, version });
  if (!moved.ok) return answer({ tone: 'bad', text: planReason(moved.reason), undo: null }, moved.reason === 'not-found' ? 404 : 409);
  const { changeId, step } = moved.value;
  const what = whatMoved(step, id, period.start);
  const text = what.item ? movedText(what.item, what, makeFormat(getLocale(), scope.timeZone).date) : m.plan_held_back();
  return answer({ tone: 'good', text, undo: changeId && paths.planUndoing(changeId) });
}

/** A whole answer: where a route has no page, the framework forgets the status of anything less. */
const answer = (said: PlanAnswer, status = 200) => Response.json(said, { status });
