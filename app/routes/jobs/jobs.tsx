import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listFailures, listJobs, runNow, stopJob } from '#app/jobs/job-overview.server.ts';
import { definedSweeps } from '#app/jobs/sweep.server.ts';
import { JobsScreen } from '#app/jobs/ui/jobs-screen.tsx';
import { useLiveJobs } from '#app/jobs/ui/use-live-jobs.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.jobs_title()} · Pacer` }];
export const handle = { question: m.jobs_question };

const JobAct = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('run'), name: z.string().max(100), seen: z.union([z.uuid(), z.literal('').transform(() => null)]) }),
  z.object({ intent: z.literal('stop'), run: z.uuid() }),
]);

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const [jobs, failures] = await Promise.all([listJobs(scope, { asOf: new Date() }), listFailures(scope)]);
  return { jobs, failures, sweeps: definedSweeps().map(({ name }) => name) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const read = JobAct.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) throw new Response(null, { status: 404 });
  const act = read.data;
  if (act.intent === 'stop') {
    const stopped = await stopJob(scope, act.run);
    return redirectWithToast(paths.jobs, stopped.ok ? { tone: 'good', text: m.jobs_stop_asked() } : { tone: 'bad', text: m.jobs_had_ended() });
  }
  const started = await runNow(scope, act.name, act.seen);
  if (started.ok) return redirectWithToast(paths.jobs, { tone: 'good', text: m.jobs_started() });
  if (started.reason === 'not-found') throw new Response(null, { status: 404 });
  return redirectWithToast(paths.jobs, { tone: 'bad', text: m.jobs_already() });
}

export default function Jobs() {
  const data = useLoaderData<typeof loader>();
  useLiveJobs(data.jobs.some(({ current }) => current !== null));
  return <JobsScreen {...data} />;
}
