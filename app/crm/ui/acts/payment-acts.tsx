import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { day } from '#app/values/day.ts';
import type { PaymentActs as Facts } from '../../acts/act-facts.ts';

/** What of a payment pays nothing yet, and which invoices it would pay. */
export function PaymentActs({ acts: { restCents, currency, parts }, recordId, mayWrite }: { acts: Facts; recordId: string; mayWrite: boolean }) {
  const format = useFormat();
  return (
    <Card title={m.act_payment_title()}>
      {restCents <= 0 ? (
        <p className="text-muted">{m.act_payment_all_divided()}</p>
      ) : (
        <>
          <p className="text-lg font-semibold">{m.act_payment_rest({ amount: format.money(restCents, currency) })}</p>
          {parts.length === 0 ? (
            <p className="mt-1 text-muted">{m.act_payment_nothing_open()}</p>
          ) : (
            <>
              <p className="mt-2 text-sm text-muted">{m.act_payment_oldest_first()}</p>
              <ul className="mt-1 divide-y rounded-md border text-sm">
                {parts.map((part) => (
                  <li key={part.invoiceId} className="flex flex-wrap items-baseline justify-between gap-x-4 px-3 py-2">
                    <span>
                      <Link to={paths.record('invoices', part.invoiceId)} className="link">
                        {part.number}
                      </Link>{' '}
                      <span className="text-muted">{format.date(day(part.issuedOn))}</span>
                    </span>
                    <span className="tabular-nums">{format.money(part.cents, currency)}</span>
                  </li>
                ))}
              </ul>
              {mayWrite ? (
                <Form method="post" action={paths.paymentAllocations(recordId)} preventScrollReset className="mt-3">
                  <SubmitButton>{m.act_payment_divide()}</SubmitButton>
                </Form>
              ) : null}
            </>
          )}
        </>
      )}
    </Card>
  );
}
