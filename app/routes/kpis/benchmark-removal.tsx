import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { BenchmarkRemovalSchema } from '#app/kpis/benchmarks/benchmark-form.ts';
import { benchmarkRefusalText } from '#app/kpis/benchmarks/benchmark-words.ts';
import { removeBenchmark } from '#app/kpis/benchmarks/benchmarks.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: benchmarks stand on the page of their KPI. */
export function loader() {
  return redirect(paths.kpis);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  // An undo carries what it does in its address.
  const given = BenchmarkRemovalSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isRemoved = given.data.is === 'removed';
  const id = params.benchmark ?? '';
  const removed = await removeBenchmark(scope, id, { isRemoved, asOf: new Date() });
  if (!removed.ok && (removed.reason === 'not-found' || removed.reason === 'not-allowed')) throw new Response(benchmarkRefusalText(removed.reason), { status: removed.reason === 'not-allowed' ? 403 : 404 });
  if (!removed.ok) return redirectWithToast(paths.kpis, { tone: 'bad', text: benchmarkRefusalText(removed.reason) });
  return redirectWithToast(paths.kpi(removed.value.kpiId), { tone: 'good', text: isRemoved ? m.benchmarks_removed() : m.benchmarks_restored(), ...(isRemoved ? { action: { label: m.benchmarks_restore(), to: paths.restoreBenchmark(id) } } : {}) });
}
