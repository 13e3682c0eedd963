import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { StatusBadge } from '#app/kpis/ui/status-badge.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ReportScreen } from '#app/roadmap/ui/report/report-screen.tsx';
import { readStatusReport } from '#app/status-report.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.report_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const report = await readStatusReport(await requireScope(request, 'roadmap:read'), new Date());
  if (!report) throw redirect(paths.roadmap); // which says how a programme begins
  return { report };
}

export default function Report() {
  return <ReportScreen {...useLoaderData<typeof loader>()} badge={(status) => <StatusBadge status={status} />} />;
}
