import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SnoozeSchema } from '#app/kpis/alerts/alert-form.ts';
import { alertActText, sayAlertErrors } from '#app/kpis/alerts/alert-words.ts';
import { findAlert, snoozeAlert } from '#app/kpis/alerts/alerts.server.ts';
import { maySpeakOf } from '#app/kpis/check-ins/check-in.ts';
import { readerOf } from '#app/kpis/check-ins/check-ins.server.ts';
import { findKpi } from '#app/kpis/kpis.server.ts';
import { SnoozeScreen } from '#app/kpis/ui/alerts/snooze-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { listMetricsEverOf } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.alerts_snooze()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const alert = await findAlert(scope, params.alert ?? '');
  const kpi = alert && (await findKpi(scope, alert.kpiId));
  if (!alert || !kpi) throw new Response(m.alerts_gone(), { status: 404 });
  const unit = (await listMetricsEverOf(scope)).find(({ id }) => id === kpi.metricId)?.unit ?? 'count';
  return { alert, kpi, unit, currency: scope.currency, maySet: maySpeakOf(kpi.owner.id, readerOf(scope)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const submission = parseWithZod(await request.formData(), { schema: SnoozeSchema });
  if (submission.status !== 'success') return data(sayAlertErrors(submission.reply()), { status: 422 });
  const snoozed = await snoozeAlert(scope, params.alert ?? '', submission.value, new Date());
  if (!snoozed.ok && snoozed.reason === 'not-found') throw new Response(m.alerts_gone(), { status: 404 });
  if (!snoozed.ok) return data(submission.reply({ fieldErrors: { until: [alertActText(snoozed.reason)] } }), { status: snoozed.reason === 'not-allowed' ? 403 : 422 });
  throw replaceWithToast(paths.kpi(snoozed.value.kpiId), { tone: 'good', text: m.alerts_snoozed_toast() });
}

export default function AlertSnooze() {
  return <SnoozeScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
