import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerDigestNow } from '#app/digest-choice.server.ts';
import { requireDashboard } from '#app/kpis/dashboards/require-dashboard.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** Nothing to see. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.dashboardDigest(params.dashboard ?? ''));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const dashboard = await requireDashboard(scope, params.dashboard);
  return answerDigestNow(scope, { sent: dashboard, page: paths.dashboardDigest(dashboard.id) });
}
