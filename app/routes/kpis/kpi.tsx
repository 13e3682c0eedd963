import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAlerts } from '#app/kpis/alerts/alerts.server.ts';
import { findSaid } from '#app/kpis/check-ins/board.server.ts';
import { readerOf } from '#app/kpis/check-ins/check-ins.server.ts';
import { findKpiPage } from '#app/kpis/kpi-page.server.ts';
import { kpiName } from '#app/kpis/metric-words.ts';
import { milestonesFor } from '#app/kpis/milestones/milestone.ts';
import { listMilestones } from '#app/kpis/milestones/milestones.server.ts';
import { KpiScreen } from '#app/kpis/ui/kpi-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { listTargetChanges } from '#app/specs/versions/versions.server.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const asked = findKpiPage(scope, metricCatalogue, params.kpi ?? '', new URL(request.url).searchParams, new Date(), (specificationId) => listTargetChanges(scope, specificationId));
  const [view, milestones] = await Promise.all([asked, listMilestones(scope)]);
  if (!view) throw new Response(m.kpis_not_found(), { status: 404 });
  const [said, alerts] = await Promise.all([findSaid(scope, metricCatalogue, view.kpi, new Date()), listAlerts(scope, { kpiId: view.kpi.id })]);
  return { view, milestones: milestonesFor(milestones, view.kpi.team?.id ?? null), said, alerts, reader: readerOf(scope), today: dayIn(new Date(), scope.timeZone) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? kpiName(data.view.kpi) : m.kpis_title()} · Pacer` }];

export default function Kpi() {
  return <KpiScreen {...useLoaderData<typeof loader>()} />;
}
