import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findSinceLive } from '#app/adoption/since-live/since-live.server.ts';
import { SinceLiveScreen } from '#app/adoption/ui/since-live/since-live-screen.tsx';
import { findRecount } from '#app/events/recounting/ask-recount.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { findGoLive } from '#app/roadmap/go-live.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.milestones_since_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const page = await findSinceLive(scope, metricCatalogue, new URL(request.url).searchParams, { asOf: new Date(), goLiveOn: await findGoLive(scope) });
  return { page, recount: await findRecount(scope), mayWrite: scope.permissions.has('roadmap:write') };
}

export default function SinceLive() {
  return <SinceLiveScreen {...useLoaderData<typeof loader>()} />;
}
