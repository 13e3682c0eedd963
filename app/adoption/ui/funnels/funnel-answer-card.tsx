import { m } from '#app/messages/compiled/messages.js';
import { useActivityName } from '#app/ui/activity-name.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { FunnelAnswer, FunnelQuestion } from '../../funnels/funnel-question.ts';
import { useTimeText } from './use-time-text.ts';

/** How many came to each step, what share that is, and how long it took them. */
export function FunnelAnswerCard({ answer: { steps, dropped, conversion, medianMs }, question }: { answer: FunnelAnswer; question: FunnelQuestion }) {
  const { number, percent } = useFormat();
  const time = useTimeText();
  const nameOf = useActivityName();
  const isByRecord = question.by === 'record';
  return (
    <Card title={isByRecord ? m.use_answer_record() : m.use_answer_person()} description={conversion === null ? m.use_answer_nobody() : m.use_answer({ share: percent(conversion, 0), time: time(medianMs) })}>
      <ol className="flex flex-col gap-4">
        {steps.map(({ activity, count, ofFirst, ofPrevious, medianMs: fromPrevious }, at) => (
          <li key={`${at} ${activity}`}>
            <span className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 truncate font-medium">
                {number(at + 1)}. {question.order === 'any' ? m.use_any_step({ count: at + 1, number: number(at + 1) }) : nameOf(activity)}
              </span>
              <span className="tabular-nums whitespace-nowrap">
                {number(count)} <span className="text-sm text-muted">{percent(ofFirst, 0)}</span>
              </span>
            </span>
            <span className="mt-1 block h-2.5 rounded-full bg-sunken" aria-hidden="true">
              <span className="block h-full rounded-full bg-accent" style={{ width: `${(ofFirst ?? 0) * 100}%` }} />
            </span>
            {at > 0 ? <span className="mt-1 block text-sm text-muted">{m.use_from_previous({ share: percent(ofPrevious, 0), time: time(fromPrevious) })}</span> : null}
          </li>
        ))}
      </ol>
      <p className="mt-4 text-sm text-muted">
        {m.use_answer_about()} {question.excluded.length > 0 ? m.use_dropped({ count: dropped, number: number(dropped) }) : null}
      </p>
    </Card>
  );
}
