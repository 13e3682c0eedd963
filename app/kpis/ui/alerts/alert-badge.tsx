import { BellOff, BellRing, CircleCheck, CircleDashed, Hourglass, TrendingUp, TriangleAlert, type LucideIcon } from 'lucide-react';
import { Badge } from '#app/ui/badge.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { AlertState } from '../../alerts/alert.ts';
import { alertStateName } from '../../alerts/alert-words.ts';

const LOOKS: Record<AlertState, { tone: Tone; Icon: LucideIcon }> = {
  normal: { tone: 'good', Icon: CircleCheck },
  pending: { tone: 'warn', Icon: Hourglass },
  alert: { tone: 'bad', Icon: BellRing },
  recovering: { tone: 'info', Icon: TrendingUp },
  'no-data': { tone: 'neutral', Icon: CircleDashed },
  error: { tone: 'bad', Icon: TriangleAlert },
};

/** Each state has a word and a shape of its own; the colour only adds to it. @param isSnoozed nothing is sent of it now */
export function AlertBadge({ state, isSnoozed }: { state: AlertState; isSnoozed: boolean }) {
  const { tone, Icon } = LOOKS[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {alertStateName(state)}
      {isSnoozed ? <BellOff aria-hidden="true" /> : null}
    </Badge>
  );
}
