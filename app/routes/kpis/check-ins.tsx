import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getBoard } from '#app/kpis/check-ins/board.server.ts';
import { readerOf } from '#app/kpis/check-ins/check-ins.server.ts';
import { CheckInsScreen } from '#app/kpis/ui/check-ins/check-ins-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.checkins_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  return { board: await getBoard(scope, metricCatalogue, new Date()), reader: readerOf(scope) };
}

export default function CheckIns() {
  return <CheckInsScreen {...useLoaderData<typeof loader>()} />;
}
