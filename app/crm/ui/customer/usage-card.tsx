import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { ProductUse } from '../../customer/customer.ts';
import { customerList } from '../../customer/customer-lists.ts';
import type { CustomerView } from './customer-view.ts';

/** How much they use of what they have, and whether that is more or less than the time before. Nothing where nobody told. */
export function UsageCard({ customer }: CustomerView) {
  if (customer.usage.length === 0) return null;
  return (
    <Card
      title={m.customer_usage()}
      actions={
        <Link to={customerList(customer, 'product-usages')} prefetch="intent" className="link text-sm">
          {m.customer_usage_all()}
        </Link>
      }
    >
      <ul className="flex flex-col gap-2.5">
        {customer.usage.map((use) => (
          <Use key={use.id} use={use} />
        ))}
      </ul>
    </Card>
  );
}

function Use({ use: { product, metric, quantity, periodOn, before } }: { use: ProductUse }) {
  const format = useFormat();
  const change = before === null ? null : quantity > before ? m.customer_usage_more({ before: format.number(before) }) : quantity < before ? m.customer_usage_less({ before: format.number(before) }) : m.customer_usage_same();
  return (
    <li className="flex items-start justify-between gap-4">
      <span className="min-w-0">
        <span className="font-medium">{product}</span>
        <span className="block text-sm text-muted">
          {metric}, {format.date(periodOn as Day)}
        </span>
      </span>
      <span className="shrink-0 text-right">
        <span className="font-medium tabular-nums">{format.number(quantity)}</span>
        {change ? <span className="block text-sm text-muted">{change}</span> : null}
      </span>
    </li>
  );
}
