import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { AdoptionOverview } from '../overview.ts';
import { AdoptionTabs } from './adoption-tabs.tsx';
import { FunnelCard } from './funnel-card.tsx';
import { LifecycleCard } from './lifecycle-card.tsx';
import { SideTiles } from './side-tiles.tsx';
import { TeamsCard } from './teams-card.tsx';

/** Whether people use it, who came and who fell away, and which team needs help. */
export function OverviewScreen({ overview, canImport }: { overview: AdoptionOverview; canImport: boolean }) {
  const { figures, behind, funnel, lifecycle, teams, isEmpty } = overview;
  if (isEmpty) {
    return (
      <Page title={m.adoption_title()} question={m.adoption_question()}>
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
      <SideTiles figures={figures} behind={behind} />
      <div className="grid gap-4 xl:grid-cols-[2fr_3fr] xl:items-start">
        {funnel ? <FunnelCard {...funnel} /> : null}
        <LifecycleCard lifecycle={lifecycle} />
      </div>
      {teams.length > 0 ? <TeamsCard teams={teams} /> : null}
    </Page>
  );
}
