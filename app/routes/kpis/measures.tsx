import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listMeasureRows, withCalculated } from '#app/kpis/measures/board.server.ts';
import { MeasuresScreen } from '#app/kpis/ui/measures/measures-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.measures_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const now = new Date();
  return { rows: await withCalculated(scope, metricCatalogue, await listMeasureRows(scope, now), now), currency: scope.currency, canWrite: scope.permissions.has('kpis:write') };
}

export default function Measures() {
  return <MeasuresScreen {...useLoaderData<typeof loader>()} />;
}
