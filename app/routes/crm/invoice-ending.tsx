import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerAct, answerWrong, formTextOf } from '#app/act-answer.server.ts';
import { endInvoice, EndingSchema } from '#app/crm/invoices/invoices.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.record('invoices', params.record ?? ''));
}

/** Credits an invoice, or writes off what is open of it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const id = params.record ?? '';
  const to = paths.record('invoices', id);
  const asked = EndingSchema.safeParse({ status: formTextOf(await request.formData(), 'status') });
  if (!asked.success) return answerWrong(to);
  return answerAct(to, await endInvoice(scope, id, asked.data, { asOf: new Date() }), {
    done: ({ number }) => (asked.data.status === 'credited' ? m.act_invoice_credited({ number }) : m.act_invoice_written_off({ number })),
    refusals: { 'not-found': () => m.act_not_found(), 'not-open': () => m.act_invoice_refuse_not_open() },
  });
}
