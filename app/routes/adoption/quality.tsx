import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findQuality } from '#app/adoption/quality/quality-page.server.ts';
import { QualityScreen } from '#app/adoption/ui/quality/quality-screen.tsx';
import { recordWords } from '#app/crm/ui/record-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.behaviour_quality_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  return { quality: await findQuality(scope, metricCatalogue, new Date()), words: recordWords(), canImport: scope.permissions.has('crm:import') };
}

export default function Quality() {
  return <QualityScreen {...useLoaderData<typeof loader>()} />;
}
