import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { answerDigestChoice } from '#app/digest-choice.server.ts';
import { drawDashboard } from '#app/digest-mail.server.tsx';
import { requireDashboard } from '#app/kpis/dashboards/require-dashboard.server.ts';
import { readDigestChoices } from '#app/kpis/digest/digests.server.ts';
import { readMailedDashboard } from '#app/kpis/digest/send-digests.server.ts';
import { DashboardMail } from '#app/kpis/ui/dashboards/dashboard-mail.tsx';
import { DigestScreen } from '#app/kpis/ui/digest/digest-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { getWorkspace } from '#app/people/workspaces.server.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${m.dashboards_by_mail()}: ${data?.mail.shown.name ?? ''} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const dashboard = await requireDashboard(scope, params.dashboard);
  const asOf = new Date();
  const [shown, choices, { name }] = await Promise.all([readMailedDashboard(scope, metricCatalogue, dashboard, asOf), readDigestChoices(scope, dashboard), getWorkspace(scope)]);
  return { choices, mail: { shown, pictures: await drawDashboard(shown), workspace: name, today: dayIn(asOf, scope.timeZone) } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const mailed = await requireDashboard(scope, params.dashboard);
  return answerDigestChoice(scope, { mailed, page: paths.dashboardDigest(mailed.id), form: await request.formData() });
}

export default function OwnDashboardByMail() {
  const { choices, mail } = useLoaderData<typeof loader>();
  const { id, name } = mail.shown;
  const footer = <Link to={paths.dashboardDigest(id)}>{m.digest_change()}</Link>;
  const breadcrumbs = [{ label: m.kpis_title(), to: paths.kpis }, { label: m.dashboards_title(), to: paths.dashboards }, { label: name, to: paths.dashboard(id) }];
  return <DigestScreen {...choices} title={m.dashboards_by_mail()} breadcrumbs={breadcrumbs} now={paths.dashboardDigestNow(id)} preview={<DashboardMail {...mail} isWithin linkTo={(path) => path} footer={footer} />} />;
}
