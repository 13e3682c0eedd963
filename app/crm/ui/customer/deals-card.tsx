import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type Day, dayIn, daysBetween } from '#app/values/day.ts';
import type { OpenCase, OpenDeal } from '../../customer/customer.ts';
import { customerList } from '../../customer/customer-lists.ts';
import { CASE } from '../../entity/case.ts';
import { fieldOf } from '../../entity/entities.ts';
import { choiceLabel } from '../field-label.ts';
import type { CustomerView } from './customer-view.ts';
import { sayLate } from './say-late.ts';
import { useDayWords } from './use-day-words.ts';

/** What runs: open deals with what they are worth, and open cases. Nothing at all when nothing runs. */
export function DealsCard({ customer, today }: CustomerView) {
  const { deals, cases } = customer;
  if (deals.length === 0 && cases.length === 0) return null;
  return (
    <div className="grid gap-5 sm:grid-cols-[repeat(auto-fit,minmax(22rem,1fr))]">
      {deals.length > 0 ? (
        <Card
          title={m.customer_deals()}
          actions={
            <>
              <Worth deals={deals} />
              <All to={customerList(customer, 'deals')} label={m.customer_deals_all()} />
            </>
          }
          isFlush
        >
          <ul className="divide-y">
            {deals.map((deal) => (
              <Deal key={deal.id} deal={deal} today={today} />
            ))}
          </ul>
        </Card>
      ) : null}
      {cases.length > 0 ? (
        <Card title={m.customer_cases()} actions={<All to={customerList(customer, 'cases')} label={m.customer_cases_all()} />} isFlush>
          <ul className="divide-y">
            {cases.map((each) => (
              <Case key={each.id} of={each} today={today} />
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}

/** Closed ones too. */
function All({ to, label }: { to: string; label: string }) {
  return (
    <Link to={to} prefetch="intent" className="link text-sm">
      {label}
    </Link>
  );
}

function Worth({ deals }: { deals: OpenDeal[] }) {
  const format = useFormat();
  const totals = new Map<string, number>();
  for (const { currency, amountCents } of deals) if (amountCents !== null) totals.set(currency, (totals.get(currency) ?? 0) + amountCents);
  return <span className="text-sm font-medium">{[...totals].map(([currency, cents]) => format.money(cents, currency, true)).join(' + ')}</span>;
}

const rowClass = 'flex items-start justify-between gap-4 px-4 py-2.5 no-underline hover:bg-sunken sm:px-5';

function Deal({ deal, today }: { deal: OpenDeal; today: Day }) {
  const format = useFormat();
  const days = useDayWords(today);
  const age = deal.stageSince === null ? 0 : daysBetween(dayIn(new Date(deal.stageSince), format.timeZone), today);
  const isOld = deal.agingDays !== null && age > deal.agingDays;
  return (
    <li>
      <Link to={paths.record('deals', deal.id)} prefetch="intent" className={rowClass}>
        <span className="min-w-0">
          <span className="font-medium">{deal.name}</span>
          <span className="block text-sm text-muted">{[deal.stage, deal.expectedOn ? m.customer_deal_expected({ date: days.near(deal.expectedOn as Day) }) : ''].filter(Boolean).join(' · ')}</span>
          {isOld ? <Badge tone="warn">{m.customer_deal_old({ count: age })}</Badge> : null}
        </span>
        <span className="shrink-0 font-medium">{deal.amountCents === null ? '' : format.money(deal.amountCents, deal.currency, true)}</span>
      </Link>
    </li>
  );
}

function Case({ of: each, today }: { of: OpenCase; today: Day }) {
  const { timeZone } = useFormat();
  const days = useDayWords(today);
  const dueOn = each.dueAt === null ? null : dayIn(new Date(each.dueAt), timeZone);
  const late = dueOn === null ? 0 : daysBetween(dueOn, today);
  return (
    <li>
      <Link to={paths.record('cases', each.id)} prefetch="intent" className={rowClass}>
        <span className="min-w-0">
          <span className="font-medium">{each.subject}</span>
          <span className="block text-sm text-muted">{[each.number, choiceLabel(each.kind), choiceLabel(each.status, fieldOf(CASE, 'status'))].join(' · ')}</span>
        </span>
        <span className="flex shrink-0 flex-col items-end gap-1 text-sm">
          {each.priority === 'urgent' || each.priority === 'high' ? <Badge tone="warn">{choiceLabel(each.priority)}</Badge> : null}
          {dueOn ? <span className={late > 0 ? 'font-medium text-bad' : 'text-muted'}>{late > 0 ? sayLate(late) : m.customer_case_due({ date: days.near(dueOn) })}</span> : null}
        </span>
      </Link>
    </li>
  );
}
