import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { findVerdict } from '#app/roadmap/verdict/read-verdict.server.ts';
import { LearningScreen } from '#app/roadmap/ui/verdict/learning-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.verdict_title()} · Pacer` }];

export async function loader({ request, params: { role: id } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const { permissions } = scope;
  const verdict = await findVerdict(scope, { asOf: new Date(), metrics: metricCatalogue });
  // The page of one role is this page with its form refused: of one that is not there is nothing to show.
  if (id !== undefined && !verdict?.roles.some(({ roleId }) => roleId === id)) throw new Response(null, { status: 404 });
  return { verdict, canWrite: permissions.has('roadmap:write'), canTake: permissions.has('kpis:read') };
}

export default function LearningPage() {
  return <LearningScreen {...useLoaderData<typeof loader>()} refused={{ form: 'keeping', roleId: null, result: undefined }} />;
}
