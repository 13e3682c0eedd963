import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { AlertRemovalSchema } from '#app/kpis/alerts/alert-form.ts';
import { alertActText } from '#app/kpis/alerts/alert-words.ts';
import { removeAlert } from '#app/kpis/alerts/alerts.server.ts';
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
  // An undo carries what it does in its address.
  const given = AlertRemovalSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isRemoved = given.data.is === 'removed';
  const id = params.alert ?? '';
  const removed = await removeAlert(scope, id, { isRemoved, asOf: new Date() });
  if (!removed.ok && (removed.reason === 'not-found' || removed.reason === 'not-allowed')) throw new Response(alertActText(removed.reason), { status: removed.reason === 'not-allowed' ? 403 : 404 });
  if (!removed.ok) return redirectWithToast(paths.kpis, { tone: 'bad', text: alertActText(removed.reason) });
  return redirectWithToast(paths.kpi(removed.value.kpiId), { tone: 'good', text: isRemoved ? m.alerts_removed() : m.alerts_restored(), ...(isRemoved ? { action: { label: m.alerts_restore(), to: paths.restoreAlert(id) } } : {}) });
}
