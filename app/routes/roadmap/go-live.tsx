import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import { GoLiveScreen } from '#app/roadmap/ui/go-live/go-live-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.golive_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const { permissions } = scope;
  return { goLive: await findGoLivePage(scope), today: dayIn(new Date(), scope.timeZone), canWrite: permissions.has('roadmap:write'), canTake: permissions.has('kpis:read') };
}

export default function GoLivePage() {
  return <GoLiveScreen {...useLoaderData<typeof loader>()} />;
}
