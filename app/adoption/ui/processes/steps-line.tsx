import { ArrowRight } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { useActivityName } from '#app/ui/activity-name.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { AgreedProcess } from '../../processes/process.ts';
import { orderName } from './process-words.ts';

/** The steps one after another, and under what agreement they are followed. */
export function StepsLine({ process: { steps, order, windowDays, excluded } }: { process: Pick<AgreedProcess, 'steps' | 'order' | 'windowDays' | 'excluded'> }) {
  const { number } = useFormat();
  const nameOf = useActivityName();
  const how = [orderName(order), m.processes_within({ count: windowDays, number: number(windowDays) }), ...(excluded.length > 0 ? [m.processes_without({ names: excluded.map(nameOf).join(', ') })] : [])];
  return (
    <>
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-sm">
        {steps.map((step, at) => (
            <li key={`${at} ${step}`} className="inline-flex items-center gap-1.5">
              {at > 0 ? order === 'any' ? <span className="text-muted" aria-hidden="true">+</span> : <ArrowRight className="size-3.5 shrink-0 text-muted" aria-hidden="true" /> : null}
              <span className="rounded-md border bg-sunken px-1.5 py-0.5">{nameOf(step)}</span>
            </li>
        ))}
      </ol>
      <p className="text-sm text-muted">{how.join(' · ')}</p>
    </>
  );
}
