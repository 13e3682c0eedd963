import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { listMemberNames } from '#app/people/members.server.ts';
import { packPlan } from '#app/roadmap/plan/pack-plan.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { PlanTableScreen } from '#app/roadmap/ui/plan/plan-table-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.plan_table_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const { permissions } = scope;
  const canWrite = permissions.has('roadmap:write');
  const [plan, members] = await Promise.all([findPlan(scope), canWrite ? listMemberNames(scope) : []]);
  return { plan: packPlan(plan), members, today: dayIn(new Date(), scope.timeZone), canWrite, canTake: permissions.has('kpis:read') };
}

export default function PlanTablePage() {
  return <PlanTableScreen {...useLoaderData<typeof loader>()} />;
}
