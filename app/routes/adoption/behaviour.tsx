import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findBehaviourPage } from '#app/adoption/behaviour/behaviour-page.server.ts';
import { BehaviourScreen } from '#app/adoption/ui/behaviour/behaviour-screen.tsx';
import { listMilestones } from '#app/kpis/milestones/milestones.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.behaviour_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const [page, milestones] = await Promise.all([findBehaviourPage(scope, metricCatalogue, new Date()), listMilestones(scope)]);
  return { page, milestones };
}

export default function Behaviour() {
  return <BehaviourScreen {...useLoaderData<typeof loader>()} />;
}
