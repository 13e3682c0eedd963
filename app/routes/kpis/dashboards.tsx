import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NewDashboardSchema } from '#app/kpis/dashboards/dashboard-form.ts';
import { dashboardReasonText } from '#app/kpis/dashboards/dashboard-words.ts';
import { createDashboard, dashboardReader, listDashboards } from '#app/kpis/dashboards/dashboards.server.ts';
import { mayChange } from '#app/kpis/dashboards/own-dashboard.ts';
import { readExploration, toSearch } from '#app/kpis/explore/exploration.ts';
import { DashboardsScreen } from '#app/kpis/ui/dashboards/dashboards-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.dashboards_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const reader = dashboardReader(scope);
  const found = await listDashboards(scope);
  const wanted = readExploration(new URL(request.url).searchParams);
  return { asked: wanted && toSearch(wanted), dashboards: found.map((dashboard) => ({ id: dashboard.id, name: dashboard.name, owner: dashboard.owner.name, roles: dashboard.roles, tiles: dashboard.tiles.length, canChange: mayChange(dashboard, reader) })) };
}

/** An empty one, or one that begins with the chart that the address asks for. */
export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const submission = parseWithZod(await request.formData(), { schema: NewDashboardSchema });
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const made = await createDashboard(scope, submission.value.name);
  if (!made.ok) return data(submission.reply({ fieldErrors: { name: [dashboardReasonText(made.reason)] } }), { status: 422 });
  const wanted = readExploration(new URL(request.url).searchParams);
  throw replaceWithToast(`${paths.editDashboard(made.value)}${wanted ? `?${toSearch(wanted)}` : ''}`, { tone: 'good', text: m.dashboards_made() });
}

export default function Dashboards() {
  return <DashboardsScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
