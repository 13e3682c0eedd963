import { clsx } from 'clsx';
import type { RoadmapPhase } from '../roadmap.ts';

/** How many of the five phases are behind, and which runs; the words stand beside it. */
export function PhaseSteps({ phases }: { phases: readonly Pick<RoadmapPhase, 'kind' | 'state'>[] }) {
  return (
    <span aria-hidden="true" className="mt-2 flex gap-1">
      {phases.map(({ kind, state }) => (
        <span key={kind} className={clsx('h-1.5 flex-1 rounded-full', state === 'done' ? 'bg-accent' : state === 'running' ? 'bg-accent/45' : 'bg-border')} />
      ))}
    </span>
  );
}
