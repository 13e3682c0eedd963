import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerAct } from '#app/act-answer.server.ts';
import { allocatePayment } from '#app/crm/invoices/allocate-payment.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.record('payments', params.record ?? ''));
}

/** Pays open invoices with what is left of a payment. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const id = params.record ?? '';
  return answerAct(paths.record('payments', id), await allocatePayment(scope, id, { asOf: new Date() }), {
    done: ({ invoices }) => m.act_payment_divided({ count: invoices }),
    refusals: { 'not-found': () => m.act_not_found(), 'nothing-left': () => m.act_payment_refuse_nothing_left(), 'nothing-open': () => m.act_payment_refuse_nothing_open() },
  });
}
