import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { askImprovement } from '#app/roadmap/improvements/change-improvement.server.ts';
import { ImprovementSchema } from '#app/roadmap/improvements/improvement-form.ts';
import { improvementFieldOf, sayImprovementErrors } from '#app/roadmap/improvements/improvement-words.ts';
import { findFreeze } from '#app/roadmap/improvements/read-improvements.server.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { NewRequestScreen } from '#app/roadmap/ui/improvements/new-request-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.improvements_new_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const [found, objectives] = await Promise.all([findFreeze(scope, { asOf: new Date(), metrics: metricCatalogue }), listObjectives(scope)]);
  // The list says what to do first.
  if (!found) throw redirect(paths.improvements);
  return { freeze: found.freeze, objectives: objectives.filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ id, name })), canJudge: scope.permissions.has('roadmap:write') };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const submission = parseWithZod(await request.formData(), { schema: ImprovementSchema });
  if (submission.status !== 'success') return data(sayImprovementErrors(submission.reply()), { status: 422 });
  const asked = await askImprovement(scope, submission.value, new Date());
  if (asked.ok) throw replaceWithToast(paths.improvement(asked.value.id), { tone: 'good', text: m.improvements_asked_toast() });
  if (asked.reason === 'not-allowed' || asked.reason === 'no-programme') throw new Response(null, { status: asked.reason === 'not-allowed' ? 403 : 404 });
  return data(sayImprovementErrors(submission.reply({ fieldErrors: { [improvementFieldOf(asked.reason)]: [asked.reason] } })), { status: 422 });
}

export default function NewImprovementPage() {
  return <NewRequestScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
