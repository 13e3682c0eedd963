import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { addCriterion, listCriterionMetrics } from '#app/roadmap/criteria/change-criteria.server.ts';
import { CriterionSchema } from '#app/roadmap/criteria/criterion-form.ts';
import { criterionErrors, sayCriterionErrors } from '#app/roadmap/criteria/criterion-words.ts';
import { findGatePhase } from '#app/roadmap/gate.server.ts';
import { NewCriterionScreen } from '#app/roadmap/ui/new-criterion-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.criteria_new()} · Pacer` }];

export async function loader({ request, params: { gate: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const phase = await findGatePhase(scope, id);
  if (!phase) throw new Response(null, { status: 404 });
  return { gate: { id, phase }, metrics: await listCriterionMetrics(scope, metricCatalogue) };
}

export async function action({ request, params: { gate: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: CriterionSchema });
  if (submission.status !== 'success') return data(sayCriterionErrors(submission.reply()), { status: 422 });
  const added = await addCriterion(scope, id, submission.value, { metrics: metricCatalogue, asOf: new Date() });
  if (added.ok) return redirectWithToast(paths.gate(id), { tone: 'good', text: m.criteria_added() });
  const fieldErrors = criterionErrors(added.reason);
  if (!fieldErrors) throw new Response(null, { status: added.reason === 'not-allowed' ? 403 : 404 });
  return data(sayCriterionErrors(submission.reply({ fieldErrors })), { status: 422 });
}

export default function NewCriterionPage() {
  return <NewCriterionScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
