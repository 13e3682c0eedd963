import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { CoursePage } from '../../training/training-page.ts';
import { ROLE_PEOPLE } from '../../role-people.ts';
import { CourseForm } from './course-form.tsx';
import { MaterialList } from './material-list.tsx';
import { ReachBar } from './reach-card.tsx';
import { SessionForm } from './session-form.tsx';
import { SessionWhen } from './session-when.tsx';

interface CourseScreenProps {
  page: CoursePage;
  mayPlan: boolean;
  /** Who plans, as the usual trainer. */
  reader: string;
  refused: { form: 'course' | 'session'; result: SubmissionResult | undefined } | null;
}

/** One course: what it is for, how far its people are, when it is given and how it was. */
export function CourseScreen({ page, mayPlan, reader, refused }: CourseScreenProps) {
  const { locale, number } = useFormat();
  const { course, reach, experience, sessions, remarks } = page;
  const resultOf = (form: 'course' | 'session') => (refused?.form === form ? refused.result : undefined);
  return (
    <Page
      title={inLanguage(course.title, locale)}
      question={inLanguage(course.outcome, locale)}
      breadcrumbs={[{ label: m.training_page_title(), to: paths.training }]}
      actions={
        <>
          {course.withdrawnAt ? <Badge>{m.training_withdrawn()}</Badge> : <ReachBar value={reach.value} />}
          {mayPlan ? (
            <Form method="post" action={paths.trainingWithdrawal(course.id)} preventScrollReset>
              <Button type="submit" size="small" name="is" value={course.withdrawnAt ? 'needed' : 'withdrawn'}>
                {course.withdrawnAt ? m.training_restore() : m.training_withdraw()}
              </Button>
            </Form>
          ) : null}
        </>
      }
    >
      <p className="-mt-3 text-sm text-muted">
        {[m.training_readiness(), course.roles.map((role) => ROLE_PEOPLE[role]()).join(', '), reach.trained === null ? m.training_few() : m.training_trained_count({ trained: number(reach.trained), needing: number(reach.needing) })].join(' · ')}
      </p>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <Card title={m.training_sessions()} isFlush>
            {sessions.length === 0 ? <EmptyState title={m.training_no_sessions()} /> : null}
            <ul className="divide-y">
              {[...sessions].reverse().map((session) => (
                <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5">
                  <div className="min-w-0">
                    <SessionWhen session={session} />
                    {session.experience ? <p className="text-sm text-muted">{m.training_experience_short({ count: session.experience.answers, mean: number(session.experience.mean, 1), answers: number(session.experience.answers) })}</p> : null}
                  </div>
                  <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                    <span>{session.present === null ? placesText(session, number) : m.training_present_of({ present: number(session.present), taken: number(session.taken) })}</span>
                    {mayPlan ? (
                      <Link to={paths.trainingSession(session.id)} className="link inline-flex min-h-8 items-center pointer-coarse:min-h-11" data-row>
                        {m.training_people_list()}
                      </Link>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
          {mayPlan && !course.withdrawnAt ? (
            <Card title={m.training_plan_title()}>
              <NewAfterSending mark={sessions.length}>
                <SessionForm courseId={course.id} trainer={reader} lastResult={resultOf('session')} />
              </NewAfterSending>
            </Card>
          ) : null}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Card title={m.training_materials()}>{course.materials.length > 0 ? <MaterialList materials={course.materials} /> : <p className="text-muted">{m.training_no_materials()}</p>}</Card>
          <Card title={m.training_experience()} description={m.training_experience_text()}>
            <p className="text-base font-medium">{experience ? m.training_experience_sentence({ count: experience.answers, mean: number(experience.mean, 1), answers: number(experience.answers) }) : m.training_experience_none()}</p>
            {remarks.length > 0 ? (
              <ul className="mt-3 flex flex-col gap-2">
                {remarks.map((remark, at) => (
                  <li key={`${at} ${remark}`} className="border-l-2 border-border-strong pl-3 text-sm break-words">
                    {remark}
                  </li>
                ))}
              </ul>
            ) : null}
          </Card>
        </div>
      </div>
      {mayPlan ? (
        <FormDisclosure label={m.training_change()} icon={<Pencil aria-hidden="true" />} isOpen={resultOf('course') !== undefined}>
          <CourseForm key={course.version} course={course} lastResult={resultOf('course')} />
        </FormDisclosure>
      ) : null}
    </Page>
  );
}

function placesText({ seats, taken }: { seats: number | null; taken: number }, number: (value: number) => string): string {
  return seats === null ? m.training_taken({ taken: number(taken) }) : m.training_taken_of({ taken: number(taken), seats: number(seats) });
}
