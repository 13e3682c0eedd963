import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import { inLanguage } from '#app/values/localized.ts';
import type { ListedCourse, TrainingPage } from '../../training/training-page.ts';
import { sessionTime } from '../../training/training-words.ts';
import { AdoptionTabs } from '../adoption-tabs.tsx';
import { ROLE_PEOPLE } from '../../role-people.ts';
import { CourseForm } from './course-form.tsx';
import { ReachBar, ReachCard } from './reach-card.tsx';

interface TrainingScreenProps {
  page: TrainingPage;
  today: Day;
  /** Null for who may not make one. */
  form: { lastResult: SubmissionResult | undefined } | null;
}

/** Who needs what, how far they are with it, and every course. */
export function TrainingScreen({ page: { reach, courses }, today, form }: TrainingScreenProps) {
  return (
    <Page title={m.training_page_title()} question={m.training_question()} actions={form ? <ButtonLink to={paths.superUsers}>{m.successes_super_users()}</ButtonLink> : null}>
      <AdoptionTabs />
      {courses.length > 0 ? <ReachCard reach={reach} today={today} /> : null}
      <Card title={m.training_courses()} isFlush>
        {courses.length === 0 ? <EmptyState title={m.training_empty_title()}>{m.training_empty()}</EmptyState> : null}
        <ul className="divide-y">
          {courses.map((listed) => (
            <CourseRow key={listed.course.id} listed={listed} />
          ))}
        </ul>
      </Card>
      {form ? (
        <Card title={m.training_new()} description={m.training_new_text()}>
          <NewAfterSending mark={courses.length}>
            <CourseForm course={null} {...form} />
          </NewAfterSending>
        </Card>
      ) : null}
    </Page>
  );
}

function CourseRow({ listed: { course, reach, experience, next } }: { listed: ListedCourse }) {
  const { locale, timeZone, number } = useFormat();
  return (
    <li className="grid items-center gap-x-6 gap-y-2 px-4 py-3.5 sm:px-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <Link to={paths.trainingCourse(course.id)} prefetch="intent" data-row className="font-semibold no-underline hover:underline">
          {inLanguage(course.title, locale)}
        </Link>{' '}
        {course.withdrawnAt ? <Badge>{m.training_withdrawn()}</Badge> : null}
        <p className="text-sm text-muted">
          {course.roles.map((role) => ROLE_PEOPLE[role]()).join(', ')}
          {' · '}
          {next ? m.training_next({ when: sessionTime(next, locale, timeZone) }) : m.training_no_next()}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        {course.withdrawnAt ? null : <ReachBar value={reach.value} />}
        <span className="text-muted">{experience ? m.training_experience_short({ count: experience.answers, mean: number(experience.mean, 1), answers: number(experience.answers) }) : m.training_experience_none()}</span>
      </div>
    </li>
  );
}
