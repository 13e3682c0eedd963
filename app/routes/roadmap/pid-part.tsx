import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { writePidText } from '#app/roadmap/pid/change-pid.server.ts';
import { PID_PARTS } from '#app/roadmap/pid/pid.ts';
import { PidTextSchema } from '#app/roadmap/pid/pid-form.ts';
import { pidPartName, sayPidErrors } from '#app/roadmap/pid/pid-words.ts';
import { findPid, findPidText } from '#app/roadmap/pid/read-pid.server.ts';
import { PidPartScreen } from '#app/roadmap/ui/pid/pid-part-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? pidPartName(data.section.part) : m.pid_title()} · Pacer` }];

/** The part of an address that has words of its own. */
function partOf(name: string | undefined) {
  const part = PID_PARTS.find((known) => known === name);
  if (!part) throw new Response(null, { status: 404 });
  return part;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const part = partOf(params.pidPart);
  if (part === 'tolerances') throw redirect(paths.pidTolerances);
  const [pid, written] = await Promise.all([findPid(scope, { asOf: new Date(), metrics: metricCatalogue }), findPidText(scope, part)]);
  if (!pid) throw redirect(paths.pid);
  const section = pid.content.sections.find((each) => each.part === part)!;
  return { section, currency: pid.content.currency, version: written?.version ?? 0 };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const part = partOf(params.pidPart);
  const submission = parseWithZod(await request.formData(), { schema: PidTextSchema });
  if (submission.status !== 'success') return data(sayPidErrors(submission.reply()), { status: 422 });
  const written = await writePidText(scope, part, submission.value, new Date());
  if (written.ok) throw redirectWithToast(paths.pidPartPlace(part), { tone: 'good', text: m.pid_saved() });
  if (written.reason === 'changed-meanwhile') return data(submission.reply({ formErrors: [m.pid_reason_changed()] }), { status: 422 });
  throw new Response(null, { status: written.reason === 'not-allowed' ? 403 : 404 });
}

export default function PidPartPage() {
  return <PidPartScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
