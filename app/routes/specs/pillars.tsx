import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { readCurrentValues } from '#app/specs/current-values.server.ts';
import { listVerdicts } from '#app/specs/evidence/evidence.server.ts';
import { toPillarMatrix } from '#app/specs/pillar-matrix.ts';
import { listSpecs } from '#app/specs/specs.server.ts';
import { PillarsScreen } from '#app/specs/ui/pillars-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.pillars_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'specs:read');
  const specs = await listSpecs(scope);
  const [objectives, current, verdictOf] = await Promise.all([listObjectives(scope), readCurrentValues(scope, metricCatalogue, new Date(), specs.map(({ metricId }) => metricId)), listVerdicts(scope)]);
  const openObjectiveIds = new Set(objectives.filter(({ endedOn }) => endedOn === null).map(({ id }) => id));
  const measuredMetricIds = new Set(current.filter(({ value }) => value !== null).map(({ metric }) => metric.id));
  const verdicts = new Map(specs.map(({ id }) => [id, verdictOf(id)]));
  return { matrix: toPillarMatrix(specs, { openObjectiveIds, measuredMetricIds, verdicts }), canWrite: scope.permissions.has('specs:write') };
}

export default function Pillars() {
  return <PillarsScreen {...useLoaderData<typeof loader>()} />;
}
