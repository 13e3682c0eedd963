import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { customerList, openInvoicesOf } from '../../customer/customer-lists.ts';
import { paymentBehaviour } from '../../customer/payment-behaviour.ts';
import type { CustomerView } from './customer-view.ts';
import { useDayWords } from './use-day-words.ts';

/** What they buy, what they owe and how they pay. Nothing for who never bought. */
export function MoneyCard({ customer, today }: CustomerView) {
  const { revenue, receivables, paid } = customer;
  const format = useFormat();
  const days = useDayWords(today);
  const behaviour = paymentBehaviour(paid, today);
  if (revenue.length === 0 && receivables.length === 0 && paid.length === 0) return null;
  const last = revenue.reduce((latest, { lastOrderedOn }) => (lastOrderedOn > latest ? lastOrderedOn : latest), '');
  return (
    <Card title={m.customer_money()}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3">
        {revenue.length > 0 ? (
          <>
            <Figure label={m.customer_money_year()} lines={revenue.map(({ thisYearCents, currency }) => format.money(thisYearCents, currency, true))} />
            <Figure label={<Link to={customerList(customer, 'orders')} prefetch="intent" className="link">{m.customer_money_all()}</Link>} lines={revenue.map(({ totalCents, currency }) => format.money(totalCents, currency, true))} note={last ? m.customer_money_last({ date: days.near(last as Day) }) : null} />
          </>
        ) : null}
        {receivables.length > 0 ? (
          <Figure
            label={<Link to={openInvoicesOf(customer)} prefetch="intent" className="link">{m.customer_money_open()}</Link>}
            lines={receivables.map(({ openCents, currency }) => format.money(openCents, currency, true))}
            warning={receivables.filter(({ overdueCents }) => overdueCents > 0).map(({ overdueCents, currency }) => m.customer_money_overdue({ amount: format.money(overdueCents, currency, true) })).join(', ')}
          />
        ) : paid.length > 0 ? (
          <Figure label={m.customer_money_open()} lines={[m.customer_money_paid()]} isSmall />
        ) : null}
      </dl>
      {behaviour ? (
        <p className="mt-3 border-t pt-3 text-sm text-muted">
          {[m.customer_pays_on_time({ percent: format.percent(behaviour.onTimeRatio, 0) }), behaviour.averageDaysLate >= 0.5 ? m.customer_pays_late({ count: Math.round(behaviour.averageDaysLate), number: format.number(behaviour.averageDaysLate, 0) }) : ''].filter(Boolean).join(', ')}
        </p>
      ) : null}
    </Card>
  );
}

function Figure({ label, lines, note, warning, isSmall = false }: { label: ReactNode; lines: string[]; note?: string | null; warning?: string; isSmall?: boolean }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{label}</dt>
      {lines.map((line) => (
        <dd key={line} className={isSmall ? '' : 'text-lg font-semibold tracking-tight'}>
          {line}
        </dd>
      ))}
      {note ? <dd className="text-sm text-muted">{note}</dd> : null}
      {warning ? <dd className="text-sm font-medium text-bad">{warning}</dd> : null}
    </div>
  );
}
