import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listCorrectors } from '#app/kpis/check-ins/corrections.server.ts';
import { MeasureFormSchema } from '#app/kpis/measures/measure-form.ts';
import { measureErrors, sayMeasureErrors } from '#app/kpis/measures/measure-words.ts';
import { createMeasure } from '#app/kpis/measures/measures.server.ts';
import { MeasureFormScreen } from '#app/kpis/ui/measures/measure-form-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { listMetrics, listMetricsOf } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { standsAlone } from '#app/values/metric.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.measures_new()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const [people, metrics] = await Promise.all([listCorrectors(scope), listMetricsOf(scope)]);
  return { people, metrics: metrics.filter(standsAlone) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const submission = parseWithZod(await request.formData(), { schema: MeasureFormSchema });
  if (submission.status !== 'success') return data(sayMeasureErrors(submission.reply()), { status: 422 });
  const made = await createMeasure(scope, submission.value, listMetrics());
  if (made.ok) throw redirectWithToast(paths.measure(made.value), { tone: 'good', text: m.measures_saved() });
  return data(submission.reply({ fieldErrors: measureErrors(made.refusals) }), { status: 422 });
}

export default function NewMeasure() {
  return <MeasureFormScreen {...useLoaderData<typeof loader>()} measure={null} lastResult={useActionData<typeof action>()} />;
}
