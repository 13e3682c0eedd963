import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { findGateDays } from '#app/roadmap/plan/gate-days.server.ts';
import { packPlan } from '#app/roadmap/plan/pack-plan.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { PlanMonthScreen } from '#app/roadmap/ui/plan/plan-month-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.planmonth_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const today = dayIn(new Date(), scope.timeZone);
  const plan = await findPlan(scope);
  const days = plan ? await findGateDays(scope, plan.programmeId, today) : { gates: [], goLiveOn: null };
  return { plan: packPlan(plan), ...days, today, canWrite: scope.permissions.has('roadmap:write') };
}

export default function PlanMonthPage() {
  return <PlanMonthScreen {...useLoaderData<typeof loader>()} />;
}
