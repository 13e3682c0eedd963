import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findRetention } from '#app/adoption/retention/retention.server.ts';
import { RetentionScreen } from '#app/adoption/ui/retention/retention-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.use_retention_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  return findRetention(scope, metricCatalogue, new URL(request.url).searchParams, new Date());
}

export default function Retention() {
  return <RetentionScreen {...useLoaderData<typeof loader>()} />;
}
