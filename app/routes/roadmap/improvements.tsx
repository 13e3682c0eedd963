import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { listImprovements } from '#app/roadmap/improvements/read-improvements.server.ts';
import { ImprovementsScreen } from '#app/roadmap/ui/improvements/improvements-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.improvements_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  return { improvements: await listImprovements(scope, { asOf: new Date(), metrics: metricCatalogue }), canReadKpis: scope.permissions.has('kpis:read') };
}

export default function ImprovementsPage() {
  return <ImprovementsScreen {...useLoaderData<typeof loader>()} />;
}
