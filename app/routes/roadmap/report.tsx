import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listKpiStates } from '#app/kpis/kpi-states.server.ts';
import { StatusBadge } from '#app/kpis/ui/status-badge.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { findEffort } from '#app/roadmap/effort/effort.server.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { reportPlan, worstFirst } from '#app/roadmap/report/status-report.ts';
import { findRoadmap } from '#app/roadmap/roadmap.server.ts';
import { ReportScreen } from '#app/roadmap/ui/report/report-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.report_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const asOf = new Date();
  const [roadmap, plan, effort, kpis] = await Promise.all([
    findRoadmap(scope, { asOf, metrics: metricCatalogue }),
    findPlan(scope),
    findEffort(scope, 'month', asOf),
    scope.permissions.has('kpis:read') ? listKpiStates(scope, metricCatalogue, { limit: Infinity, asOf }) : null,
  ]);
  if (!roadmap || !plan) throw redirect(paths.roadmap); // which says how a programme begins
  return {
    report: {
      roadmap,
      plan: reportPlan(plan.plan.items, roadmap.today),
      ownerNames: plan.ownerNames,
      warnings: effort?.warnings ?? [],
      kpis: kpis && worstFirst(kpis.page),
    },
  };
}

export default function Report() {
  return <ReportScreen {...useLoaderData<typeof loader>()} badge={(status) => <StatusBadge status={status} />} />;
}
