import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { alertActText } from '#app/kpis/alerts/alert-words.ts';
import { snoozeAlert } from '#app/kpis/alerts/alerts.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: alerts stand on the page of their KPI. */
export function loader() {
  return redirect(paths.kpis);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const woken = await snoozeAlert(scope, params.alert ?? '', null, new Date());
  if (!woken.ok) throw new Response(alertActText(woken.reason), { status: woken.reason === 'not-allowed' ? 403 : 404 });
  return redirectWithToast(paths.kpi(woken.value.kpiId), { tone: 'good', text: m.alerts_woken() });
}
