import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { FollowedGroup } from '../../key-messages/key-message-page.ts';
import { SILENCE_LIMIT, SILENCE_WARNING, type SilenceState } from '../../key-messages/metrics-key-messages.ts';
import { groupName, type NamedTeam, SILENCE_WORDS } from '../../key-messages/message-words.ts';

/** How long every group has heard nothing, the longest silence first, against the limit. */
export function SilenceCard({ groups, teams }: { groups: readonly FollowedGroup[]; teams: readonly NamedTeam[] }) {
  const { date } = useFormat();
  return (
    <Card title={m.messages_silence()} description={m.messages_silence_about()} isFlush>
      <ul className="divide-y">
        {groups.map(({ group, lastOn, days, state, lastText }) => (
          <li key={group} className="grid items-center gap-x-6 gap-y-1.5 px-4 py-3 sm:px-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_minmax(0,4fr)]">
            <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <span className="font-medium">{groupName(group, teams)}</span>
              <SilenceBadge state={state} isNever={lastOn === null} />
            </span>
            {days === null ? <span className="text-sm text-muted">–</span> : <SilenceBar days={days} state={state ?? 'heard'} />}
            <span className="min-w-0 text-sm text-muted">{lastOn === null ? m.messages_never_text() : m.messages_last_heard({ day: date(lastOn), text: lastText ?? '' })}</span>
          </li>
        ))}
      </ul>
      <details className="border-t px-4 py-3 text-sm sm:px-5">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-accent underline underline-offset-4">{m.messages_how_counted()}</summary>
        <p className="mt-2 max-w-3xl">{m.messages_silence_formula()}</p>
      </details>
    </Card>
  );
}

/** A state in a word; a group that nothing ever reached says so, whatever its days. */
export function SilenceBadge({ state, isNever }: { state: SilenceState | null; isNever: boolean }) {
  if (isNever) return <Badge tone={state === 'warning' || state === 'breach' ? SILENCE_WORDS[state].tone : 'neutral'}>{m.messages_never()}</Badge>;
  return state === null ? null : <Badge tone={SILENCE_WORDS[state].tone}>{SILENCE_WORDS[state].say()}</Badge>;
}

const BAR: Record<SilenceState, string> = { heard: 'bg-good', warning: 'bg-warn', breach: 'bg-bad' };
/** The end of the scale: the limit stands at three quarters. */
const SCALE = (SILENCE_LIMIT * 4) / 3;

function SilenceBar({ days, state }: { days: number; state: SilenceState }) {
  const { number } = useFormat();
  const at = (value: number) => `${Math.min(100, (value / SCALE) * 100)}%`;
  return (
    <span className="flex items-center gap-3">
      <span className="relative h-2 min-w-16 flex-1 overflow-hidden rounded-full bg-border" aria-hidden="true">
        <span className={`absolute inset-y-0 left-0 rounded-full ${BAR[state]}`} style={{ width: at(days) }} />
        <span className="absolute inset-y-0 w-0.5 bg-text/50" style={{ left: at(SILENCE_WARNING) }} />
        <span className="absolute inset-y-0 w-0.5 bg-text" style={{ left: at(SILENCE_LIMIT) }} />
      </span>
      <span className="w-24 shrink-0 text-right text-sm font-medium tabular-nums">{m.messages_days_silent({ count: days, days: number(days) })}</span>
    </span>
  );
}
