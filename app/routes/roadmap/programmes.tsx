import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { listProgrammes } from '#app/roadmap/programmes/list-programmes.server.ts';
import { ProgrammesScreen } from '#app/roadmap/ui/programmes/programmes-screen.tsx';
import { requireOwnScopes } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.programmes_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const own = await requireOwnScopes(request, 'roadmap:read');
  return { programmes: await listProgrammes(own, { asOf: new Date(), metrics: metricCatalogue }) };
}

export default function ProgrammesPage() {
  return <ProgrammesScreen {...useLoaderData<typeof loader>()} />;
}
