import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { filterLibrary, readLibraryFilter } from '#app/specs/library/library.ts';
import { listSpecs } from '#app/specs/specs.server.ts';
import { LibraryScreen } from '#app/specs/ui/library-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.library_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'specs:read');
  const filter = readLibraryFilter(new URL(request.url).searchParams);
  const units = new Map(metricCatalogue.listMetrics().map(({ id, unit }) => [id, unit]));
  const entries = filterLibrary(filter).map((entry) => ({ ...entry, unit: units.get(entry.metricId) ?? ('ratio' as const) }));
  return { filter, entries, taken: (await listSpecs(scope)).map(({ name }) => name), canWrite: scope.permissions.has('specs:write') };
}

export default function Library() {
  return <LibraryScreen {...useLoaderData<typeof loader>()} />;
}
