import { Circle, CircleCheckBig, CircleMinus, CircleX, Hourglass, Ruler, TrendingDown, TrendingUp, TriangleAlert, UsersRound, type LucideIcon } from 'lucide-react';
import { Badge } from '#app/ui/badge.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Status } from '../status.ts';
import { statusWord } from '../status-words.ts';

const LOOKS: Record<Status['kind'], { tone: Tone; Icon: LucideIcon }> = {
  achieved: { tone: 'good', Icon: CircleCheckBig },
  'on-track': { tone: 'good', Icon: TrendingUp },
  behind: { tone: 'warn', Icon: TrendingDown },
  'at-risk': { tone: 'bad', Icon: TriangleAlert },
  missed: { tone: 'bad', Icon: CircleX },
  'no-value': { tone: 'neutral', Icon: CircleMinus },
  'not-yet-judged': { tone: 'neutral', Icon: Hourglass },
  'too-few': { tone: 'neutral', Icon: UsersRound },
  open: { tone: 'neutral', Icon: Circle },
  'no-baseline': { tone: 'neutral', Icon: Ruler },
};

export const statusTone = (kind: Status['kind']): Tone => LOOKS[kind].tone;

/** Each status has a word and a shape of its own; the colour only adds to it. */
export function StatusBadge({ status }: { status: Status }) {
  const { tone, Icon } = LOOKS[status.kind];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {statusWord(status.kind)}
    </Badge>
  );
}
