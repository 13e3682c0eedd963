import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import type { CriterionState } from '../criterion.ts';
import { criterionStateName } from '../roadmap-words.ts';

const SHAPES: Record<CriterionState, { Icon: typeof CircleCheck; className: string }> = {
  met: { Icon: CircleCheck, className: 'text-good' },
  'not-met': { Icon: CircleX, className: 'text-bad' },
  unknown: { Icon: CircleHelp, className: 'text-muted' },
};

/** A shape and, for who does not see it, a word. */
export function CriterionStateIcon({ state }: { state: CriterionState }) {
  const { Icon, className } = SHAPES[state];
  return (
    <>
      <Icon className={`mt-0.5 size-5 shrink-0 ${className}`} aria-hidden="true" />
      <span className="sr-only">{criterionStateName(state)}: </span>
    </>
  );
}
