import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { packPlan } from '#app/roadmap/plan/pack-plan.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { PlanBoardScreen } from '#app/roadmap/ui/plan/plan-board-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.planboard_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  return { plan: packPlan(await findPlan(scope)), today: dayIn(new Date(), scope.timeZone), canWrite: scope.permissions.has('roadmap:write') };
}

export default function PlanBoardPage() {
  return <PlanBoardScreen {...useLoaderData<typeof loader>()} />;
}
