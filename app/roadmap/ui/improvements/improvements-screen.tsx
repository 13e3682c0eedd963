import { useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import { IMPROVEMENT_KINDS, IMPROVEMENT_STATES } from '../../improvements/improvement.ts';
import { fitsImprovementFilter, type ImprovementFilter, readImprovementFilter } from '../../improvements/improvement-filter.ts';
import { improvementKindName, improvementStateName } from '../../improvements/improvement-words.ts';
import type { Improvements } from '../../improvements/read-improvements.server.ts';
import { FreezeCard } from './freeze-card.tsx';
import { MonthsCard } from './months-card.tsx';
import { useRequestColumns } from './request-columns.tsx';

interface ImprovementsScreenProps {
  /** Null where there is no programme yet. */
  improvements: Improvements | null;
  /** Who may writes successes and takes tables along. */
  canReadKpis: boolean;
}

/** What was asked since people work with it, and whether it may be added now. */
export function ImprovementsScreen({ improvements, canReadKpis }: ImprovementsScreenProps) {
  const [search] = useSearchParams();
  const columns = useRequestColumns(improvements?.freeze ?? null);
  const page = { title: m.improvements_title(), question: m.improvements_question(), breadcrumbs: [{ label: m.roadmap_title(), to: paths.roadmap }] };
  if (!improvements) {
    return (
      <Page {...page}>
        <EmptyState title={m.improvements_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.improvements_to_roadmap()}</ButtonLink>} />
      </Page>
    );
  }
  const { freeze, months, requests } = improvements;
  const filter = readImprovementFilter(search);
  const shown = requests.filter((request) => fitsImprovementFilter(request, filter));
  const ask = (
    <ButtonLink to={paths.newImprovement} variant="primary">
      <Plus aria-hidden="true" />
      {m.improvements_ask()}
    </ButtonLink>
  );
  return (
    <Page {...page} actions={ask}>
      <div className="grid gap-6 lg:grid-cols-2">
        <FreezeCard freeze={freeze} waiting={requests.filter(({ kind, state }) => kind === 'extension' && state === 'open').length} />
        <MonthsCard months={months} canTell={canReadKpis} />
      </div>
      <Card
        title={m.improvements_list()}
        description={m.improvements_list_about()}
        actions={canReadKpis && shown.length > 0 ? <TableDownloads name={m.improvements_list()} to={(format) => paths.pageTable('improvements', format, search)} /> : null}
        isFlush
      >
        <DataTable
          id="improvements"
          caption={m.improvements_list()}
          columns={columns}
          rows={shown}
          rowKey={({ id }) => id}
          toolbar={requests.length > 0 ? <Filter filter={filter} /> : null}
          emptyState={requests.length === 0 ? <EmptyState title={m.improvements_empty()}>{m.improvements_empty_text()}</EmptyState> : <EmptyState title={m.improvements_empty_filtered()} />}
        />
      </Card>
    </Page>
  );
}

function Filter({ filter }: { filter: ImprovementFilter }) {
  const all = { value: '', label: m.improvements_all() };
  return (
    <FilterForm>
      <FilterChoice label={m.improvements_filter_state()} name="state" value={filter.state ?? ''} options={[all, ...IMPROVEMENT_STATES.map((state) => ({ value: state, label: improvementStateName(state) }))]} />
      <FilterChoice label={m.improvements_filter_kind()} name="kind" value={filter.kind ?? ''} options={[all, ...IMPROVEMENT_KINDS.map((kind) => ({ value: kind, label: improvementKindName(kind) }))]} />
    </FilterForm>
  );
}
