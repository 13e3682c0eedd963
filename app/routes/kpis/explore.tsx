import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findExplorePage } from '#app/kpis/explore/explore-page.server.ts';
import { milestonesFor } from '#app/kpis/milestones/milestone.ts';
import { listMilestones } from '#app/kpis/milestones/milestones.server.ts';
import { ExploreScreen } from '#app/kpis/ui/explore/explore-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.explore_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const [page, milestones] = await Promise.all([findExplorePage(scope, metricCatalogue, new URL(request.url).searchParams, new Date()), listMilestones(scope)]);
  return { page, milestones: milestonesFor(milestones, page.asked?.exploration.teamId ?? null), canSpecify: scope.permissions.has('specs:write') };
}

export default function Explore() {
  return <ExploreScreen {...useLoaderData<typeof loader>()} />;
}
