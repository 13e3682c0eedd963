import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import { inLanguage } from '#app/values/localized.ts';
import { questionState, type SharedQuestion, type UserQuestion } from '../../questions/question.ts';
import { LearnTabs } from '../learn-tabs.tsx';
import { QuestionBadge } from './question-badge.tsx';

interface QuestionsScreenProps {
  /** Null for who answers none. */
  questions: readonly UserQuestion[] | null;
  shared: readonly SharedQuestion[];
  today: Day;
}

const SHOWN_LENGTH = 140;

/** What everybody may read, and for who answers what is owed. */
export function QuestionsScreen({ questions, shared, today }: QuestionsScreenProps) {
  const { locale } = useFormat();
  const open = questions?.filter(({ answeredAt }) => !answeredAt) ?? [];
  const answered = questions?.filter(({ answeredAt }) => answeredAt) ?? [];
  return (
    <Page title={m.questions_title()} question={questions ? m.questions_question_answerer() : m.questions_question()} actions={<ButtonLink to={paths.ownQuestions}>{m.questions_ask_link()}</ButtonLink>}>
      <LearnTabs />
      {questions ? (
        <Card title={m.questions_owed_title()} description={open.length > 0 ? m.questions_owed_text() : undefined} isFlush>
          {open.length === 0 ? <EmptyState title={m.questions_owed_none()} /> : null}
          <QuestionList questions={open} today={today} />
        </Card>
      ) : null}
      <Card title={m.questions_shared_title()} description={m.questions_shared_text()} isFlush>
        {shared.length === 0 ? <EmptyState title={m.questions_shared_none()}>{m.questions_shared_none_text()}</EmptyState> : null}
        <ul className="divide-y">
          {shared.map(({ id, text, answer, about }) => (
            <li key={id} className="px-4 py-4 sm:px-5">
              <h3 className="font-semibold break-words whitespace-pre-line">{text}</h3>
              <p className="mt-1 max-w-3xl break-words whitespace-pre-line">{answer}</p>
              {about ? <p className="mt-1 text-sm text-muted">{m.questions_about({ item: inLanguage(about, locale) })}</p> : null}
            </li>
          ))}
        </ul>
      </Card>
      {answered.length > 0 ? (
        <Card title={m.questions_answered_title()} isFlush>
          <QuestionList questions={answered} today={today} />
        </Card>
      ) : null}
    </Page>
  );
}

function QuestionList({ questions, today }: { questions: readonly UserQuestion[]; today: Day }) {
  const { date } = useFormat();
  return (
    <ul className="divide-y">
      {questions.map((question) => {
        const { id, kind, text, askedBy, askedAt, owedBy, dueOn, answeredAt, sharedAt, posts } = question;
        return (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 px-4 py-3 sm:px-5">
            <div className="min-w-0 flex-1 basis-72">
              <Link to={paths.question(id)} prefetch="intent" data-row className="font-medium break-words no-underline hover:underline">
                {text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text}
              </Link>
              <p className="text-sm text-muted">
                {m.questions_asked_by({ name: askedBy.name, date: date(askedAt) })}
                {answeredAt ? null : ` · ${owedBy ? m.questions_owed_by({ name: owedBy.name, date: date(dueOn) }) : m.questions_owed({ date: date(dueOn) })}`}
              </p>
            </div>
            <span className="flex flex-wrap gap-2">
              {kind === 'feedback' ? <Badge icon={null}>{m.questions_kind_feedback()}</Badge> : null}
              {!answeredAt && posts.length > 0 ? <Badge tone="warn">{m.questions_again()}</Badge> : null}
              {sharedAt ? <Badge icon={null}>{m.questions_is_shared()}</Badge> : null}
              {/* The heading of the list says the rest. */}
              {questionState(question, today) === 'overdue' ? <QuestionBadge state="overdue" /> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
