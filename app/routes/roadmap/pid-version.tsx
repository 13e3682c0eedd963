import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { comparePid } from '#app/roadmap/pid/compare-pid.ts';
import { findPid, findPidVersion } from '#app/roadmap/pid/read-pid.server.ts';
import { PidVersionScreen } from '#app/roadmap/ui/pid/pid-version-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? m.pid_version({ number: data.head.number }) : m.pid_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'gates:decide');
  const number = Number(params.pidVersion);
  const [content, pid] = await Promise.all([findPidVersion(scope, number), findPid(scope, { asOf: new Date(), metrics: metricCatalogue })]);
  const head = pid?.versions.find((version) => version.number === number);
  if (!content || !pid || !head) throw new Response(m.pid_version_gone(), { status: 404 });
  return { head, content, changes: comparePid(content, pid.content) };
}

export default function PidVersionPage() {
  return <PidVersionScreen {...useLoaderData<typeof loader>()} />;
}
