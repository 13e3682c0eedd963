import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { BehaviourPage } from '../../behaviour/behaviour-page.ts';
import { AdoptionTabs } from '../adoption-tabs.tsx';
import { BehaviourMetrics } from './behaviour-metrics.tsx';
import { CourseCard } from './course-card.tsx';

/** Whether people work as was agreed: every agreement against its baseline and its steps, and the signs of it in the records. */
export function BehaviourScreen({ page, milestones }: { page: BehaviourPage; milestones: readonly Milestone[] }) {
  const { percent, number, period } = useFormat();
  const { courses, metrics, score, mayWrite } = page;
  const actions = mayWrite ? (
    <>
      <ButtonLink to={paths.behaviourFacts}>{m.behaviour_facts_title()}</ButtonLink>
      <ButtonLink to={paths.newBehaviour} variant="primary">{m.behaviour_new()}</ButtonLink>
    </>
  ) : null;
  return (
    <Page title={m.behaviour_title()} question={m.behaviour_question()} actions={actions}>
      <AdoptionTabs />
      {courses.length === 0 ? (
        <Card>
          <EmptyState title={m.behaviour_none()} action={mayWrite ? <ButtonLink to={paths.newBehaviour} variant="primary">{m.behaviour_new()}</ButtonLink> : null}>
            {m.behaviour_none_text()}
          </EmptyState>
        </Card>
      ) : (
        <>
          <p className="text-muted">
            {score?.value == null ? m.behaviour_score_none() : m.behaviour_score_now({ score: percent(score.value, 0), desired: number(score.numerator), all: number(score.denominator), period: period(score.start, 'week') })}
          </p>
          {courses.map((course) => <CourseCard key={course.behaviour.id} course={course} milestones={milestones} mayWrite={mayWrite} />)}
        </>
      )}
      {/* Of a workspace without records every sign would be a dash. */}
      {metrics.some(({ series }) => series.points.some(({ value }) => value !== null)) ? <BehaviourMetrics metrics={metrics} /> : null}
    </Page>
  );
}
