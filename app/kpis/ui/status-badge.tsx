import { Circle, CircleCheckBig, CircleMinus, CircleX, Hourglass, Ruler, TrendingDown, TrendingUp, TriangleAlert, UsersRound, type LucideIcon } from 'lucide-react';
import { Badge } from '#app/ui/badge.tsx';
import type { Status } from '../status.ts';
import { statusTone, statusWord } from '../status-words.ts';

const SHAPES: Record<Status['kind'], LucideIcon> = {
  achieved: CircleCheckBig,
  'on-track': TrendingUp,
  behind: TrendingDown,
  'at-risk': TriangleAlert,
  missed: CircleX,
  'no-value': CircleMinus,
  'not-yet-judged': Hourglass,
  'too-few': UsersRound,
  open: Circle,
  'no-baseline': Ruler,
};

/** Each status has a word and a shape of its own; the colour only adds to it. */
export function StatusBadge({ status }: { status: Status }) {
  const Icon = SHAPES[status.kind];
  return (
    <Badge tone={statusTone(status.kind)} icon={<Icon aria-hidden="true" />}>
      {statusWord(status.kind)}
    </Badge>
  );
}
