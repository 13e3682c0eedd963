import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { endObjective } from '#app/roadmap/objectives/change-objective.server.ts';
import { objectiveReason } from '#app/roadmap/objectives/objective-words.ts';
import { ObjectiveEndingSchema } from '#app/roadmap/roadmap-form.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the goal. */
export function loader() {
  return redirect(paths.objectives);
}

export async function action({ request, params: { objective: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = ObjectiveEndingSchema.safeParse({ is: (await request.formData()).get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isEnded = given.data.is === 'ended';
  const ended = await endObjective(scope, id, { isEnded, asOf: new Date() });
  if (ended.ok) return redirectWithToast(paths.objective(id), { tone: 'good', text: isEnded ? m.objectives_ended_toast() : m.objectives_reopened_toast() });
  if (ended.reason === 'not-allowed') throw new Response(null, { status: 403 });
  if (ended.reason === 'not-found') throw new Response(m.objectives_not_found(), { status: 404 });
  return redirectWithToast(paths.objective(id), { tone: 'bad', text: objectiveReason(ended.reason) });
}
