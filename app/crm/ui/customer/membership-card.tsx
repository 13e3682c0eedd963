import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Day } from '#app/values/day.ts';
import type { MembershipSummary } from '../../customer/customer.ts';
import { choiceLabel } from '../field-label.ts';
import type { CustomerView } from './customer-view.ts';

const TONES: Record<string, Tone> = { active: 'good', grace: 'warn', pending: 'info' };

/** What they are a member of, since when, until when. Nothing for who never was. */
export function MembershipCard({ customer: { memberships } }: CustomerView) {
  if (memberships.length === 0) return null;
  return (
    <Card title={m.customer_membership()}>
      <ul className="flex flex-col gap-4">
        {memberships.map((membership) => (
          <Membership key={membership.id} of={membership} />
        ))}
      </ul>
    </Card>
  );
}

function Membership({ of: each }: { of: MembershipSummary }) {
  const format = useFormat();
  const date = (of: string) => format.date(of as Day);
  const end = each.cancelledOn
    ? m.customer_member_cancelled({ date: date(each.cancelledOn) })
    : each.endsOn
      ? each.autoRenew
        ? m.customer_member_renews({ date: date(each.endsOn) })
        : m.customer_member_ends({ date: date(each.endsOn) })
      : null;
  return (
    <li>
      <div className="flex items-start justify-between gap-3">
        <Link to={paths.record('memberships', each.id)} prefetch="intent" className="link">
          {each.type}
        </Link>
        <Badge tone={TONES[each.status] ?? 'neutral'}>{choiceLabel(each.status)}</Badge>
      </div>
      <p className="text-sm text-muted">
        {each.number} · {m.customer_member_since({ date: date(each.joinedOn ?? each.startsOn) })}
      </p>
      {end ? <p className="text-sm text-muted">{[end, each.cancelReason ? choiceLabel(each.cancelReason).toLowerCase() : ''].filter(Boolean).join(' · ')}</p> : null}
      {each.periods.length > 1 ? (
        <details className="mt-1">
          <summary className="fold">{m.customer_member_periods()}</summary>
          <ul className="mt-1 text-sm text-muted">
            {each.periods.map(({ startsOn, endsOn }) => (
              <li key={startsOn}>{m.customer_from_to({ from: date(startsOn), to: date(endsOn) })}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
