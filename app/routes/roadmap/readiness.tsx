import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { findReadiness } from '#app/roadmap/readiness/read-readiness-page.server.ts';
import { ReadinessScreen } from '#app/roadmap/ui/readiness/readiness-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.readiness_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  return { readiness: await findReadiness(scope, new Date()), canWrite: scope.permissions.has('roadmap:write') };
}

export default function ReadinessPage() {
  return <ReadinessScreen {...useLoaderData<typeof loader>()} />;
}
