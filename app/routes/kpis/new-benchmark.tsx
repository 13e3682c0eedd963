import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { unitSuffix } from '#app/kpis/alerts/alert-words.ts';
import { BenchmarkSchema } from '#app/kpis/benchmarks/benchmark-form.ts';
import { benchmarkErrors, sayBenchmarkErrors } from '#app/kpis/benchmarks/benchmark-words.ts';
import { enterBenchmark } from '#app/kpis/benchmarks/benchmarks.server.ts';
import { maySpeakOf } from '#app/kpis/check-ins/check-in.ts';
import { readerOf } from '#app/kpis/check-ins/check-ins.server.ts';
import { findKpi } from '#app/kpis/kpis.server.ts';
import { BenchmarkFormScreen } from '#app/kpis/ui/benchmarks/benchmark-form-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { listMetricsOf } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.benchmarks_new()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, kpi, unit } = await findHeld(request, params.kpi);
  return { kpi, unit, benchmark: null, suffix: unitSuffix(unit, scope.currency), mayEnter: maySpeakOf(kpi.owner.id, readerOf(scope)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, kpi, unit } = await findHeld(request, params.kpi);
  const submission = parseWithZod(await request.formData(), { schema: BenchmarkSchema });
  if (submission.status !== 'success') return data(sayBenchmarkErrors(submission.reply()), { status: 422 });
  const entered = await enterBenchmark(scope, kpi, submission.value, { unit, asOf: new Date() });
  if (!entered.ok) return data(submission.reply({ fieldErrors: benchmarkErrors(entered.reason) }), { status: entered.reason === 'not-allowed' ? 403 : 422 });
  throw replaceWithToast(paths.kpi(kpi.id), { tone: 'good', text: m.benchmarks_saved() });
}

async function findHeld(request: Request, kpiId: string | undefined) {
  const scope = await requireScope(request, 'kpis:read');
  const kpi = await findKpi(scope, kpiId ?? '');
  const metric = (await listMetricsOf(scope)).find(({ id }) => id === kpi?.metricId);
  if (!kpi || !metric) throw new Response(m.kpis_not_found(), { status: 404 });
  return { scope, kpi, unit: metric.unit };
}

export default function NewBenchmark() {
  return <BenchmarkFormScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
