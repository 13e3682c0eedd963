import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findRetention } from '#app/adoption/retention/retention.server.ts';
import { RetentionScreen } from '#app/adoption/ui/retention/retention-screen.tsx';
import { milestonesFor } from '#app/kpis/milestones/milestone.ts';
import { listMilestones } from '#app/kpis/milestones/milestones.server.ts';
import { listCatalogueBreaks } from '#app/events/activity-catalogue.server.ts';
import { findRecount } from '#app/events/recounting/ask-recount.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.use_retention_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const [page, milestones, breaks, recount] = await Promise.all([findRetention(scope, metricCatalogue, new URL(request.url).searchParams, new Date()), listMilestones(scope), listCatalogueBreaks(scope), findRecount(scope)]);
  return { ...page, milestones: milestonesFor(milestones, page.filter.teamId), breaks, recount };
}

export default function Retention() {
  return <RetentionScreen {...useLoaderData<typeof loader>()} />;
}
