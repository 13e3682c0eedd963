import { clsx } from 'clsx';
import { Asterisk, Check, Pause, X } from 'lucide-react';
import type { Verdict } from '../gate.ts';

const SHAPES: Record<Verdict, { Icon: typeof Check; className: string }> = {
  go: { Icon: Check, className: 'bg-good text-surface border-good' },
  'go-with-conditions': { Icon: Asterisk, className: 'bg-good-soft text-good border-good' },
  hold: { Icon: Pause, className: 'bg-warn-soft text-warn border-warn' },
  stop: { Icon: X, className: 'bg-bad text-surface border-bad' },
};

/** A gate: a diamond whose sign tells the verdict; an open one holds the gate's number. The word stands beside it. */
export function GateDiamond({ verdict, number }: { verdict: Verdict | null; number: number }) {
  const shape = verdict && SHAPES[verdict];
  return (
    <span aria-hidden="true" className="relative grid size-8 shrink-0 place-items-center">
      <span className={clsx('absolute size-5.5 rotate-45 rounded-[0.25rem] border-2', shape ? shape.className : 'border-text bg-surface')} />
      <span className={clsx('relative text-xs font-semibold', shape ? shape.className : 'text-text', 'border-0 bg-transparent')}>
        {shape ? <shape.Icon className="size-3.5" strokeWidth={3} /> : number}
      </span>
    </span>
  );
}
