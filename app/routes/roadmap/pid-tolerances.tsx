import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { setTolerances } from '#app/roadmap/pid/change-pid.server.ts';
import { TolerancesSchema } from '#app/roadmap/pid/pid-form.ts';
import { sayPidErrors } from '#app/roadmap/pid/pid-words.ts';
import { findPid } from '#app/roadmap/pid/read-pid.server.ts';
import { TolerancesScreen } from '#app/roadmap/ui/pid/tolerances-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.pid_part_tolerances()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const pid = await findPid(scope, { asOf: new Date(), metrics: metricCatalogue });
  if (!pid) throw redirect(paths.pid);
  return { lines: pid.content.sections.find(({ part }) => part === 'tolerances')!.lines };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: TolerancesSchema });
  if (submission.status !== 'success') return data(sayPidErrors(submission.reply()), { status: 422 });
  const set = await setTolerances(scope, submission.value);
  if (!set.ok) throw new Response(null, { status: set.reason === 'not-allowed' ? 403 : 404 });
  throw redirectWithToast(paths.pidPartPlace('tolerances'), { tone: 'good', text: m.pid_saved() });
}

export default function TolerancesPage() {
  return <TolerancesScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
