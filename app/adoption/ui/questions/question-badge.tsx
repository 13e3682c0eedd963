import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import type { QuestionState } from '../../questions/question.ts';

export function QuestionBadge({ state }: { state: QuestionState }) {
  if (state === 'answered') return <Badge tone="good">{m.questions_state_answered()}</Badge>;
  return state === 'overdue' ? <Badge tone="bad">{m.questions_state_overdue()}</Badge> : <Badge tone="info">{m.questions_state_open()}</Badge>;
}
