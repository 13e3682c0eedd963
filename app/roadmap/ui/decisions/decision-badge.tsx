import { Badge } from '#app/ui/badge.tsx';
import { m } from '#app/messages/compiled/messages.js';
import type { Tone } from '#app/ui/tone.ts';
import type { Day } from '#app/values/day.ts';
import { type Decision, type DecisionState, isLate } from '../../decisions/decision.ts';
import { decisionStateName } from '../../decisions/decision-words.ts';

const TONES: Record<DecisionState, Tone> = { open: 'info', decided: 'good', replaced: 'neutral', withdrawn: 'neutral' };

/** How a decision stands; of one that should have been there, that. */
export function DecisionBadge({ decision, today }: { decision: Pick<Decision, 'state' | 'neededOn'>; today: Day }) {
  return isLate(decision, today) ? <Badge tone="bad">{m.decisions_late()}</Badge> : <Badge tone={TONES[decision.state]}>{decisionStateName(decision.state)}</Badge>;
}
