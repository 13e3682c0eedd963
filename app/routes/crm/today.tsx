import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listWork } from '#app/crm/tasks/work-list.server.ts';
import { TodayScreen } from '#app/crm/ui/tasks/today-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.customer_work_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const asOf = new Date();
  const url = new URL(request.url);
  const isTeam = url.searchParams.get('whose') === 'team';
  const canWrite = scope.permissions.has('crm:write');
  const work = await listWork(scope, { isTeam, asOf });
  return { work, isTeam, canWrite, me: scope.member?.id ?? null, today: dayIn(asOf, scope.timeZone), here: url.pathname + url.search };
}

export default function Today() {
  return <TodayScreen {...useLoaderData<typeof loader>()} />;
}
