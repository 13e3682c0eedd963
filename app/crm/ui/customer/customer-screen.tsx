import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { nextSteps } from '../../customer/next-steps.ts';
import type { TimelineFilter, TimelineItem } from '../../customer/timeline.ts';
import { entitiesWord } from '../field-label.ts';
import { ChannelCard } from './channel-card.tsx';
import { ConsentCard } from './consent-card.tsx';
import { CustomerActions, CustomerHead } from './customer-head.tsx';
import type { CustomerView } from './customer-view.ts';
import { DealsCard } from './deals-card.tsx';
import { FactsCard } from './facts-card.tsx';
import { KnownCard } from './known-card.tsx';
import { MembershipCard } from './membership-card.tsx';
import { MoneyCard } from './money-card.tsx';
import { NextCard } from './next-card.tsx';
import { NotesCard } from './notes-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { TimelineCard } from './timeline-card.tsx';
import { UsageCard } from './usage-card.tsx';

interface CustomerScreenProps extends CustomerView {
  timeline: { items: TimelineItem[]; next: string | null };
  filter: TimelineFilter;
}

/** One customer on one page: who it is, what is going on, what is next, and all that happened. */
export function CustomerScreen({ timeline, filter, ...view }: CustomerScreenProps) {
  const { customer, today } = view;
  const { record, kind } = customer;
  const { timeZone } = useFormat();
  const segment = kind === 'account' ? 'accounts' : 'contacts';
  const name = kind === 'account' ? record.name : record.full_name;
  return (
    <Page title={typeof name === 'string' ? name : ''} question={<CustomerHead {...view} />} breadcrumbs={[{ label: entitiesWord(kind), to: `${paths.records(segment)}${view.beside?.from ? `?${view.beside.from}` : ''}` }]} actions={<CustomerActions {...view} segment={segment} />}>
      {record.deleted_at ? (
        <Notice tone="warn" title={m.customer_in_trash()} actions={<ButtonLink size="small" to={paths.trash}>{m.customer_to_trash()}</ButtonLink>}>
          {m.customer_in_trash_hint()}
        </Notice>
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.65fr)_minmax(18rem,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <NextCard {...view} steps={nextSteps(customer, today, timeZone)} />
          <DealsCard {...view} />
        </div>
        <div className="flex min-w-0 flex-col gap-5 lg:row-span-2">
          <FactsCard {...view} />
          <KnownCard {...view} />
          <PeopleCard {...view} />
          <NotesCard {...view} />
          <MoneyCard {...view} />
          <UsageCard {...view} />
          <MembershipCard {...view} />
          <ChannelCard {...view} />
          {kind === 'contact' ? <ConsentCard {...view} /> : null}
        </div>
        <TimelineCard view={view} page={timeline} filter={filter} />
      </div>
    </Page>
  );
}
