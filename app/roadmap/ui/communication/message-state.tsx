import { Badge } from '#app/ui/badge.tsx';
import type { Day } from '#app/values/day.ts';
import { STATE_WORDS } from '../../communication/communication-words.ts';
import { messageState, type PlannedMessage } from '../../communication/planned-message.ts';

/** Whether a message was told, is still to be, or will not be. */
export function MessageStateBadge({ message, today }: { message: PlannedMessage; today: Day }) {
  const { tone, say } = STATE_WORDS[messageState(message, today)];
  return <Badge tone={tone}>{say()}</Badge>;
}
