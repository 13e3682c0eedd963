import type { RecountProgress } from '#app/events/recounting/recount.ts';
import type { MetricBreak } from '#app/kpis/catalogue.ts';
import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { RecountNotice } from '#app/ui/recount-notice.tsx';
import type { RetentionPage } from '../../retention/retention-page.ts';
import { AdoptionTabs } from '../adoption-tabs.tsx';
import { UseFilterBar } from '../use-filter-bar.tsx';
import { CohortCard } from './cohort-card.tsx';
import { DistributionCard, FrequencyCard } from './distribution-card.tsx';
import { SegmentsCard } from './segments-card.tsx';

const DAYS = (count: string) => m.use_days({ count: Number(count), number: count });
const WEEKS = (count: string) => m.use_weeks({ count: Number(count), number: count });

/** Whether people stay, and whether it has become a habit. */
export function RetentionScreen({ filter, kind, teams, cohorts, means, hiddenCohorts, segments, isPartial, habit, milestones, breaks, recount }: RetentionPage & { milestones: readonly Milestone[]; breaks: readonly MetricBreak[]; recount: RecountProgress | null }) {
  const { period } = useFormat();
  return (
    <Page title={m.use_retention_title()} question={m.use_retention_question()}>
      <AdoptionTabs />
      <RecountNotice recount={recount} />
      <UseFilterBar filter={filter} teams={teams} grains={['week', 'month', 'quarter']} kept={{ kind }} />
      {isPartial ? <p className="text-sm text-muted">{m.use_partial()}</p> : null}
      <CohortCard cohorts={cohorts} means={means} hiddenCohorts={hiddenCohorts} kind={kind} filter={filter} />
      {segments.length > 0 ? <SegmentsCard segments={segments} grain={filter.grain} milestones={milestones} breaks={breaks} /> : null}
      {habit ? (
        <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
          <div className="flex min-w-0 flex-col gap-4">
            <DistributionCard title={m.use_days_of_week()} about={m.use_days_of_week_about({ period: period(habit.week, 'week') })} axisTitle={DAYS} counts={habit.days} />
            <DistributionCard title={m.use_weeks_of_twelve()} about={m.use_weeks_of_twelve_about({ period: period(habit.week, 'week') })} axisTitle={WEEKS} counts={habit.weeks} />
          </div>
          <FrequencyCard people={habit.people} frequency={habit.frequency} />
        </div>
      ) : null}
    </Page>
  );
}
