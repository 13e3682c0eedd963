import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findLeadLag } from '#app/kpis/lead-lag/lead-lag-page.server.ts';
import { LeadLagScreen } from '#app/kpis/ui/lead-lag-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.leadlag_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  return { page: await findLeadLag(scope, metricCatalogue, new URL(request.url).searchParams, new Date()) };
}

export default function LeadLag() {
  return <LeadLagScreen {...useLoaderData<typeof loader>()} />;
}
