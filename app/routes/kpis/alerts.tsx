import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAllAlerts } from '#app/kpis/alerts/alerts.server.ts';
import { readerOf } from '#app/kpis/check-ins/check-ins.server.ts';
import { AlertsScreen } from '#app/kpis/ui/alerts/alerts-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { listMetricsEverOf } from '#app/metric-catalogue.server.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.alerts_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const units = Object.fromEntries((await listMetricsEverOf(scope)).map(({ id, unit }) => [id, unit]));
  return { alerts: await listAllAlerts(scope), units, currency: scope.currency, reader: readerOf(scope), today: dayIn(new Date(), scope.timeZone) };
}

export default function Alerts() {
  return <AlertsScreen {...useLoaderData<typeof loader>()} />;
}
