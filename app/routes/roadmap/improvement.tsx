import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { changeImprovement } from '#app/roadmap/improvements/change-improvement.server.ts';
import { ImprovementSchema } from '#app/roadmap/improvements/improvement-form.ts';
import { improvementFieldOf, sayImprovementErrors } from '#app/roadmap/improvements/improvement-words.ts';
import { findImprovement } from '#app/roadmap/improvements/read-improvements.server.ts';
import { mayChange } from '#app/roadmap/improvements/request-rule.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { RequestScreen } from '#app/roadmap/ui/improvements/request-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.request.title ?? m.improvements_title()} · Pacer` }];

export async function loader({ request, params: { improvement: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const found = await findImprovement(scope, id, { asOf: new Date(), metrics: metricCatalogue });
  if (!found) throw new Response(m.improvements_gone(), { status: 404 });
  const leads = scope.permissions.has('roadmap:write');
  const { state, askedBy, objective } = found.request;
  const canChange = mayChange({ state, askedById: askedBy.id }, { memberId: scope.member?.id ?? null, leads });
  const objectives = canChange ? await listObjectives(scope) : [];
  return { ...found, objectives: objectives.filter((goal) => goal.endedOn === null || goal.id === objective?.id).map((goal) => ({ id: goal.id, name: goal.name })), canDecide: leads, canChange };
}

export async function action({ request, params: { improvement: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const submission = parseWithZod(await request.formData(), { schema: ImprovementSchema });
  if (submission.status !== 'success') return data(sayImprovementErrors(submission.reply()), { status: 422 });
  const changed = await changeImprovement(scope, id, submission.value, { asOf: new Date(), metrics: metricCatalogue });
  if (changed.ok) throw redirectWithToast(paths.improvement(id), { tone: 'good', text: m.improvements_saved_toast() });
  if (changed.reason === 'not-allowed') throw new Response(null, { status: 403 });
  if (changed.reason === 'not-found' || changed.reason === 'no-programme') throw new Response(m.improvements_gone(), { status: 404 });
  return data(sayImprovementErrors(submission.reply({ fieldErrors: { [improvementFieldOf(changed.reason)]: [changed.reason] } })), { status: 422 });
}

export default function ImprovementPage() {
  return <RequestScreen {...useLoaderData<typeof loader>()} refused={{ form: 'words', result: useActionData<typeof action>() }} />;
}
