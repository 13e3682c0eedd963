import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { finishTask, giveTask, reopenTask, snoozeTask, type TaskRefusal } from '#app/crm/tasks/task-acts.server.ts';
import { SNOOZE_CHOICES, snoozeTo } from '#app/crm/tasks/work-list.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { dayIn } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

const REFUSALS: Record<TaskRefusal, () => string> = {
  gone: () => m.customer_work_refuse_gone(),
  unknown: () => m.customer_work_refuse_unknown(),
  same: () => m.customer_work_refuse_same(),
};

/** Nothing to see: tasks stand in the list of today. */
export function loader() {
  return redirect(paths.today);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const asOf = new Date();
  const form = await request.formData();
  const to = localPath(form.get('to'), paths.today);
  const id = form.get('task');
  if (typeof id !== 'string' || !isUuid(id)) throw new Response(null, { status: 404 });
  const { acted, say } = await act(scope, id, form, asOf);
  if (!acted.ok) return redirectWithToast(to, { tone: 'bad', text: REFUSALS[acted.reason]() });
  const { title, batchId } = acted.value;
  return redirectWithToast(to, { tone: 'good', text: say(title.length > 120 ? `${title.slice(0, 120)}…` : title), action: { label: m.customer_undo(), to: paths.undoBatch(batchId) } });
}

/** One button of a task: done, open again, put off, or given to somebody. */
async function act(scope: Scope, id: string, form: FormData, asOf: Date) {
  const snooze = SNOOZE_CHOICES.find((choice) => choice === form.get('snooze'));
  if (snooze) {
    const date = makeFormat(getLocale(), scope.timeZone).date(snoozeTo(snooze, dayIn(asOf, scope.timeZone)));
    return { acted: await snoozeTask(scope, id, snooze, asOf), say: (title: string) => m.customer_work_toast_snoozed({ date, title }) };
  }
  const owner = form.get('owner');
  if (typeof owner === 'string') return { acted: await giveTask(scope, id, owner || null, asOf), say: (title: string) => m.customer_work_toast_given({ title }) };
  if (form.get('intent') === 'reopen') return { acted: await reopenTask(scope, id, asOf), say: (title: string) => m.customer_work_toast_reopened({ title }) };
  return { acted: await finishTask(scope, id, asOf), say: (title: string) => m.customer_work_toast_done({ title }) };
}
