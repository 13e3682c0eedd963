import { Form, Link } from '@remix-run/react';
import { CopyCheck, Search } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import type { JobProgress } from '#app/jobs/job-progress.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { CandidateRow, Party } from '../../duplicates/candidate.ts';
import { MERGEABLE, type Mergeable } from '../../duplicates/mergeable.ts';
import { entitiesWord } from '../field-label.ts';
import { TabLinks } from '../list/tab-links.tsx';
import { ScoreBadge, WhyAlike } from './why-alike.tsx';
import { SearchProgress } from './search-progress.tsx';

interface DuplicatesScreenProps {
  entity: Mergeable;
  counts: Record<Mergeable, { count: number; isMore: boolean }>;
  rows: CandidateRow[];
  nextHref: string | null;
  firstHref: string | null;
  /** The last search over everything; null when none was kept. */
  search: JobProgress | null;
  canWrite: boolean;
}

/** Pairs of records that may be one, the most alike first. */
export function DuplicatesScreen({ entity, counts, rows, nextHref, firstHref, search, canWrite }: DuplicatesScreenProps) {
  const format = useFormat();
  const isSearching = search !== null && ['waiting', 'running'].includes(search.state);
  return (
    <Page
      title={m.duplicate_title()}
      question={m.duplicate_question()}
      actions={
        canWrite ? (
          <Form method="post">
            <input type="hidden" name="kind" value={entity} />
            <Button type="submit" name="intent" value="search" disabledReason={isSearching ? m.duplicate_search_runs() : undefined}>
              <Search aria-hidden="true" />
              {m.duplicate_search()}
            </Button>
          </Form>
        ) : null
      }
    >
      <SearchProgress search={search} />
      <Card isFlush>
        <TabLinks
          label={m.duplicate_kinds()}
          tabs={MERGEABLE.map((each) => ({ label: `${entitiesWord(each)} ${format.number(counts[each].count)}${counts[each].isMore ? '+' : ''}`, to: `${paths.duplicates}?kind=${each}`, isCurrent: each === entity }))}
        />
        <DataTable
          caption={m.duplicate_title()}
          columns={[
            { id: 'pair', header: m.duplicate_pair(), cell: (row) => <Pair row={row} /> },
            { id: 'score', header: m.duplicate_score(), cell: ({ score }) => <ScoreBadge score={score} /> },
            { id: 'why', header: m.duplicate_why(), cell: ({ reasons }) => <WhyAlike reasons={reasons} /> },
          ]}
          rows={rows}
          rowKey={({ id }) => id}
          nextHref={nextHref}
          previousHref={firstHref}
          emptyState={
            <EmptyState title={m.duplicate_empty()} icon={<CopyCheck />}>
              {m.duplicate_empty_hint()}
            </EmptyState>
          }
        />
      </Card>
    </Page>
  );
}

function Pair({ row }: { row: CandidateRow }) {
  return (
    <Link to={paths.duplicate(row.id)} prefetch="intent" className="group block min-w-48 py-1">
      <Name party={row.left} />
      <Name party={row.right} />
    </Link>
  );
}

function Name({ party }: { party: Party }) {
  return (
    <span className="block break-words">
      <span className="font-medium group-hover:underline">{party.title}</span>
      {party.hint ? <span className="ml-2 text-sm break-all text-muted">{party.hint}</span> : null}
    </span>
  );
}
