import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { digestWriter } from '#app/digest-mail.server.tsx';
import { sendDigestNow } from '#app/kpis/digest/send-digests.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see. */
export function loader() {
  return redirect(paths.digest);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const asOf = new Date();
  const isSent = await sendDigestNow(scope, { catalogue: metricCatalogue, write: digestWriter(scope, asOf), asOf });
  return redirectWithToast(paths.digest, isSent ? { tone: 'good', text: m.digest_now_sent() } : { tone: 'bad', text: m.digest_now_refused() });
}
