import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { arrangeTiles } from '#app/kpis/dashboards/arrange-tiles.ts';
import { type DashboardProblems, readDashboardForm } from '#app/kpis/dashboards/dashboard-form.ts';
import { dashboardReasonText } from '#app/kpis/dashboards/dashboard-words.ts';
import { dashboardReader, findDashboard, listChartMetrics, saveDashboard } from '#app/kpis/dashboards/dashboards.server.ts';
import { mayChange } from '#app/kpis/dashboards/own-dashboard.ts';
import { requireDashboard } from '#app/kpis/dashboards/require-dashboard.server.ts';
import { chartTile, emptyTile, toDashboardForm } from '#app/kpis/dashboards/tile-form.ts';
import { readExploration } from '#app/kpis/explore/exploration.ts';
import { listKpis, listTeamNames } from '#app/kpis/kpis.server.ts';
import { kpiName } from '#app/kpis/metric-words.ts';
import { groupText } from '#app/kpis/slice-words.ts';
import { EditDashboardScreen } from '#app/kpis/ui/dashboards/edit-dashboard-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { SLICE_DIMENSIONS } from '#app/values/slice.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? m.dashboards_edit_of({ name: data.name }) : m.dashboards_title()} · Pacer` }];

/** What an address asks of a metric is put on as a chart that is not saved yet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const dashboard = await requireDashboard(scope, params.dashboard);
  const [kpis, metrics, teams, parts] = await Promise.all([listKpis(scope), listChartMetrics(scope, metricCatalogue, dashboard), listTeamNames(scope), metricCatalogue.listParts(scope, SLICE_DIMENSIONS)]);
  const wanted = readExploration(new URL(request.url).searchParams);
  const kept = toDashboardForm(dashboard);
  return {
    id: dashboard.id,
    name: dashboard.name,
    version: dashboard.version,
    form: wanted ? { ...kept, tiles: [...kept.tiles, chartTile(wanted)] } : kept,
    isChanged: wanted !== null,
    canChange: mayChange(dashboard, dashboardReader(scope)),
    choices: {
      kpis: kpis.map((kpi) => ({ id: kpi.id, name: kpi.name ?? kpi.measure ?? kpiName(kpi), team: groupText(kpi), layer: kpi.layer })),
      metrics,
      teams,
      parts,
    },
  };
}

/** Saving, or another arrangement of what is typed: the one form of this page. What was typed comes back whatever happens. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const dashboard = await requireDashboard(scope, params.dashboard);
  const { id } = dashboard;
  const sent = await request.formData();
  const asked = sent.get('intent');
  const form = readDashboardForm(sent);
  // Who was told that somebody else saved it says so by the version that is saved over.
  const over = sent.get('over');
  const version = Number(over ?? sent.get('version'));
  const answer = (more: { problems?: DashboardProblems; savesOver?: number }, status: number, shown = form) => data({ form: shown, version, problems: {}, savesOver: null, at: Date.now(), ...more }, { status });
  if (typeof asked === 'string' && asked !== 'save') {
    const arranged = arrangeTiles(form.tiles, asked, emptyTile);
    return answer({}, 200, arranged.ok ? { ...form, tiles: arranged.value.tiles } : form);
  }
  const saved = await saveDashboard(scope, { id, version }, form, await listChartMetrics(scope, metricCatalogue, dashboard));
  if (saved.ok) {
    const isStillSeen = (await findDashboard(scope, id)) !== null;
    return redirectWithToast(isStillSeen ? paths.dashboard(id) : paths.dashboards, { tone: 'good', text: isStillSeen ? m.dashboards_saved() : m.dashboards_saved_unshared() });
  }
  if (saved.reason === 'changed-meanwhile') return answer({ savesOver: (await requireDashboard(scope, id)).version }, 409);
  if (saved.reason === 'not-usable') return answer({ problems: saved.problems }, 422);
  throw new Response(dashboardReasonText(saved.reason), { status: saved.reason === 'not-found' ? 404 : 403 });
}

export default function EditDashboard() {
  const read = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // What was sent comes back as it was sent, so that nothing typed is lost.
  return <EditDashboardScreen key={answer?.at ?? 'kept'} {...read} form={answer?.form ?? read.form} version={answer?.version ?? read.version} problems={answer?.problems ?? {}} savesOver={answer?.savesOver ?? null} isChanged={answer !== undefined || read.isChanged} />;
}
