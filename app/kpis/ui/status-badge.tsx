import { Circle, CircleCheckBig, CircleMinus, CircleX, Hourglass, Ruler, TrendingDown, TrendingUp, TriangleAlert, UsersRound, type LucideIcon } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Status } from '../status.ts';

const LOOKS: Record<Status['kind'], { tone: Tone; Icon: LucideIcon; word: () => string }> = {
  achieved: { tone: 'good', Icon: CircleCheckBig, word: m.kpis_status_achieved },
  'on-track': { tone: 'good', Icon: TrendingUp, word: m.kpis_status_on_track },
  behind: { tone: 'warn', Icon: TrendingDown, word: m.kpis_status_behind },
  'at-risk': { tone: 'bad', Icon: TriangleAlert, word: m.kpis_status_at_risk },
  missed: { tone: 'bad', Icon: CircleX, word: m.kpis_status_missed },
  'no-value': { tone: 'neutral', Icon: CircleMinus, word: m.kpis_status_no_value },
  'not-yet-judged': { tone: 'neutral', Icon: Hourglass, word: m.kpis_status_not_yet_judged },
  'too-few': { tone: 'neutral', Icon: UsersRound, word: m.kpis_status_too_few },
  open: { tone: 'neutral', Icon: Circle, word: m.kpis_status_open },
  'no-baseline': { tone: 'neutral', Icon: Ruler, word: m.kpis_status_no_baseline },
};

export const statusWord = (kind: Status['kind']) => LOOKS[kind].word();

/** Each status has a word and a shape of its own; the colour only adds to it. */
export function StatusBadge({ status }: { status: Status }) {
  const { tone, Icon, word } = LOOKS[status.kind];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {word()}
    </Badge>
  );
}
