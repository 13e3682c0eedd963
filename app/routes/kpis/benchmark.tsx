import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { unitSuffix } from '#app/kpis/alerts/alert-words.ts';
import { BenchmarkSchema } from '#app/kpis/benchmarks/benchmark-form.ts';
import { benchmarkErrors, benchmarkRefusalText, sayBenchmarkErrors } from '#app/kpis/benchmarks/benchmark-words.ts';
import { changeBenchmark, findBenchmark } from '#app/kpis/benchmarks/benchmarks.server.ts';
import { maySpeakOf } from '#app/kpis/check-ins/check-in.ts';
import { readerOf } from '#app/kpis/check-ins/check-ins.server.ts';
import { findKpi } from '#app/kpis/kpis.server.ts';
import { BenchmarkFormScreen } from '#app/kpis/ui/benchmarks/benchmark-form-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { listMetricsOf } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.benchmarks_edit()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, benchmark, kpi, unit } = await findEntered(request, params.benchmark);
  return { kpi, unit, benchmark, suffix: unitSuffix(unit, scope.currency), mayEnter: maySpeakOf(kpi.owner.id, readerOf(scope)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, benchmark, unit } = await findEntered(request, params.benchmark);
  const submission = parseWithZod(await request.formData(), { schema: BenchmarkSchema });
  if (submission.status !== 'success') return data(sayBenchmarkErrors(submission.reply()), { status: 422 });
  const changed = await changeBenchmark(scope, benchmark.id, submission.value, { unit, asOf: new Date() });
  if (!changed.ok && changed.reason === 'not-found') throw new Response(benchmarkRefusalText(changed.reason), { status: 404 });
  if (!changed.ok) return data(submission.reply({ fieldErrors: benchmarkErrors(changed.reason) }), { status: changed.reason === 'not-allowed' ? 403 : changed.reason === 'changed-meanwhile' ? 409 : 422 });
  throw replaceWithToast(paths.kpi(changed.value.kpiId), { tone: 'good', text: m.benchmarks_saved() });
}

async function findEntered(request: Request, id: string | undefined) {
  const scope = await requireScope(request, 'kpis:read');
  const benchmark = await findBenchmark(scope, id ?? '');
  const kpi = benchmark && (await findKpi(scope, benchmark.kpiId));
  const metric = (await listMetricsOf(scope)).find((known) => known.id === kpi?.metricId);
  if (!benchmark || !kpi || !metric) throw new Response(m.benchmarks_gone(), { status: 404 });
  return { scope, benchmark, kpi, unit: metric.unit };
}

export default function Benchmark() {
  return <BenchmarkFormScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
