import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { TeamPage } from '../../team/team-page.ts';

/** How the manager works themself: who asks others to work in the CRM does so first. Only they see it. */
export function OwnBehaviourCard({ own }: { own: NonNullable<TeamPage['own']> }) {
  const { number } = useFormat();
  const of = (numerator: number, denominator: number) => (denominator === 0 ? '–' : m.behaviour_of({ numerator: number(numerator), denominator: number(denominator) }));
  return (
    <Card title={m.behaviour_own_first()} description={m.behaviour_own_first_about()}>
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-4">
        <Fact name={m.behaviour_metric_reviews()} value={of(own.reviewsFromCrm, own.reviews)}>{own.reviews === 0 ? m.behaviour_own_no_reviews() : m.behaviour_own_reviews_about()}</Fact>
        <Fact name={m.behaviour_metric_logging()} value={of(own.loggedInTime, own.logged)}>{m.behaviour_own_logging_about()}</Fact>
        <Fact name={m.behaviour_metric_next_step()} value={of(own.plannedDeals, own.openDeals)}>{m.behaviour_own_overdue({ count: own.overdueDeals, number: number(own.overdueDeals) })}</Fact>
        <Fact name={m.behaviour_own_to_complete()} value={number(own.incomplete)}>
          <Link className="link" to={paths.ownRecords}>{m.behaviour_own_records()}</Link>
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm font-medium text-muted">{name}</dt>
      <dd className="text-2xl font-semibold tracking-tight">{value}</dd>
      <dd className="text-sm text-muted">{children}</dd>
    </div>
  );
}
