import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerAct, answerWrong, formTextOf } from '#app/act-answer.server.ts';
import { PaymentSchema, registerPayment } from '#app/crm/invoices/invoices.server.ts';
import { readAmount } from '#app/crm/invoices/read-amount.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.record('invoices', params.record ?? ''));
}

/** Writes down that an invoice was paid. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const id = params.record ?? '';
  const to = paths.record('invoices', id);
  const form = await request.formData();
  const amountCents = readAmount(formTextOf(form, 'amount') ?? '', getLocale());
  if (amountCents === null || amountCents <= 0) return redirectWithToast(to, { tone: 'bad', text: m.act_invoice_refuse_amount() });
  const asked = PaymentSchema.safeParse({ amountCents, receivedOn: formTextOf(form, 'receivedOn'), method: formTextOf(form, 'method'), isMoreMeant: form.get('isMoreMeant') === 'on' });
  if (!asked.success) return answerWrong(to);
  const paid = await registerPayment(scope, id, asked.data, { asOf: new Date(), actId: formTextOf(form, 'actId') });
  if (!paid.ok && paid.reason === 'more-than-open') return redirectWithToast(`${to}?paid=${asked.data.amountCents}`, { tone: 'bad', text: m.act_invoice_refuse_more() });
  if (paid.ok && paid.value === 'done-before') return redirectWithToast(to, { tone: 'good', text: m.act_invoice_registered_before() });
  return answerAct(to, paid.ok ? { ok: true, value: paid.value as Exclude<typeof paid.value, string> } : paid, {
    done: ({ openCents, currency }) => (openCents === 0 ? m.act_invoice_registered_whole() : m.act_invoice_registered_part({ amount: makeFormat(getLocale(), scope.timeZone).money(openCents, currency) })),
    refusals: { 'not-found': () => m.act_not_found(), 'not-open': () => m.act_invoice_refuse_not_open(), 'in-future': () => m.act_in_future(), 'more-than-open': () => m.act_invoice_refuse_more() },
  });
}
