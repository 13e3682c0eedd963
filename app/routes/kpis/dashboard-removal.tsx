import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { DashboardRemovalSchema } from '#app/kpis/dashboards/dashboard-form.ts';
import { dashboardReasonText } from '#app/kpis/dashboards/dashboard-words.ts';
import { removeDashboard } from '#app/kpis/dashboards/dashboards.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it is taken away where it is changed. */
export function loader() {
  return redirect(paths.dashboards);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  // An undo carries what it does in its address.
  const given = DashboardRemovalSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isRemoved = given.data.is === 'removed';
  const id = params.dashboard ?? '';
  const removed = await removeDashboard(scope, id, { isRemoved, asOf: new Date() });
  if (!removed.ok && (removed.reason === 'not-found' || removed.reason === 'not-allowed')) throw new Response(dashboardReasonText(removed.reason), { status: removed.reason === 'not-allowed' ? 403 : 404 });
  if (!removed.ok) return redirectWithToast(paths.dashboards, { tone: 'bad', text: dashboardReasonText(removed.reason) });
  if (!isRemoved) return redirectWithToast(paths.dashboard(id), { tone: 'good', text: m.dashboards_restored() });
  return redirectWithToast(paths.dashboards, { tone: 'good', text: m.dashboards_removed(), action: { label: m.dashboards_restore(), to: paths.restoreDashboard(id) } });
}
