import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCheckSubjects } from '#app/check-subjects.server.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { readCurrentValues } from '#app/specs/current-values.server.ts';
import { subjectKey } from '#app/specs/evidence/check.ts';
import { listChecks } from '#app/specs/evidence/checks.server.ts';
import { findEvidence, mayTest } from '#app/specs/evidence/evidence.server.ts';
import { findSpec, listOwners } from '#app/specs/specs.server.ts';
import { SpecScreen } from '#app/specs/ui/spec-screen.tsx';
import { listVersions } from '#app/specs/versions/versions.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'specs:read');
  const spec = await findSpec(scope, params.spec ?? '');
  if (!spec) throw new Response(m.specs_not_found(), { status: 404 });
  const [objectives, current, versions, owners, teams] = await Promise.all([listObjectives(scope), readCurrentValues(scope, metricCatalogue, new Date(), [spec.metricId]), listVersions(scope, spec.id), listOwners(scope), listTeamNames(scope)]);
  const [{ evidence, verdict, asked }, checks, subjects] = await Promise.all([findEvidence(scope, spec.id), listChecks(scope, spec.id), listCheckSubjects(scope)]);
  const now = current.find(({ metric }) => metric.id === spec.metricId);
  return {
    ...{ spec, versions, unit: now?.metric.unit ?? 'count', currency: now?.currency ?? scope.currency, objective: objectives.find(({ id }) => id === spec.objectiveId)?.name ?? null },
    tested: { evidence, verdict, askedSince: asked.version, checks, subjects: subjects.filter(({ key }) => checks.some(({ subject }) => subjectKey(subject) === key)), mayTest: mayTest(scope, spec.ownerId) },
    names: Object.fromEntries([...objectives, ...owners, ...teams].map(({ id, name }) => [id, name])),
    canWrite: scope.permissions.has('specs:write'),
    isOwner: scope.member?.id === spec.ownerId,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.spec.name ?? m.specs_title()} · Pacer` }];

export default function Spec() {
  return <SpecScreen {...useLoaderData<typeof loader>()} />;
}
