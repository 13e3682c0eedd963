import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { listDashboards } from '#app/kpis/dashboards/dashboards.server.ts';
import { readPageFilter } from '#app/kpis/dashboards/page-filter.ts';
import { requireDashboard } from '#app/kpis/dashboards/require-dashboard.server.ts';
import { showDashboard } from '#app/kpis/dashboards/show-dashboard.server.ts';
import { readWallChoice, stopsAround } from '#app/kpis/dashboards/wall.ts';
import { WallScreen } from '#app/kpis/ui/dashboards/wall-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { loader as rootLoader } from '#app/root.tsx';
import { FormatProvider } from '#app/ui/format.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? m.dashboards_wall_of({ name: data.shown.name }) : m.dashboards_title()} · Pacer` }];

/** Outside the shell: a screen on a wall has nobody before it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const dashboard = await requireDashboard(scope, params.dashboard);
  const search = new URL(request.url).searchParams;
  const choice = readWallChoice(search);
  const readAt = new Date();
  const [{ shown }, all] = await Promise.all([showDashboard(scope, metricCatalogue, dashboard, readPageFilter(search), readAt), choice.ofAll ? listDashboards(scope) : []]);
  return { shown, choice, ...stopsAround(dashboard, choice, all), readAt, timeZone: scope.timeZone };
}

export default function DashboardWall() {
  const { timeZone, ...wall } = useLoaderData<typeof loader>();
  const root = useRouteLoaderData<typeof rootLoader>('root');
  return (
    <FormatProvider locale={root?.locale ?? 'nl'} timeZone={timeZone}>
      <WallScreen {...wall} />
    </FormatProvider>
  );
}
