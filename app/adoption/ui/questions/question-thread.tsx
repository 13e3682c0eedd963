import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { UserQuestion } from '../../questions/question.ts';

/** What was asked, about what and from where, and all that was said after it. */
export function QuestionThread({ question: { text, about, posts } }: { question: UserQuestion }) {
  const { locale, dateTime } = useFormat();
  return (
    <div className="flex flex-col gap-3">
      <p className="break-words whitespace-pre-line">{text}</p>
      {about ? <p className="text-sm text-muted">{m.questions_about({ item: inLanguage(about, locale) })}</p> : null}
      {posts.map(({ id, kind, text: said, by, at }) => (
        <div key={id} className={`border-l-2 pl-3 ${kind === 'answer' ? 'border-accent' : 'border-border-strong'}`}>
          <p className="text-sm text-muted">{kind === 'answer' ? m.questions_answer_by({ name: by, at: dateTime(at) }) : m.questions_not_helped_by({ name: by, at: dateTime(at) })}</p>
          <p className="break-words whitespace-pre-line">{said}</p>
        </div>
      ))}
    </div>
  );
}
