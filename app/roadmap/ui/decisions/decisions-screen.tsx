import { Link, useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { Day } from '#app/values/day.ts';
import { type Decision, DECISION_STATES, fitsDecisionFilter, isLate, readDecisionFilter } from '../../decisions/decision.ts';
import { decisionStateName } from '../../decisions/decision-words.ts';
import { DecisionBadge } from './decision-badge.tsx';

interface DecisionsScreenProps {
  /** Null where there is no programme yet. */
  found: { decisions: Decision[]; today: Day } | null;
  canAdd: boolean;
  /** Who may takes tables along. */
  canReadKpis: boolean;
}

/** The decisions log: what waits on top, then what was decided, the newest first. */
export function DecisionsScreen({ found, canAdd, canReadKpis }: DecisionsScreenProps) {
  const [search] = useSearchParams();
  const columns = useDecisionColumns(found?.today);
  const page = { title: m.decisions_title(), question: m.decisions_question(), breadcrumbs: [{ label: m.roadmap_title(), to: paths.roadmap }] };
  if (!found) {
    return (
      <Page {...page}>
        <EmptyState title={m.decisions_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.decisions_to_roadmap()}</ButtonLink>} />
      </Page>
    );
  }
  const { decisions, today } = found;
  const filter = readDecisionFilter(search);
  const shown = decisions.filter((decision) => fitsDecisionFilter(decision, filter));
  const add = (
    <ButtonLink to={paths.newDecision} variant="primary">
      <Plus aria-hidden="true" />
      {m.decisions_new()}
    </ButtonLink>
  );
  const options = [{ value: '', label: m.decisions_all() }, ...DECISION_STATES.map((state) => ({ value: state, label: decisionStateName(state) }))];
  return (
    <Page {...page} actions={canAdd ? add : undefined}>
      <Card
        title={m.decisions_list()}
        description={<Waiting decisions={decisions} today={today} />}
        actions={canReadKpis && shown.length > 0 ? <TableDownloads name={m.decisions_list()} to={(format) => paths.pageTable('decisions', format, search)} /> : null}
        isFlush
      >
        <DataTable
          id="decisions"
          caption={m.decisions_list()}
          columns={columns}
          rows={shown}
          rowKey={({ id }) => id}
          toolbar={
            decisions.length > 0 ? (
              <FilterForm>
                <FilterChoice label={m.decisions_filter_state()} name="state" value={filter.state ?? ''} options={options} />
              </FilterForm>
            ) : null
          }
          emptyState={decisions.length === 0 ? <EmptyState title={m.decisions_empty()}>{m.decisions_empty_text()}</EmptyState> : <EmptyState title={m.decisions_empty_filtered()} />}
        />
      </Card>
    </Page>
  );
}

/** How many wait, and what the list is. */
function Waiting({ decisions, today }: { decisions: readonly Decision[]; today: Day }) {
  const open = decisions.filter(({ state }) => state === 'open').length;
  const late = decisions.filter((decision) => isLate(decision, today)).length;
  return (
    <>
      {open > 0 ? <span className="font-medium text-text">{late > 0 ? `${m.decisions_waiting({ count: open })}. ${m.decisions_waiting_late({ count: late })}.` : `${m.decisions_waiting({ count: open })}.`} </span> : null}
      {m.decisions_list_about()}
    </>
  );
}

function useDecisionColumns(today: Day | undefined): Column<Decision>[] {
  const { date, number } = useFormat();
  return [
    { id: 'number', header: m.decisions_number(), align: 'end', cell: (decision) => number(decision.number) },
    {
      id: 'title',
      header: m.decisions_about(),
      cell: (decision) => (
        <span className="flex max-w-xl min-w-56 flex-col items-start gap-1">
          <Link to={paths.decision(decision.id)} className="link font-medium" data-row="">
            {decision.title}
          </Link>
          {decision.outcome ? <span className="line-clamp-2 text-sm text-muted">{decision.outcome.text}</span> : null}
          {/* On a telephone the column of the state is out of sight. */}
          {today ? (
            <span className="sm:hidden">
              <DecisionBadge decision={decision} today={today} />
            </span>
          ) : null}
        </span>
      ),
    },
    { id: 'state', header: m.decisions_state(), cell: (decision) => (today ? <DecisionBadge decision={decision} today={today} /> : null) },
    { id: 'owner', header: m.decisions_owner(), cell: ({ owner, outcome }) => <span className="whitespace-nowrap">{(outcome ? outcome.decidedBy : owner.name) ?? m.decisions_gone_member()}</span> },
    { id: 'needed', header: m.decisions_needed(), cell: ({ neededOn }) => <span className="whitespace-nowrap">{neededOn ? date(neededOn) : <span className="text-muted">–</span>}</span> },
    { id: 'decided', header: m.decisions_decided_on(), cell: ({ outcome }) => <span className="whitespace-nowrap">{outcome ? date(outcome.decidedOn) : <span className="text-muted">–</span>}</span> },
  ];
}
