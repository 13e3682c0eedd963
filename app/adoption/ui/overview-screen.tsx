import type { RecountProgress } from '#app/events/recounting/recount.ts';
import type { Described } from '#app/events/activity-meaning.ts';
import type { MetricBreak } from '#app/kpis/catalogue.ts';
import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { RecountNotice } from '#app/ui/recount-notice.tsx';
import type { OverviewPage } from '../overview.ts';
import { AdoptionTabs } from './adoption-tabs.tsx';
import { BreadthCard } from './breadth-card.tsx';
import { FunnelCard } from './funnel-card.tsx';
import { LifecycleCard } from './lifecycle-card.tsx';
import { SideTiles } from './side-tiles.tsx';
import { TeamsCard } from './teams-card.tsx';
import { UseFilterBar } from './use-filter-bar.tsx';

interface OverviewScreenProps extends OverviewPage {
  milestones: readonly Milestone[];
  breaks: readonly MetricBreak[];
  described: Described;
  canImport: boolean;
  recount: RecountProgress | null;
}

/** Whether people use it, who came and who fell away, and which team needs help. */
export function OverviewScreen({ overview, filter, teams, milestones, breaks, described, canImport, recount }: OverviewScreenProps) {
  const { figures, beside, behind, funnel, lifecycle, activities, comparison, isEmpty } = overview;
  if (isEmpty && filter.teamId === null && filter.role === null) {
    return (
      <Page title={m.adoption_title()} question={m.adoption_question()}>
        <AdoptionTabs />
        <Card>
          <EmptyState title={m.adoption_empty_title()} action={canImport ? <ButtonLink to={paths.imports} variant="primary">{m.adoption_go_import()}</ButtonLink> : null}>
            {m.adoption_empty_text()}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  return (
    <Page title={m.adoption_title()} question={m.adoption_question()}>
      <AdoptionTabs />
      <RecountNotice recount={recount} />
      <UseFilterBar filter={filter} teams={teams} />
      <SideTiles figures={figures} beside={beside} behind={behind} isWhole={filter.teamId === null} />
      <div className="grid gap-4 xl:grid-cols-[2fr_3fr] xl:items-start">
        {funnel ? <FunnelCard {...funnel} /> : null}
        <LifecycleCard lifecycle={lifecycle} milestones={milestones} breaks={breaks} />
      </div>
      {comparison.rows.length > 0 ? <TeamsCard {...comparison} /> : null}
      {activities.length > 0 ? <BreadthCard activities={activities} described={described} /> : null}
    </Page>
  );
}
