import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { removeSigner } from '#app/roadmap/signing/change-signing.server.ts';
import { signingRefusal } from '#app/roadmap/signing/signing-words.ts';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: the list stands on its gate. */
export function loader() {
  return redirect(paths.roadmap);
}

export async function action({ request, params: { gate = '', member = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  if (!isUuid(gate) || !isUuid(member)) throw new Response(null, { status: 404 });
  const removed = await removeSigner(scope, gate, member, { asOf: new Date(), metrics: metricCatalogue });
  if (removed.ok) return redirectWithToast(paths.gateSigning(gate), { tone: 'good', text: m.signing_removed_toast() });
  const said = signingRefusal(removed.reason);
  if (!said) throw new Response(null, { status: removed.reason === 'not-found' ? 404 : 403 });
  return redirectWithToast(paths.gateSigning(gate), { tone: 'bad', text: said.text });
}
