import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { findEffort } from '#app/roadmap/effort/effort.server.ts';
import { EFFORT_GRAINS } from '#app/roadmap/effort/effort.ts';
import { BlueRedScreen } from '#app/roadmap/ui/effort/blue-red-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.effort_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const asked = new URL(request.url).searchParams.get('grain');
  const grain = EFFORT_GRAINS.find((known) => known === asked) ?? 'month';
  return { grain, effort: await findEffort(scope, grain, new Date()) };
}

export default function BlueRedPage() {
  return <BlueRedScreen {...useLoaderData<typeof loader>()} />;
}
