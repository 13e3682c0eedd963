import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { freezePid } from '#app/roadmap/pid/change-pid.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: the versions stand under the document. */
export function loader() {
  return redirect(paths.pid);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const frozen = await freezePid(scope, { asOf: new Date(), metrics: metricCatalogue });
  if (frozen.ok) return redirectWithToast(paths.pid, { tone: 'good', text: m.pid_frozen({ number: frozen.value.number }) });
  if (frozen.reason === 'nothing-new') return redirectWithToast(paths.pid, { tone: 'bad', text: m.pid_nothing_new() });
  throw new Response(null, { status: frozen.reason === 'not-allowed' ? 403 : 404 });
}
