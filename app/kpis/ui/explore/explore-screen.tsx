import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { metricFormula, metricName } from '../../metric-words.ts';
import type { Milestone } from '../../milestones/milestone.ts';
import { milestoneMarks } from '../../milestones/milestone-words.ts';
import { toSearch } from '../../explore/exploration.ts';
import type { Asked, ExplorePage } from '../../explore/explore-page.server.ts';
import { seenText } from '../../explore/explore-words.ts';
import { PassportCard } from '../passport-card.tsx';
import { useLeadToPoint } from '../use-lead-to-point.ts';
import { ExploreBar } from './explore-bar.tsx';
import { ExploredChart } from './explored-chart.tsx';
import { MetricPicker } from './metric-picker.tsx';
import { StartQuestions } from './start-questions.tsx';

interface ExploreScreenProps {
  page: ExplorePage;
  milestones: readonly Milestone[];
  canSpecify: boolean;
}

/** Any metric, seen in any way: to look around before something becomes a KPI. */
export function ExploreScreen({ page: { choices, teams, asked }, milestones, canSpecify }: ExploreScreenProps) {
  return (
    <Page
      title={m.explore_title()}
      question={m.explore_question()}
      breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }]}
      actions={<ButtonLink to={paths.leadLag} size="small">{m.leadlag_title()}</ButtonLink>}
    >
      <div className="grid gap-4 lg:grid-cols-[17rem_1fr] lg:items-start">
        <MetricPicker choices={choices} exploration={asked?.exploration ?? null} />
        <div className="flex min-w-0 flex-col gap-4">{asked ? <Seen asked={asked} teams={teams} milestones={milestones} canSpecify={canSpecify} /> : <StartQuestions />}</div>
      </div>
    </Page>
  );
}

interface SeenProps {
  asked: Asked;
  teams: ExplorePage['teams'];
  milestones: readonly Milestone[];
  canSpecify: boolean;
}

function Seen({ asked: { exploration, offers, parts, result, newest, behind }, teams, milestones, canSpecify }: SeenProps) {
  const { date, period } = useFormat();
  const leadTo = useLeadToPoint();
  const marks = useMemo(() => (result.ok ? milestoneMarks(milestones, result.value.lines[0]?.points ?? [], date) : []), [result, milestones, date]);
  return (
    <>
      <Card
        title={result.ok ? metricName(result.value.metric) : metricName(exploration.metricId)}
        description={result.ok ? seenText(result.value) : undefined}
        actions={
          <>
            <ButtonLink to={paths.dashboardFor(toSearch(exploration))} size="small">
              {m.dashboards_put()}
            </ButtonLink>
            {canSpecify ? <ButtonLink to={paths.specOf(toSearch(exploration))} size="small">{m.explore_make_kpi()}</ButtonLink> : null}
          </>
        }
      >
        <div className="mb-4">
          <ExploreBar exploration={exploration} offers={offers} parts={parts} teams={teams} />
        </div>
        <ExploredChart result={result} annotations={marks} height={340} onPoint={leadTo} chosen={behind?.passport.start} />
        {result.ok && !behind ? (
          <p className="mt-3 text-sm text-muted">
            {m.kpis_formula()}: {metricFormula(result.value.metric)}{' '}
            {newest ? (
              <Link to={paths.exploreThis(`${toSearch(exploration)}&at=${newest}`)} preventScrollReset className="link">
                {m.explore_passport({ period: period(newest, exploration.grain) })}
              </Link>
            ) : null}
          </p>
        ) : null}
      </Card>
      {behind ? <PassportCard {...behind} /> : null}
    </>
  );
}
