import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { packPlan } from '#app/roadmap/plan/pack-plan.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { PlanTableScreen } from '#app/roadmap/ui/plan/plan-table-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.plan_table_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const { permissions } = scope;
  return { plan: packPlan(await findPlan(scope)), today: dayIn(new Date(), scope.timeZone), canWrite: permissions.has('roadmap:write'), canTake: permissions.has('kpis:read') };
}

export default function PlanTablePage() {
  return <PlanTableScreen {...useLoaderData<typeof loader>()} />;
}
