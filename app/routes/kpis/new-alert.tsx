import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AlertSchema } from '#app/kpis/alerts/alert-form.ts';
import { alertErrors, sayAlertErrors, unitSuffix } from '#app/kpis/alerts/alert-words.ts';
import { setAlert } from '#app/kpis/alerts/alerts.server.ts';
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

export const meta: MetaFunction<typeof loader> = ({ data: read }) => [{ title: `${read ? m.alerts_set_of({ name: kpiName(read.kpi) }) : m.alerts_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, kpi, unit } = await findWatched(request, params.kpi);
  return { kpi, suffix: unitSuffix(unit, scope.currency), maySet: maySpeakOf(kpi.owner.id, readerOf(scope)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, kpi, unit } = await findWatched(request, params.kpi);
  const submission = parseWithZod(await request.formData(), { schema: AlertSchema });
  if (submission.status !== 'success') return data(sayAlertErrors(submission.reply()), { status: 422 });
  const set = await setAlert(scope, kpi, submission.value, { unit, asOf: new Date() });
  if (!set.ok) return data(submission.reply({ fieldErrors: alertErrors(set.reason) }), { status: 422 });
  throw replaceWithToast(paths.kpi(kpi.id), { tone: 'good', text: m.alerts_saved() });
}

async function findWatched(request: Request, kpiId: string | undefined) {
  const scope = await requireScope(request, 'kpis:read');
  const kpi = await findKpi(scope, kpiId ?? '');
  const metric = (await listMetricsEverOf(scope)).find(({ id }) => id === kpi?.metricId);
  if (!kpi || !metric) throw new Response(m.kpis_not_found(), { status: 404 });
  return { scope, kpi, unit: metric.unit };
}

export default function NewAlert() {
  return <AlertFormScreen {...useLoaderData<typeof loader>()} asked={null} lastResult={useActionData<typeof action>()} />;
}
