import { useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { type PackedPlan, unpackPlan } from '../plan/pack-plan.ts';
import type { Objective } from '../objective.ts';
import type { Roadmap } from '../roadmap.ts';
import { ClosedNotice } from './closing/closed-notice.tsx';
import { CurrentPhase } from './current-phase.tsx';
import { Headline } from './headline.tsx';
import { NoProgramme } from './new-programme-form.tsx';
import { ObjectiveTree } from './objective-tree.tsx';
import { PlanCard } from './plan/plan-card.tsx';
import type { RefusedForm } from './refused-form.ts';
import { RoleList } from './role-list.tsx';
import { TimelineChart } from './timeline-chart.tsx';
import { TimelineList } from './timeline-list.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { WorkingScreens } from './working-screens.tsx';

interface RoadmapScreenProps {
  /** Null where there is no programme yet; goals can be there before it. */
  roadmap: Roadmap | null;
  plan: PackedPlan;
  objectives: Objective[];
  /** Who can confirm a benefit; empty for who may not write. */
  members: { id: string; name: string }[];
  canWrite: boolean;
  canReadKpis: boolean;
  canReadPid: boolean;
  refused: RefusedForm;
}

/** The programme on one page. */
export function RoadmapScreen({ roadmap, plan: packed, objectives, members, canWrite, canReadKpis, canReadPid, refused }: RoadmapScreenProps) {
  const plan = useMemo(() => unpackPlan(packed), [packed]);
  const goals = <ObjectiveTree objectives={objectives} canWrite={canWrite} />;
  if (!roadmap) {
    return (
      <Page title={m.roadmap_title()} question={m.roadmap_question()}>
        <NoProgramme canWrite={canWrite} lastResult={refused.form === 'programme' ? refused.result : undefined} />
        {goals}
      </Page>
    );
  }
  return (
    <Page title={roadmap.name} question={roadmap.purpose ?? m.roadmap_question()} actions={<ButtonLink to={paths.statusReport}>{m.report_title()}</ButtonLink>}>
      {roadmap.closedOn ? <ClosedNotice closedOn={roadmap.closedOn} canRead={canReadPid} /> : null}
      <Headline roadmap={roadmap} />
      <WorkingScreens canReadKpis={canReadKpis} canReadPid={canReadPid} />
      <Card title={m.roadmap_timeline()}>
        <div className="hidden lg:block">
          <TimelineChart roadmap={roadmap} />
        </div>
        <div className="lg:hidden">
          <TimelineList roadmap={roadmap} />
        </div>
        <div className="mt-3">
          <TimelineTable roadmap={roadmap} />
        </div>
      </Card>
      {plan ? <PlanCard shown={plan} roadmap={roadmap} canWrite={canWrite} /> : null}
      {roadmap.current ? <CurrentPhase current={roadmap.current} phases={roadmap.phases} /> : null}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <RoleList roadmap={roadmap} members={members} canWrite={canWrite} refused={refused} />
        {goals}
      </div>
    </Page>
  );
}
