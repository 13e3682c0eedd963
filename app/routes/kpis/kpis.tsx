import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import { readFilter } from '#app/kpis/filter.ts';
import { KpiDashboard } from '#app/kpis/ui/kpi-dashboard.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const filter = readFilter(new URL(request.url).searchParams);
  const { dashboard, teams } = await getDashboard(scope, metricCatalogue, filter, new Date());
  return { dashboard, teams, filter, canImport: scope.permissions.has('crm:import'), canSpecify: scope.permissions.has('specs:write') };
}

export const meta: MetaFunction = () => [{ title: `${m.kpis_title()} · Pacer` }];

export default function Kpis() {
  return <KpiDashboard {...useLoaderData<typeof loader>()} />;
}
