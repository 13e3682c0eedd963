import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { History } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Pager } from '#app/ui/table/pager.tsx';
import { TabLinks } from '../list/tab-links.tsx';
import type { BatchSummary } from '../../history/batch-summary.ts';
import { actTitle, countWord, sourceWord } from './act-words.ts';

interface HistoryScreenProps {
  batches: BatchSummary[];
  isMine: boolean;
  nextHref: string | null;
  /** To the newest, when the page is further on. */
  firstHref: string | null;
}

/** What happened to the records, act by act, under the day it happened. */
export function HistoryScreen({ batches, isMine, nextHref, firstHref }: HistoryScreenProps) {
  const format = useFormat();
  const days = [...new Set(batches.map(({ at }) => format.date(at)))];
  return (
    <Page title={m.list_history_title()} question={m.list_history_question()}>
      <Card isFlush>
        <TabLinks
          label={m.list_history_filter()}
          tabs={[
            { label: m.list_history_everybody(), to: paths.history, isCurrent: !isMine },
            { label: m.list_history_mine(), to: `${paths.history}?mine=yes`, isCurrent: isMine },
          ]}
        />
        {batches.length === 0 ? (
          <EmptyState title={m.list_history_empty()} icon={<History />}>
            {m.list_history_empty_hint()}
          </EmptyState>
        ) : null}
        {days.map((day) => (
          <section key={day} aria-label={day}>
            <h2 className="border-b bg-sunken/60 px-4 py-1.5 text-xs font-medium text-muted sm:px-5">{day}</h2>
            <ul className="divide-y">
              {batches
                .filter(({ at }) => format.date(at) === day)
                .map((batch) => (
                  <Act key={batch.id} batch={batch} />
                ))}
            </ul>
          </section>
        ))}
        <Pager nextHref={nextHref} previousHref={firstHref} />
      </Card>
    </Page>
  );
}

function Act({ batch }: { batch: BatchSummary }) {
  const format = useFormat();
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-2.5 text-sm hover:bg-sunken/60 sm:px-5">
      <span className="w-12 shrink-0 text-muted tabular-nums">{format.dateTime(batch.at).slice(-5)}</span>
      <span className="min-w-0 flex-1">
        <Link to={paths.batch(batch.id)} prefetch="intent" className="font-medium break-words after:absolute after:inset-0">
          {batch.title ? `${actTitle(batch)}: ${batch.title}` : actTitle(batch)}
        </Link>
        {batch.note && batch.note !== batch.title ? <span className="break-words text-muted"> · {batch.note}</span> : null}
        <span className="block text-muted">
          {batch.actor}, {sourceWord(batch.source)}
        </span>
      </span>
      <span className={clsx('flex items-center gap-2 whitespace-nowrap text-muted', batch.undoneById && 'max-sm:basis-full max-sm:pl-15')}>
        {batch.undoneById ? <Badge>{m.list_history_undone()}</Badge> : null}
        {countWord(batch, format.number)}
      </span>
    </li>
  );
}
