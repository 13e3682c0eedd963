import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { actOnJob, findJobsPage } from '#app/jobs-page.server.ts';
import { JobsScreen } from '#app/jobs/ui/jobs-screen.tsx';
import { useLivePage } from '#app/ui/use-live-page.ts';
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
  return findJobsPage(scope, new Date());
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const read = JobAct.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) throw new Response(null, { status: 404 });
  const done = await actOnJob(scope, read.data);
  if (done.ok) return redirectWithToast(paths.jobs, { tone: 'good', text: read.data.intent === 'run' ? m.jobs_started() : m.jobs_stop_asked() });
  if (done.reason === 'not-found') throw new Response(null, { status: 404 });
  return redirectWithToast(paths.jobs, { tone: 'bad', text: done.reason === 'already' ? m.jobs_already() : m.jobs_had_ended() });
}

export default function Jobs() {
  const data = useLoaderData<typeof loader>();
  useLivePage(data.jobs.some(({ current }) => current !== null));
  return <JobsScreen {...data} />;
}
