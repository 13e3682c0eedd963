import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { withdrawCourse } from '#app/adoption/training/courses.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the course. */
export function loader() {
  return redirect(paths.training);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const isWithdrawn = (await request.formData()).get('is') === 'withdrawn';
  const withdrawn = isUuid(params.course) ? await withdrawCourse(scope, params.course, { isWithdrawn, asOf: new Date() }) : null;
  if (!withdrawn?.ok) throw new Response(null, { status: 404 });
  return redirectWithToast(paths.trainingCourse(params.course!), { tone: 'good', text: isWithdrawn ? m.training_withdrawn_toast() : m.training_restored_toast() });
}
