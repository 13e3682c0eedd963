import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { findPid } from '#app/roadmap/pid/read-pid.server.ts';
import { PidScreen } from '#app/roadmap/ui/pid/pid-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.pid_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'gates:decide');
  return { pid: await findPid(scope, { asOf: new Date(), metrics: metricCatalogue }), canWrite: scope.permissions.has('roadmap:write') };
}

export default function PidPage() {
  return <PidScreen {...useLoaderData<typeof loader>()} />;
}
