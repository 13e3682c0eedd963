import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dashboardReader } from '#app/kpis/dashboards/dashboards.server.ts';
import { mayChange } from '#app/kpis/dashboards/own-dashboard.ts';
import { readPageFilter } from '#app/kpis/dashboards/page-filter.ts';
import { requireDashboard } from '#app/kpis/dashboards/require-dashboard.server.ts';
import { showDashboard } from '#app/kpis/dashboards/show-dashboard.server.ts';
import { DashboardScreen } from '#app/kpis/ui/dashboards/dashboard-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.shown.name ?? m.dashboards_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const dashboard = await requireDashboard(scope, params.dashboard);
  const now = new Date();
  const { shown, teams } = await showDashboard(scope, metricCatalogue, dashboard, readPageFilter(new URL(request.url).searchParams), now);
  return { shown, teams, today: dayIn(now, scope.timeZone), canChange: mayChange(dashboard, dashboardReader(scope)) };
}

export default function Dashboard() {
  return <DashboardScreen {...useLoaderData<typeof loader>()} />;
}
