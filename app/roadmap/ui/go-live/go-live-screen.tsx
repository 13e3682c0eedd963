import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import type { GoLive } from '../../go-live/go-live.ts';
import { CutOverCard } from './cut-over-card.tsx';
import { HeadlineCard } from './headline-card.tsx';
import { RehearsalsCard } from './rehearsals-card.tsx';
import { TestsCard } from './tests-card.tsx';

interface GoLiveScreenProps {
  /** Null where there is no programme yet. */
  goLive: GoLive | null;
  today: Day;
  canWrite: boolean;
  /** Whether the reader may take tables along. */
  canTake: boolean;
}

/** Whether the system can go live: what was tested and signed, how often the data were moved over, and the plan for the night itself. */
export function GoLiveScreen({ goLive, ...rights }: GoLiveScreenProps) {
  return (
    <Page title={m.golive_title()} question={m.golive_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]}>
      {goLive ? <Parts goLive={goLive} {...rights} /> : <EmptyState title={m.golive_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.golive_to_roadmap()}</ButtonLink>} />}
    </Page>
  );
}

function Parts({ goLive, today, canWrite, canTake }: GoLiveScreenProps & { goLive: GoLive }) {
  return (
    <>
      <HeadlineCard goLive={goLive} canWrite={canWrite} />
      <div id="tests" className="scroll-mt-20">
        <TestsCard tests={goLive.tests} today={today} canWrite={canWrite} canTake={canTake} />
      </div>
      <div id="rehearsals" className="scroll-mt-20">
        <RehearsalsCard rehearsals={goLive.rehearsals} canWrite={canWrite} canTake={canTake} />
      </div>
      <div id="cut-over" className="scroll-mt-20">
        <CutOverCard tasks={goLive.tasks} canWrite={canWrite} canTake={canTake} />
      </div>
    </>
  );
}
