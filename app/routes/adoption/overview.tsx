import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findOverview } from '#app/adoption/overview.server.ts';
import { OverviewScreen } from '#app/adoption/ui/overview-screen.tsx';
import { milestonesFor } from '#app/kpis/milestones/milestone.ts';
import { listMilestones } from '#app/kpis/milestones/milestones.server.ts';
import { listActivityNames, listCatalogueBreaks, listDescribed } from '#app/events/activity-catalogue.server.ts';
import { findRecount } from '#app/events/recounting/ask-recount.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.adoption_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const [page, milestones, breaks, described, recount, activityNames] = await Promise.all([findOverview(scope, metricCatalogue, new URL(request.url).searchParams, new Date()), listMilestones(scope), listCatalogueBreaks(scope), listDescribed(scope), findRecount(scope), listActivityNames(scope)]);
  return { ...page, milestones: milestonesFor(milestones, page.filter.teamId), breaks, described, recount, activityNames, canImport: scope.permissions.has('crm:import') };
}

export default function Adoption() {
  return <OverviewScreen {...useLoaderData<typeof loader>()} />;
}
