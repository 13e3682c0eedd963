import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { findGoLive } from '#app/roadmap/go-live.server.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { readCurrentValues } from '#app/specs/current-values.server.ts';
import { toDraft } from '#app/specs/spec-draft.ts';
import { SpecFormSchema } from '#app/specs/spec-form.ts';
import { fieldErrorsOf } from '#app/specs/spec-words.ts';
import { findSpec, listOwners } from '#app/specs/specs.server.ts';
import { EditSpecScreen } from '#app/specs/ui/edit-spec-screen.tsx';
import { changeSpecification } from '#app/specs/versions/change-specification.server.ts';
import { specOf, toForm } from '#app/specs/versions/spec-of.ts';
import { SLICE_DIMENSIONS } from '#app/values/slice.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'specs:write');
  const spec = await findSpec(scope, params.spec ?? '');
  if (!spec) throw new Response(m.specs_not_found(), { status: 404 });
  const now = new Date();
  const [objectives, owners, teams, parts, current] = await Promise.all([listObjectives(scope), listOwners(scope), listTeamNames(scope), metricCatalogue.listParts(scope, SLICE_DIMENSIONS), readCurrentValues(scope, metricCatalogue, now, [spec.metricId, spec.qualityMetricId])]);
  const unit = current.find(({ metric }) => metric.id === spec.metricId)?.metric.unit ?? 'count';
  const defaults = { ...toForm(specOf(spec), unit), version: String(spec.version) };
  return { spec: { id: spec.id, name: spec.name }, defaults, objectives: objectives.map(({ id, name }) => ({ id, name })), owners, teams, parts, current, today: dayIn(now, scope.timeZone) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'specs:write');
  const submission = parseWithZod(await request.formData(), { schema: SpecFormSchema });
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), isStale: false }, { status: 422 });
  const objectiveIds = (await listObjectives(scope)).map(({ id }) => id);
  const { version, changeReason, ...form } = submission.value;
  const asked = { draft: toDraft(form, await metricCatalogue.listMetricsEverOf(scope)), version: Number(version), reason: changeReason || null };
  const id = params.spec ?? '';
  const result = await changeSpecification(scope, id, asked, { catalogue: metricCatalogue, objectiveIds, liveOn: await findGoLive(scope), asOf: new Date() });
  if (result.ok) {
    const { fields, isVoided } = result.value;
    const said = { version: asked.version + 1 };
    const isAgreed = asked.draft.isAccepted;
    throw redirectWithToast(paths.spec(id), { tone: 'good', text: fields.length === 0 && !isAgreed ? m.specs_edit_nothing() : isVoided && !isAgreed ? m.specs_edit_saved_voided(said) : m.specs_edit_saved(said) });
  }
  if (result.reason === 'not-found') throw new Response(m.specs_not_found(), { status: 404 });
  if (result.reason === 'changed-meanwhile') return data({ lastResult: submission.reply(), isStale: true }, { status: 409 });
  return data({ lastResult: submission.reply({ fieldErrors: fieldErrorsOf(result.findings) }), isStale: false }, { status: 422 });
}

export const meta: MetaFunction = () => [{ title: `${m.specs_edit()} · Pacer` }];

export default function EditSpec() {
  const answer = useActionData<typeof action>();
  return <EditSpecScreen {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} isStale={answer?.isStale ?? false} />;
}
