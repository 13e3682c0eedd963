import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { TONE_CLASS, type Tone } from './tone.ts';
import { ToneIcon } from './tone-icon.tsx';

/** A message that stays in the page, where the thing it is about stands. */
export function Notice({ tone = 'info', title, actions, children }: { tone?: Tone; title?: ReactNode; actions?: ReactNode; children?: ReactNode }) {
  return (
    <div role={tone === 'bad' ? 'alert' : undefined} className={clsx('flex gap-3 rounded-lg border border-current/25 px-4 py-3', TONE_CLASS[tone])}>
      <ToneIcon tone={tone} className="mt-0.5 size-5" />
      <div className="min-w-0 flex-1 text-text">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-sm">{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
