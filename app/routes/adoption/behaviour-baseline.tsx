import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { findBehaviourPage } from '#app/adoption/behaviour/behaviour-page.server.ts';
import { setBaseline } from '#app/crm/behaviours/behaviours.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: baselines stand on the page. */
export function loader() {
  return redirect(paths.behaviour);
}

/** Holds the last week that is over as the baseline. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const { courses } = await findBehaviourPage(scope, metricCatalogue, new Date());
  const course = courses.find(({ behaviour }) => behaviour.id === params.behaviour);
  if (!course) throw new Response(null, { status: 404 });
  const { last } = course;
  if (last?.value == null) return redirectWithToast(paths.behaviour, { tone: 'bad', text: m.behaviour_no_week() });
  await setBaseline(scope, course.behaviour.id, { value: last.value, on: last.start });
  return redirectWithToast(paths.behaviour, { tone: 'good', text: m.behaviour_baseline_set() });
}
