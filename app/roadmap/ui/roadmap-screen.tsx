import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Roadmap } from '../roadmap.ts';
import { CurrentPhase } from './current-phase.tsx';
import { Headline } from './headline.tsx';
import { ObjectiveTree } from './objective-tree.tsx';
import { RoleList } from './role-list.tsx';
import { TimelineChart } from './timeline-chart.tsx';
import { TimelineList } from './timeline-list.tsx';
import { TimelineTable } from './timeline-table.tsx';

/** The programme on one page. */
export function RoadmapScreen({ roadmap }: { roadmap: Roadmap }) {
  return (
    <Page title={roadmap.name} question={roadmap.purpose ?? m.roadmap_question()}>
      <Headline roadmap={roadmap} />
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
      {roadmap.current ? <CurrentPhase current={roadmap.current} phases={roadmap.phases} /> : null}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <RoleList roles={roadmap.roles} />
        <ObjectiveTree objectives={roadmap.objectives} />
      </div>
    </Page>
  );
}
