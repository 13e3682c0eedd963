import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { conditionKey } from '#app/kpis/alerts/alert.ts';
import { AlertChangeSchema } from '#app/kpis/alerts/alert-form.ts';
import { alertErrors, sayAlertErrors, typedCondition, unitSuffix } from '#app/kpis/alerts/alert-words.ts';
import { findAlert } from '#app/kpis/alerts/alerts.server.ts';
import { changeAlert } from '#app/kpis/alerts/change-alert.server.ts';
import { maySpeakOf } from '#app/kpis/check-ins/check-in.ts';
import { readerOf } from '#app/kpis/check-ins/check-ins.server.ts';
import { findKpi } from '#app/kpis/kpis.server.ts';
import { kpiName } from '#app/kpis/metric-words.ts';
import { AlertFormScreen } from '#app/kpis/ui/alerts/alert-form-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { listMetricsEverOf } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: read }) => [{ title: `${read ? m.alerts_change_of({ name: kpiName(read.kpi) }) : m.alerts_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, alert, kpi, unit } = await findSet(request, params.alert);
  return { kpi, suffix: unitSuffix(unit, scope.currency), maySet: maySpeakOf(kpi.owner.id, readerOf(scope)), asked: { ...typedCondition(alert, unit), seen: conditionKey(alert) } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, alert, unit } = await findSet(request, params.alert);
  const submission = parseWithZod(await request.formData(), { schema: AlertChangeSchema });
  if (submission.status !== 'success') return data(sayAlertErrors(submission.reply()), { status: 422 });
  const { seen, ...input } = submission.value;
  const changed = await changeAlert(scope, alert.id, { input, seen, unit, asOf: new Date() });
  if (changed.ok) throw replaceWithToast(paths.kpi(changed.value.kpiId), { tone: 'good', text: changed.value.isChanged ? m.alerts_changed() : m.alerts_changed_nothing() });
  if (changed.reason === 'not-found') throw new Response(m.alerts_gone(), { status: 404 });
  return data(submission.reply({ fieldErrors: alertErrors(changed.reason) }), { status: changed.reason === 'changed-meanwhile' ? 409 : 422 });
}

async function findSet(request: Request, id: string | undefined) {
  const scope = await requireScope(request, 'kpis:read');
  const alert = await findAlert(scope, id ?? '');
  const kpi = alert && (await findKpi(scope, alert.kpiId));
  if (!kpi) throw new Response(m.alerts_gone(), { status: 404 });
  const unit = (await listMetricsEverOf(scope)).find((metric) => metric.id === kpi.metricId)?.unit ?? 'count';
  return { scope, alert, kpi, unit };
}

export default function EditAlert() {
  return <AlertFormScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
