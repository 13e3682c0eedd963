import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { findTolerances } from '#app/roadmap/tolerance/read-tolerance.server.ts';
import { ExceptionsScreen } from '#app/roadmap/ui/tolerance/exceptions-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.exception_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'gates:decide');
  return { tolerances: await findTolerances(scope, { asOf: new Date(), metrics: metricCatalogue }), canWrite: scope.permissions.has('roadmap:write') };
}

export default function ExceptionsPage() {
  return <ExceptionsScreen {...useLoaderData<typeof loader>()} refused={null} />;
}
