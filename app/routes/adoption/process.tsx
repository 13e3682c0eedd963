import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findProcessPage } from '#app/adoption/processes/process-page.server.ts';
import { ProcessScreen } from '#app/adoption/ui/processes/process-screen.tsx';
import { listActivityNames } from '#app/events/activity-catalogue.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.process.name ?? m.processes_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const page = await findProcessPage(scope, metricCatalogue, params.process ?? '', new URL(request.url).searchParams, new Date());
  if (!page) throw new Response(m.processes_gone(), { status: 404 });
  return { ...page, activityNames: await listActivityNames(scope), mayWrite: scope.permissions.has('kpis:write') };
}

export default function Process() {
  return <ProcessScreen {...useLoaderData<typeof loader>()} />;
}
