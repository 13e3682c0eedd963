import { Snowflake } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Freeze } from '../../improvements/freeze.ts';
import type { ImprovementRequest, ImprovementState } from '../../improvements/improvement.ts';
import { improvementStateName } from '../../improvements/improvement-words.ts';
import { whyHeld } from '../../improvements/request-rule.ts';

const TONES: Record<ImprovementState, Tone> = { open: 'neutral', planned: 'info', done: 'good', declined: 'neutral' };

/** How a request stands; of an open extension that it waits, and until when. */
export function StateBadge({ request: { kind, state }, freeze }: { request: Pick<ImprovementRequest, 'kind' | 'state'>; freeze: Freeze | null }) {
  const { date } = useFormat();
  const held = state === 'open' && freeze ? whyHeld(kind, freeze) : null;
  if (held && freeze) {
    return (
      <Badge tone="warn" icon={<Snowflake aria-hidden="true" />}>
        {held === 'frozen' ? m.improvements_held({ date: date(freeze.opensOn) }) : m.improvements_held_unused()}
      </Badge>
    );
  }
  return <Badge tone={TONES[state]}>{improvementStateName(state)}</Badge>;
}
