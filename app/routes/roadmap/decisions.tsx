import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { listDecisions } from '#app/roadmap/decisions/read-decisions.server.ts';
import { DecisionsScreen } from '#app/roadmap/ui/decisions/decisions-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.decisions_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  return { found: await listDecisions(scope, new Date()), canAdd: scope.permissions.has('roadmap:write'), canReadKpis: scope.permissions.has('kpis:read') };
}

export default function DecisionsPage() {
  return <DecisionsScreen {...useLoaderData<typeof loader>()} />;
}
