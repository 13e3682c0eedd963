import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listCorrectors } from '#app/kpis/check-ins/corrections.server.ts';
import { MeasureFormSchema } from '#app/kpis/measures/measure-form.ts';
import { measureErrors, sayMeasureErrors } from '#app/kpis/measures/measure-words.ts';
import { changeMeasure, findMeasure } from '#app/kpis/measures/measures.server.ts';
import { MeasureFormScreen } from '#app/kpis/ui/measures/measure-form-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { listMetrics, listMetricsEverOf } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { offeredBeside, ownMetricId, standsAlone } from '#app/values/metric.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.measures_edit()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const measure = await findMeasure(scope, params.measure ?? '');
  if (!measure) throw new Response(m.measures_not_found(), { status: 404 });
  const [people, metrics] = await Promise.all([listCorrectors(scope), listMetricsEverOf(scope)]);
  return { measure, people, metrics: offeredBeside(metrics, measure.formula?.inputs.map(({ metricId }) => metricId) ?? []).filter((metric) => standsAlone(metric) && metric.id !== ownMetricId(measure.id)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: MeasureFormSchema });
  if (submission.status !== 'success') return data(sayMeasureErrors(submission.reply()), { status: 422 });
  const id = params.measure ?? '';
  const changed = await changeMeasure(scope, id, { ...submission.value, version: Number(form.get('version')) }, listMetrics());
  if (changed.ok) throw redirectWithToast(paths.measure(id), { tone: 'good', text: m.measures_changed() });
  if (changed.reason === 'not-found') throw new Response(m.measures_not_found(), { status: 404 });
  if (changed.reason === 'changed-meanwhile') return data(submission.reply({ formErrors: [m.measures_reason_changed_meanwhile()] }), { status: 409 });
  return data(submission.reply({ fieldErrors: measureErrors(changed.refusals) }), { status: 422 });
}

export default function EditMeasure() {
  return <MeasureFormScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
