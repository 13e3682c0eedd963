import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { findGate } from '#app/roadmap/gate.server.ts';
import { compareVerdicts } from '#app/roadmap/gate-report/compare-verdicts.ts';
import { gateName } from '#app/roadmap/roadmap-words.ts';
import { GateReportScreen } from '#app/roadmap/ui/gate-report/gate-report-screen.tsx';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? m.gatereport_title({ gate: gateName(data.gate.phase) }) : ''} · Pacer` }];

/** `verdict` is the one that is told, the newest when left out; `with` the one it is held beside, that before it when left out. */
export async function loader({ request, params: { gate: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const gate = isUuid(id) ? await findGate(scope, id, { asOf: new Date(), metrics: metricCatalogue }) : null;
  if (!gate) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const { verdicts } = gate;
  const shown = verdicts.find(({ id: verdictId }) => verdictId === asked.get('verdict')) ?? verdicts[0] ?? null;
  const before = shown && (verdicts.find(({ id: verdictId }) => verdictId === asked.get('with') && verdictId !== shown.id) ?? verdicts[verdicts.indexOf(shown) + 1] ?? null);
  return { gate, shown, before, comparison: shown && before ? compareVerdicts(before, shown) : null };
}

export default function GateReport() {
  return <GateReportScreen {...useLoaderData<typeof loader>()} />;
}
