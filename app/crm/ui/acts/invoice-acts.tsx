import { Form, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { InvoiceActs as Facts } from '../../acts/act-facts.ts';
import { fieldOf } from '../../entity/entities.ts';
import { PAYMENT } from '../../entity/payment.ts';
import { readAmount } from '../../invoices/read-amount.ts';
import { choiceLabel } from '../field-label.ts';
import { PlainField, PlainSelect } from './plain-field.tsx';

interface InvoiceActsProps {
  acts: Facts;
  recordId: string;
  mayWrite: boolean;
}

/** What is open of an invoice, and the form that says it was paid. */
export function InvoiceActs({ acts, recordId, mayWrite }: InvoiceActsProps) {
  const format = useFormat();
  const { isOpen, canCredit, openCents, currency, daysLate } = acts;
  return (
    <Card title={m.act_invoice_title()} actions={daysLate === null ? undefined : <Badge tone="bad">{m.act_invoice_late({ count: daysLate })}</Badge>}>
      <p className={isOpen ? 'text-lg font-semibold' : 'text-muted'}>{isOpen ? m.act_invoice_open({ amount: format.money(openCents, currency) }) : m.act_invoice_none_open()}</p>
      {mayWrite && isOpen ? <Pay key={acts.actId} acts={acts} recordId={recordId} /> : null}
      {mayWrite && canCredit ? (
        <Form method="post" action={paths.invoiceEnding(recordId)} preventScrollReset className="mt-4 flex flex-wrap gap-2 border-t pt-4">
          <SubmitButton name="status" value="credited" variant="secondary">
            {m.act_invoice_credit()}
          </SubmitButton>
          {isOpen ? (
            <SubmitButton name="status" value="written-off" variant="secondary">
              {m.act_invoice_write_off()}
            </SubmitButton>
          ) : null}
        </Form>
      ) : null}
    </Card>
  );
}

function Pay({ acts: { openCents, currency, today, actId }, recordId }: Pick<InvoiceActsProps, 'acts' | 'recordId'>) {
  const { locale } = useFormat();
  const [params] = useSearchParams();
  // What was sent before and turned out to be more than is open.
  const asked = Number(params.get('paid') ?? '');
  const first = Number.isSafeInteger(asked) && asked > openCents ? asked : openCents;
  const [amount, setAmount] = useState(inUnits(first, locale));
  const isMore = (readAmount(amount, locale) ?? 0) > openCents;
  return (
    <Form method="post" action={paths.invoicePayments(recordId)} preventScrollReset className="mt-3 flex flex-col gap-3">
      <input type="hidden" name="actId" value={actId} />
      <div className="grid gap-3 sm:grid-cols-3">
        <PlainField label={m.act_invoice_amount({ currency })} name="amount" inputMode="decimal" autoComplete="off" required value={amount} onChange={(event) => setAmount(event.target.value)} />
        <PlainField label={m.act_invoice_received_on()} name="receivedOn" type="date" required max={today} defaultValue={today} />
        <PlainSelect label={m.act_invoice_method()} name="method" defaultValue="bank-transfer">
          {fieldOf(PAYMENT, 'method')?.choices?.map((choice) => (
            <option key={choice} value={choice}>
              {choiceLabel(choice)}
            </option>
          ))}
        </PlainSelect>
      </div>
      {isMore ? (
        <label className="flex min-h-9 items-center gap-2.5 text-sm pointer-coarse:min-h-11">
          <input type="checkbox" name="isMoreMeant" required className="size-4 shrink-0 accent-accent" />
          {m.act_invoice_more()}
        </label>
      ) : null}
      <div>
        <SubmitButton>{m.act_invoice_register()}</SubmitButton>
      </div>
    </Form>
  );
}

function inUnits(cents: number, locale: 'nl' | 'en'): string {
  const text = (cents / 100).toFixed(2);
  return locale === 'nl' ? text.replace('.', ',') : text;
}
