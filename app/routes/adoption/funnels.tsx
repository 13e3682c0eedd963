import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findFunnel } from '#app/adoption/funnels/funnels.server.ts';
import { FunnelsScreen } from '#app/adoption/ui/funnels/funnels-screen.tsx';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.use_funnels_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  return findFunnel(scope, metricCatalogue, new URL(request.url).searchParams, new Date());
}

export default function Funnels() {
  return <FunnelsScreen {...useLoaderData<typeof loader>()} />;
}
