import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { TONE_CLASS, type Tone } from './tone.ts';
import { ToneIcon } from './tone-icon.tsx';

interface BadgeProps {
  tone?: Tone;
  /** Another shape than the tone's own; null for none. */
  icon?: ReactNode;
  children: ReactNode;
}

/** A state in a word, with a shape. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={clsx('-my-0.5 inline-flex items-center gap-1 rounded-full px-2 py-0.5 align-middle text-xs font-medium whitespace-nowrap [&_svg]:size-3.5', TONE_CLASS[tone])}>
      {icon === undefined ? <ToneIcon tone={tone} /> : icon}
      {children}
    </span>
  );
}
