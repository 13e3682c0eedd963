import { Link } from '@remix-run/react';
import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { milestoneKindName, milestoneTitle } from '#app/kpis/milestones/milestone-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { AdoptionTabs } from '../adoption-tabs.tsx';
import { MilestoneForm, type MilestoneFormProps } from './milestone-form.tsx';

interface MilestonesScreenProps extends Omit<MilestoneFormProps, 'milestone'> {
  milestones: readonly Milestone[];
  mayWrite: boolean;
}

/** What happened when and for whom, and the form for the next. */
export function MilestonesScreen({ milestones, teams, mayWrite, lastResult }: MilestonesScreenProps) {
  const { date, list } = useFormat();
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const columns: Column<Milestone>[] = [
    { id: 'on', header: m.milestones_on(), cell: ({ on }) => <span className="whitespace-nowrap">{date(on)}</span> },
    { id: 'kind', header: m.milestones_kind(), cell: ({ kind }) => milestoneKindName(kind) },
    {
      id: 'title',
      header: m.milestones_title_short(),
      cell: (milestone) =>
        mayWrite ? (
          <Link to={paths.milestone(milestone.id)} className="link" aria-label={m.milestones_edit_of({ title: milestoneTitle(milestone) })}>
            {milestoneTitle(milestone)}
          </Link>
        ) : (
          milestoneTitle(milestone)
        ),
    },
    { id: 'teams', header: m.milestones_for(), cell: ({ teamIds }) => <span className="block min-w-44">{teamIds.length === 0 ? m.milestones_everybody() : list(teamIds.flatMap((id) => names.get(id) ?? []))}</span> },
  ];
  return (
    <Page title={m.milestones_title()} question={m.milestones_question()}>
      <AdoptionTabs />
      <Card title={m.milestones_title()} description={m.milestones_about()} isFlush>
        <DataTable caption={m.milestones_title()} columns={columns} rows={milestones} rowKey={({ id }) => id} emptyState={<EmptyState title={m.milestones_none()}>{m.milestones_none_text()}</EmptyState>} />
      </Card>
      {mayWrite ? (
        <Card title={m.milestones_new()}>
          <NewAfterSending mark={milestones.length}>
            <MilestoneForm milestone={null} teams={teams} lastResult={lastResult} />
          </NewAfterSending>
        </Card>
      ) : null}
    </Page>
  );
}
