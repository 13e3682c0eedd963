import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findFunnel } from '#app/adoption/funnels/funnels.server.ts';
import { ProcessNameSchema } from '#app/adoption/processes/process-form.ts';
import { listFollowed } from '#app/adoption/processes/process-page.server.ts';
import { saveProcess } from '#app/adoption/processes/save-process.server.ts';
import { FunnelsScreen } from '#app/adoption/ui/funnels/funnels-screen.tsx';
import { sayProcessErrors } from '#app/adoption/ui/processes/process-words.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { listActivityNames } from '#app/events/activity-catalogue.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.use_funnels_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const { searchParams, search } = new URL(request.url);
  const now = new Date();
  const [page, processes] = await Promise.all([findFunnel(scope, metricCatalogue, searchParams, now), listFollowed(scope, metricCatalogue, now)]);
  return { ...page, processes, search, activityNames: await listActivityNames(scope), mayWrite: scope.permissions.has('kpis:write') };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const submission = parseWithZod(await request.formData(), { schema: ProcessNameSchema });
  if (submission.status !== 'success') return data(sayProcessErrors(submission.reply()), { status: 422 });
  const saved = await saveProcess(scope, new URL(request.url).searchParams, submission.value, { asOf: new Date() });
  if (saved.ok) return redirectWithToast(paths.process(saved.value.id), { tone: 'good', text: submission.value.as === 'same' ? m.processes_changed() : m.processes_saved() });
  return data(sayProcessErrors(submission.reply({ fieldErrors: { name: [saved.reason] } })), { status: 422 });
}

export default function Funnels() {
  return <FunnelsScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
