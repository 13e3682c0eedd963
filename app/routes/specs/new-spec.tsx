import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { findGoLive } from '#app/roadmap/go-live.server.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { askedMetricForm } from '#app/specs/asked-metric.ts';
import { readCurrentValues } from '#app/specs/current-values.server.ts';
import { findLibraryEntry, toForm } from '#app/specs/library/library.ts';
import { toDraft } from '#app/specs/spec-draft.ts';
import { SpecFormSchema } from '#app/specs/spec-form.ts';
import { fieldErrorsOf } from '#app/specs/spec-words.ts';
import { createSpecification, listOwners } from '#app/specs/specs.server.ts';
import { NewSpecScreen } from '#app/specs/ui/new-spec-screen.tsx';
import { SLICE_DIMENSIONS } from '#app/values/slice.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'specs:write');
  const now = new Date();
  const [objectives, owners, teams, parts, current] = await Promise.all([listObjectives(scope), listOwners(scope), listTeamNames(scope), metricCatalogue.listParts(scope, SLICE_DIMENSIONS), readCurrentValues(scope, metricCatalogue, now)]);
  const today = dayIn(now, scope.timeZone);
  const search = new URL(request.url).searchParams;
  const entry = findLibraryEntry(search.get('from'));
  const taken = entry && toForm(entry, getLocale(), { today, current: current.find(({ metric }) => metric.id === entry.metricId) });
  const asked = current.find(({ metric }) => metric.id === search.get('metric'));
  const explored = asked && askedMetricForm(asked, { teamId: teams.find(({ id }) => id === search.get('team'))?.id ?? null, slice: search.get('slice') }, today);
  return { taken, explored: explored ?? null, objectives: objectives.filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ id, name })), owners, teams, parts, current, today, canAddObjective: scope.permissions.has('roadmap:write') };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'specs:write');
  const submission = parseWithZod(await request.formData(), { schema: SpecFormSchema });
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const objectiveIds = (await listObjectives(scope)).filter(({ endedOn }) => endedOn === null).map(({ id }) => id);
  const draft = toDraft(submission.value, await metricCatalogue.listMetricsOf(scope));
  const result = await createSpecification(scope, draft, { catalogue: metricCatalogue, objectiveIds, liveOn: await findGoLive(scope), asOf: new Date() });
  if (result.ok) throw redirectWithToast(paths.spec(result.value.id), { tone: 'good', text: m.specs_saved() });
  return data(submission.reply({ fieldErrors: fieldErrorsOf(result.findings) }), { status: 422 });
}

export const meta: MetaFunction = () => [{ title: `${m.specs_new()} · Pacer` }];

export default function NewSpec() {
  return <NewSpecScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
