import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { findImpact } from '#app/roadmap/impact/read-impact.server.ts';
import { ImpactScreen } from '#app/roadmap/ui/impact/impact-screen.tsx';
import { findNotUsed } from '#app/roadmap/verdict/read-verdict.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.impact_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const { permissions } = scope;
  const reopened = await findNotUsed(scope, { asOf: new Date(), metrics: metricCatalogue });
  return { impact: await findImpact(scope), reopened, canWrite: permissions.has('roadmap:write'), canTake: permissions.has('kpis:read') };
}

export default function ImpactPage() {
  return <ImpactScreen {...useLoaderData<typeof loader>()} />;
}
