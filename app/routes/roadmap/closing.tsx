import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { StatusBadge } from '#app/kpis/ui/status-badge.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { findClosing } from '#app/roadmap/closing/read-closing.server.ts';
import { comparePid } from '#app/roadmap/pid/compare-pid.ts';
import { ClosingScreen } from '#app/roadmap/ui/closing/closing-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.closing_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'gates:decide');
  const closing = await findClosing(scope, { asOf: new Date(), metrics: metricCatalogue });
  if (!closing) throw redirect(paths.roadmap); // which says how a programme begins
  const { agreed, result } = closing.report;
  return { closing, changes: agreed ? comparePid(agreed.content, result) : [] };
}

export default function ClosingPage() {
  return <ClosingScreen {...useLoaderData<typeof loader>()} refused={null} badge={(status) => <StatusBadge status={status} />} />;
}
