import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listCheckSubjects } from '#app/check-subjects.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { setCheck } from '#app/specs/evidence/checks.server.ts';
import { mayTest } from '#app/specs/evidence/evidence.server.ts';
import { CheckSchema } from '#app/specs/evidence/evidence-form.ts';
import { evidenceErrors, sayEvidenceErrors } from '#app/specs/evidence/evidence-words.ts';
import { runChecks } from '#app/specs/evidence/run-checks.server.ts';
import { findSpec } from '#app/specs/specs.server.ts';
import { SetCheckScreen } from '#app/specs/ui/evidence/set-check-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: read }) => [{ title: `${read ? m.evidence_check_add_of({ name: read.spec.name }) : m.evidence_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, spec } = await findChecked(request, params.spec);
  return { spec: { id: spec.id, name: spec.name }, subjects: (await listCheckSubjects(scope)).filter(({ isEnded }) => !isEnded), mayTest: mayTest(scope, spec.ownerId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, spec } = await findChecked(request, params.spec);
  const submission = parseWithZod(await request.formData(), { schema: CheckSchema });
  if (submission.status !== 'success') return data(sayEvidenceErrors(submission.reply()), { status: 422 });
  const asOf = new Date();
  const set = await setCheck(scope, spec.id, submission.value, await metricCatalogue.listMetricsOf(scope), asOf);
  if (!set.ok) return data(submission.reply({ fieldErrors: evidenceErrors(set.reason, 'check') }), { status: 422 });
  await runChecks(scope, metricCatalogue, { specificationId: spec.id, asOf });
  throw replaceWithToast(paths.spec(spec.id), { tone: 'good', text: m.evidence_check_saved() });
}

async function findChecked(request: Request, id: string | undefined) {
  const scope = await requireScope(request, 'specs:read');
  const spec = await findSpec(scope, id ?? '');
  if (!spec) throw new Response(m.specs_not_found(), { status: 404 });
  return { scope, spec };
}

export default function SetSpecCheck() {
  return <SetCheckScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
