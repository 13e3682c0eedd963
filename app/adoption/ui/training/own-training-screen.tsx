import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { OwnSession, OwnTraining } from '../../training/own-training.ts';
import { attendanceName } from '../../training/training-words.ts';
import { MaterialList } from './material-list.tsx';
import { ScoreForm } from './score-form.tsx';
import { SessionWhen } from './session-when.tsx';

/** A session with what the reader can still do about it; the reason is null when a place can be taken. */
export type ShownSession = OwnSession & { isToCome: boolean; refusal: string | null };

interface OwnTrainingScreenProps {
  training: Omit<OwnTraining, 'sessions'>;
  sessions: ShownSession[];
  /** The session that is asked about; null is none. */
  toScore: OwnSession | null;
  lastResult: SubmissionResult | undefined;
}

/** What it gives me, where and when I am expected, what to read, and afterwards how it was. */
export function OwnTrainingScreen({ training: { course, isDone }, sessions, toScore, lastResult }: OwnTrainingScreenProps) {
  const { locale } = useFormat();
  return (
    <Page title={inLanguage(course.title, locale)} question={m.training_own_outcome({ outcome: inLanguage(course.outcome, locale) })} breadcrumbs={[{ label: m.adoption_me_title(), to: paths.me }]} actions={isDone ? <Badge tone="good">{m.training_own_done()}</Badge> : null}>
      <div className="grid w-full max-w-5xl items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          {toScore ? (
            <Card title={m.training_own_how()} description={m.training_own_how_text()}>
              <ScoreForm courseId={course.id} session={toScore} lastResult={lastResult} />
            </Card>
          ) : null}
          <Card title={m.training_sessions()} isFlush>
            {sessions.length === 0 ? <p className="px-4 py-4 text-muted sm:px-5">{m.training_own_no_session()}</p> : null}
            <ul className="divide-y">
              {sessions.map((session) => (
                <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5">
                  <SessionWhen session={session} />
                  <Place courseId={course.id} session={session} />
                </li>
              ))}
            </ul>
          </Card>
        </div>
        <Card title={m.training_materials()}>{course.materials.length > 0 ? <MaterialList materials={course.materials} /> : <p className="text-muted">{m.training_no_materials()}</p>}</Card>
      </div>
      <div>
        <ButtonLink to={paths.me}>{m.training_own_back()}</ButtonLink>
      </div>
    </Page>
  );
}

function Place({ courseId, session: { id, own, isToCome, refusal } }: { courseId: string; session: ShownSession }) {
  return (
    <span className="flex flex-wrap items-center gap-3">
      {own ? <Badge tone={own.state === 'present' ? 'good' : own.state === 'absent' ? 'warn' : 'info'}>{attendanceName(own.state)}</Badge> : null}
      {own && !isToCome ? null : (
        <Form method="post" action={paths.ownTraining(courseId)} preventScrollReset>
          <input type="hidden" name="session" value={id} />
          {own ? (
            <Button type="submit" size="small" variant="ghost" name="is" value="given-up">
              {m.training_own_give_up()}
            </Button>
          ) : (
            <Button type="submit" size="small" name="is" value="taken" disabledReason={refusal ?? undefined}>
              {m.training_own_take()}
            </Button>
          )}
        </Form>
      )}
    </span>
  );
}
