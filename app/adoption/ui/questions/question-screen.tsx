import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import { questionState, type UserQuestion } from '../../questions/question.ts';
import { QuestionBadge } from './question-badge.tsx';
import { QuestionThread } from './question-thread.tsx';

interface QuestionScreenProps {
  question: UserQuestion;
  answerers: readonly { id: string; name: string }[];
  today: Day;
  lastResult: SubmissionResult | undefined;
}

/** One question for who answers it: answer, hand on, and let everybody read it. */
export function QuestionScreen({ question, answerers, today, lastResult }: QuestionScreenProps) {
  const { date } = useFormat();
  const { id, askedBy, askedAt, page, owedBy, dueOn, answeredAt, isShareable, sharedAt } = question;
  return (
    <Page
      title={m.questions_one_title({ name: askedBy.name })}
      question={m.questions_asked_on({ date: date(askedAt) })}
      breadcrumbs={[{ label: m.questions_title(), to: paths.questions }]}
      actions={<QuestionBadge state={questionState(question, today)} />}
    >
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <QuestionThread question={question} />
          {page.startsWith('/') && page !== '/' ? (
            <p className="mt-3 text-sm text-muted">
              {m.questions_from_label()}{' '}
              <Link to={page} className="link break-all">
                {page}
              </Link>
            </p>
          ) : null}
          <div className="mt-5 border-t pt-4">
            <AnswerForm key={question.version} question={question} lastResult={lastResult} />
          </div>
        </Card>
        <div className="flex min-w-0 flex-col gap-6">
          {answeredAt ? null : (
            <Card title={m.questions_debt()}>
              <Form method="post" action={paths.questionDebt(id)} preventScrollReset className="flex flex-col gap-4" key={`${owedBy?.id} ${dueOn}`}>
                <div>
                  <label htmlFor="owedBy" className="block text-sm font-medium">
                    {m.questions_debt_by()}
                  </label>
                  <select id="owedBy" name="owedBy" defaultValue={owedBy?.id ?? ''} className="control mt-1">
                    <option value="">{m.questions_debt_anybody()}</option>
                    {answerers.map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.name}
                      </option>
                    ))}
                  </select>
                </div>
                <div>
                  <label htmlFor="dueOn" className="block text-sm font-medium">
                    {m.questions_debt_on()}
                  </label>
                  <input id="dueOn" type="date" name="dueOn" defaultValue={dueOn} required className="control mt-1 max-w-48" />
                </div>
                <div>
                  <Button type="submit">{m.questions_debt_save()}</Button>
                </div>
              </Form>
            </Card>
          )}
          <Card title={m.questions_share_title()}>
            <p className="text-sm text-muted">{isShareable ? m.questions_share_may() : m.questions_share_may_not()}</p>
            {isShareable ? (
              <Form method="post" action={paths.questionSharing(id)} preventScrollReset className="mt-3">
                <Button type="submit" name="is" value={sharedAt ? 'hidden' : 'shared'} disabledReason={answeredAt ? undefined : m.questions_share_first_answer()}>
                  {sharedAt ? m.questions_hide() : m.questions_share()}
                </Button>
              </Form>
            ) : null}
          </Card>
        </div>
      </div>
    </Page>
  );
}

function AnswerForm({ question: { id, version, answeredAt }, lastResult }: { question: UserQuestion; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<{ text: string }>({ id: `answer-${id}`, lastResult });
  return (
    <FormShell form={form}>
      <input type="hidden" name="version" value={version} />
      <TextAreaField field={fields.text} label={answeredAt ? m.questions_answer_more() : m.questions_answer()} hint={m.questions_answer_hint()} rows={4} maxLength={4000} />
      <div>
        <SubmitButton>{m.questions_answer_send()}</SubmitButton>
      </div>
    </FormShell>
  );
}
