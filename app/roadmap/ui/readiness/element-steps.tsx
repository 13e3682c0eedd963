import { clsx } from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { ADKAR } from '#app/adoption/pulses/pulse.ts';
import { questionName } from '#app/adoption/pulses/pulse-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { GroupMeasurement } from '../../readiness/group-readiness.ts';

const HIGHEST = 5;

/** The five elements in their order, each with its mean and a bar; the barrier has a shape and a word. What may not be told has no figure. */
export function ElementSteps({ measurement: { figures, barrier } }: { measurement: GroupMeasurement }) {
  const { number } = useFormat();
  return (
    <dl className="grid gap-2 sm:grid-cols-5">
      {ADKAR.map((element) => {
        const figure = figures[element] ?? null;
        const isBarrier = barrier.kind === 'at' && barrier.element === element;
        return (
          <div key={element} className={clsx('rounded-md px-3 py-2', isBarrier ? 'bg-warn-soft' : 'bg-sunken')}>
            <dt className="flex items-center gap-1.5 text-xs font-semibold text-muted">
              {questionName(element)}
              {isBarrier ? <TriangleAlert className="size-3.5 shrink-0 text-warn" aria-hidden="true" /> : null}
            </dt>
            {figure ? (
              <dd className="flex flex-wrap items-baseline justify-between gap-x-2">
                <span className="text-xl font-semibold tracking-tight tabular-nums">{number(figure.mean, 1)}</span>
                <span className="text-xs text-muted">{m.readiness_answers({ count: figure.answers, number: number(figure.answers) })}</span>
                <span aria-hidden="true" className="mt-1 h-1.5 w-full overflow-hidden rounded-full bg-border">
                  <span className={clsx('block h-full rounded-full', isBarrier ? 'bg-warn' : 'bg-accent')} style={{ width: `${((figure.mean - 1) / (HIGHEST - 1)) * 100}%` }} />
                </span>
                {isBarrier ? <span className="mt-1 w-full text-xs font-semibold text-warn">{m.readiness_barrier()}</span> : null}
              </dd>
            ) : (
              <dd className="text-sm text-muted">{m.readiness_few()}</dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
