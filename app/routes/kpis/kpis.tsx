import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import { isNarrowed, readFilter } from '#app/kpis/filter.ts';
import { kpiName } from '#app/kpis/metric-words.ts';
import { KpiDashboard } from '#app/kpis/ui/kpi-dashboard.tsx';
import { StatusBadge } from '#app/kpis/ui/status-badge.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { rollUp } from '#app/roadmap/roll-up/roll-up.ts';
import { readServed } from '#app/roadmap/roll-up/roll-up.server.ts';
import { GoalTree } from '#app/roadmap/ui/roll-up/goal-tree.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const asked = readFilter(new URL(request.url).searchParams);
  const [{ dashboard, teams }, objectives, served] = await Promise.all([getDashboard(scope, metricCatalogue, asked, new Date()), listObjectives(scope), readServed(scope)]);
  // A team that is gone is the whole organisation.
  const filter = { ...asked, teamId: teams.find(({ id }) => id === asked.teamId)?.id ?? null };
  const serving = dashboard.groups.flatMap(({ tiles }) => tiles.flatMap(({ kpi, status }) => (served.has(kpi.id) ? [{ id: kpi.id, name: kpiName(kpi), objectiveId: served.get(kpi.id)!, status, judging: kpi.judging }] : [])));
  return { dashboard, teams, filter, goals: isNarrowed(filter) ? [] : rollUp(objectives, serving), canImport: scope.permissions.has('crm:import'), canSpecify: scope.permissions.has('specs:write') };
}

export const meta: MetaFunction = () => [{ title: `${m.kpis_title()} · Pacer` }];

export default function Kpis() {
  const { goals, ...dashboard } = useLoaderData<typeof loader>();
  return <KpiDashboard {...dashboard} goalTree={goals.length > 0 ? <GoalTree goals={goals} badge={(status) => <StatusBadge status={status} />} /> : null} />;
}
