import { Link, useFetcher } from '@remix-run/react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type Older, type OlderSlice, takeOlder, type TimelineSlice } from '../../customer/older-pages.ts';
import { groupTimeline, type TimelineFilter } from '../../customer/timeline.ts';
import { writeTimelineFilter } from '../../customer/timeline-query.ts';
import type { CustomerView } from './customer-view.ts';
import { TimelineEntryRow } from './timeline-entry-row.tsx';
import { TimelineFilterForm } from './timeline-filter-form.tsx';
import { useDayWords } from './use-day-words.ts';

interface TimelineCardProps {
  view: CustomerView;
  page: TimelineSlice;
  filter: TimelineFilter;
}

/** Everything that happened, newest first, by day. */
export function TimelineCard({ view, page, filter }: TimelineCardProps) {
  const { timeZone } = useFormat();
  const days = useDayWords(view.today);
  const { items, next, loadMore, isLoading } = useMore(view, page, filter);
  const filterParams = writeTimelineFilter(filter);
  const own = paths.record(view.customer.kind === 'account' ? 'accounts' : 'contacts', view.customer.record.id);
  const isFiltered = filterParams.size > 0;
  // The way to the customers beside this one is kept.
  const around = new URLSearchParams(view.beside ? { from: view.beside.from } : {});
  return (
    <Card className="scroll-mt-16" title={<span id="timeline">{m.customer_timeline()}</span>} isFlush>
      <TimelineFilterForm view={view} filter={filter} />
      {items.length === 0 ? (
        isFiltered ? (
          <EmptyState title={m.customer_timeline_nothing()} action={<ButtonLink size="small" to={`${own}?${around}#timeline`} preventScrollReset>{m.customer_timeline_all()}</ButtonLink>} />
        ) : (
          <EmptyState title={m.customer_timeline_empty()}>{m.customer_timeline_empty_hint()}</EmptyState>
        )
      ) : (
        groupTimeline(items, timeZone).map(({ day, entries }) => (
          <section key={day} aria-labelledby={`day-${day}`} className="first-of-type:border-t">
            <h3 id={`day-${day}`} className="px-4 pt-3.5 pb-0.5 text-xs font-medium text-muted sm:px-5">
              {days.heading(day)}
            </h3>
            <ol className="px-4 sm:px-5">
              {entries.map((entry) => (
                <TimelineEntryRow key={`${entry.kind}:${entry.id}`} entry={entry} time={days.time(new Date(entry.at))} currency={view.currency} />
              ))}
            </ol>
          </section>
        ))
      )}
      {items.length > 0 ? (
        <div className="flex flex-wrap items-center justify-center gap-4 border-t px-4 py-3 text-sm text-muted">
          {filter.before ? (
            <Link to={`${own}?${new URLSearchParams([...filterParams, ...around])}#timeline`} className="link">
              {m.customer_timeline_newest()}
            </Link>
          ) : null}
          {next ? (
            <form method="get" action={`${own}#timeline`} onSubmit={loadMore}>
              {[...filterParams, ...around].map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Button type="submit" name="before" value={next} size="small" isBusy={isLoading}>
                {m.customer_timeline_more()}
              </Button>
            </form>
          ) : (
            <span>{m.customer_timeline_end()}</span>
          )}
        </div>
      ) : null}
    </Card>
  );
}

/** Older ones are added under what is there, so that nobody loses the place; without JavaScript they are a page of their own. */
function useMore({ customer }: CustomerView, page: TimelineSlice, filter: TimelineFilter) {
  const fetcher = useFetcher<OlderSlice>();
  const [older, setOlder] = useState<Older>({ of: page, pages: [], taken: undefined });
  const questionOf = (next: string) => {
    const params = writeTimelineFilter(filter);
    params.set('of', `${customer.kind}:${customer.record.id}`);
    params.set('before', next);
    return params.toString();
  };
  const shown = takeOlder(older, page, fetcher.data, questionOf);
  if (shown !== older) setOlder(shown);
  const { next } = shown.pages.at(-1) ?? page;
  return {
    items: [page, ...shown.pages].flatMap(({ items }) => items),
    next,
    isLoading: fetcher.state !== 'idle',
    loadMore: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      if (next) fetcher.load(`${paths.customerTimeline}?${questionOf(next)}`);
    },
  };
}
