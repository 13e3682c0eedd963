import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { CaseConfirmationSchema } from '#app/roadmap/business-case/case-form.ts';
import { confirmCase } from '#app/roadmap/business-case/confirm-case.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: they stand in the case. */
export function loader() {
  return redirect(paths.businessCase);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'gates:decide');
  const form = await request.formData();
  const given = CaseConfirmationSchema.safeParse({ gateId: form.get('gateId'), note: form.get('note') ?? '' });
  if (!given.success) return redirectWithToast(paths.businessCase, { tone: 'bad', text: m.businesscase_reason_long() });
  const confirmed = await confirmCase(scope, given.data, { asOf: new Date(), metrics: metricCatalogue });
  if (!confirmed.ok) throw new Response(null, { status: confirmed.reason === 'not-allowed' ? 403 : 404 });
  return redirectWithToast(paths.businessCase, { tone: 'good', text: m.businesscase_confirmed() });
}
