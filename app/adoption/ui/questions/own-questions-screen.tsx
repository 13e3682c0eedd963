import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import type { Option } from '#app/ui/form/select-field.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import { questionState, type UserQuestion } from '../../questions/question.ts';
import { AskForm } from './ask-form.tsx';
import { QuestionBadge } from './question-badge.tsx';
import { QuestionThread } from './question-thread.tsx';
import { ReactionForm } from './reaction-form.tsx';

interface OwnQuestionsScreenProps {
  questions: readonly UserQuestion[];
  page: string;
  items: readonly Option[];
  /** Who usually answers; null when nobody was named for the reader. */
  superUser: string | null;
  today: Day;
  refused: { form: 'ask' | 'reaction'; questionId?: string; result: SubmissionResult | undefined } | null;
}

/** Ask, and read the answer. */
export function OwnQuestionsScreen({ questions, page, items, superUser, today, refused }: OwnQuestionsScreenProps) {
  return (
    <Page title={m.questions_own_title()} question={superUser ? m.questions_own_super_user({ name: superUser }) : m.questions_own_question()} breadcrumbs={[{ label: m.adoption_me_title(), to: paths.me }]}>
      <div className="grid w-full max-w-6xl items-start gap-6 lg:grid-cols-2">
        <Card title={m.questions_new()} description={page === '/' ? undefined : m.questions_from({ page })}>
          <NewAfterSending mark={questions.length}>
            <AskForm page={page} items={items} lastResult={refused?.form === 'ask' ? refused.result : undefined} />
          </NewAfterSending>
        </Card>
        <div className="flex min-w-0 flex-col gap-6">
          {questions.length === 0 ? <p className="text-muted">{m.questions_own_none()}</p> : null}
          {questions.map((question) => (
            <OwnQuestion key={question.id} question={question} today={today} lastResult={refused?.form === 'reaction' && refused.questionId === question.id ? refused.result : undefined} />
          ))}
        </div>
      </div>
    </Page>
  );
}

function OwnQuestion({ question, today, lastResult }: { question: UserQuestion; today: Day; lastResult: SubmissionResult | undefined }) {
  const { date } = useFormat();
  const { id, askedAt, dueOn, owedBy, answeredAt, helpedAt } = question;
  const owed = owedBy ? m.questions_owed_by({ name: owedBy.name, date: date(dueOn) }) : m.questions_owed({ date: date(dueOn) });
  return (
    <Card title={m.questions_asked_on({ date: date(askedAt) })} description={answeredAt ? undefined : owed} actions={helpedAt ? <Badge tone="good">{m.questions_helped_done()}</Badge> : <QuestionBadge state={questionState(question, today)} />}>
      <QuestionThread question={question} />
      {answeredAt ? (
        <div className="mt-4 border-t pt-3">
          {helpedAt ? null : (
            <Form method="post" action={paths.questionReaction(id)} preventScrollReset>
              <Button type="submit" size="small" variant="primary" name="intent" value="helped">
                {m.questions_helped()}
              </Button>
            </Form>
          )}
          <FormDisclosure label={m.questions_not_helped()} isOpen={lastResult !== undefined}>
            <ReactionForm questionId={id} lastResult={lastResult} />
          </FormDisclosure>
        </div>
      ) : null}
    </Card>
  );
}
