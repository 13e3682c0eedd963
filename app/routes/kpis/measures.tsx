import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listMeasureRows } from '#app/kpis/measures/board.server.ts';
import { MeasuresScreen } from '#app/kpis/ui/measures/measures-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.measures_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  return { rows: await listMeasureRows(scope, new Date()), currency: scope.currency, canWrite: scope.permissions.has('kpis:write') };
}

export default function Measures() {
  return <MeasuresScreen {...useLoaderData<typeof loader>()} />;
}
