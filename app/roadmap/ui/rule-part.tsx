import { CircleCheck, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';

/** One thing that a gate asks, met or not in shape and word; what follows says how far it is, or what to do. A line of a list. */
export function RulePart({ isMet, name, children }: { isMet: boolean; name: string; children?: ReactNode }) {
  return (
    <li className="flex gap-2.5">
      {isMet ? <CircleCheck className="mt-0.5 size-5 shrink-0 text-good" aria-hidden="true" /> : <CircleX className="mt-0.5 size-5 shrink-0 text-bad" aria-hidden="true" />}
      <div className="min-w-0">
        <p className="font-medium">
          <span className="sr-only">{isMet ? m.roadmap_state_met() : m.roadmap_state_not_met()}: </span>
          {name}
        </p>
        {children}
      </div>
    </li>
  );
}
